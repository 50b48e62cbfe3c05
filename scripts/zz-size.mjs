import { rollup } from 'rollup';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { gzipSync } from 'node:zlib';
const b = await rollup({
  input: 'packages/elements/dist/vm-stack/vm-stack.define.js',
  plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
  logLevel: 'silent',
});
const { output } = await b.generate({
  format: 'es',
  chunkFileNames: '[name].js',
  plugins: [
    terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } }),
  ],
});
for (const c of output)
  if (c.isEntry || /sequences|reach/.test(c.fileName)) {
    console.log(c.fileName, gzipSync(c.code, { level: 9 }).length);
    if (process.argv[2] && c.isEntry)
      for (const [m, i] of Object.entries(c.modules))
        if (new RegExp(process.argv[2]).test(m))
          console.log('  ', m.split('/').slice(-3).join('/'), i.renderedLength);
  }
