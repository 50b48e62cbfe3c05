import nodeResolve from '@rollup/plugin-node-resolve';

const dist = new URL('dist/', import.meta.url).pathname;

/** Few files start faster than many; what only some commands need stays in its own chunk or package. */
export default {
  input: `${dist}modules/main.js`,
  external: [/^node:/, 'yaml', 'commander', '@resvg/resvg-js'],
  plugins: [nodeResolve({ exportConditions: ['node'] })],
  output: { dir: dist, format: 'es', chunkFileNames: '[name].js', compact: true },
};
