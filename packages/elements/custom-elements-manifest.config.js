/** Documents the sources; the paths are those of the published modules. */
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: 'packages/elements/dist',
  litelement: true,
  plugins: [publishedPaths()],
};

function publishedPaths() {
  const published = (path) => path.replace(/^(.*\/)?src\/(.*)\.ts$/, 'dist/$2.js');
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node === null || typeof node !== 'object') return;
    for (const key of ['path', 'module']) {
      if (typeof node[key] === 'string') node[key] = published(node[key]);
    }
    Object.values(node).forEach(walk);
  };
  return {
    name: 'published-paths',
    packageLinkPhase: ({ customElementsManifest }) => walk(customElementsManifest.modules),
  };
}
