import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

/** Elements that pages embed by themselves; the others come with `all`. */
const elements = ['vm-stack', 'container-stack', 'cgroup-slice', 'hypervisor-type'];
const dist = new URL('dist/', import.meta.url).pathname;

/** One file for a page that wants a single element, one with all of them; each as a module and as a classic script. */
const bundles = [
  { name: 'all', input: 'all.define.js' },
  ...elements.map((name) => ({ name, input: `${name}/${name}.define.js` })),
];

export default bundles.map(({ name, input }) => ({
  input: dist + input,
  plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
  output: [
    {
      // Words of other languages, containers inside VMs, faults and answers are files of their own
      // that only pages fetch which need them; rules come after the first picture.
      dir: `${dist}cdn`,
      entryFileNames: `${name}.js`,
      chunkFileNames: (chunk) => (chunk.name === 'ar' ? 'locale-ar.js' : `${name}.[name].js`),
      format: 'es',
      plugins: [minify({ module: true })],
    },
    {
      file: `${dist}cdn/${name}.classic.js`,
      format: 'iife',
      inlineDynamicImports: true,
      plugins: [minify({ module: false })],
    },
  ],
}));

/** Everything is in the bundle, so names that start with an underscore (ours and Lit's) are private to it. */
function minify({ module }) {
  return terser({
    ecma: 2022,
    module,
    compress: { passes: 3 },
    mangle: { properties: { regex: /^_/, keep_quoted: true } },
    format: { comments: false },
  });
}
