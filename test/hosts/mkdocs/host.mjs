/** MkDocs with Material, both of Debian: fences stay fences in a class of their own until the build is done. */
export default {
  title: 'MkDocs',
  program: { command: 'mkdocs', package: 'mkdocs-material' },
  page: 'docs/index.md',
  front: 'title: Diagrams',
  assets: 'docs/assets',
  files: 'docs',
  build: ['mkdocs build --quiet --site-dir site', 'stratagram prerender --narrow 360 site'],
  site: 'site',
  dark: (page) => page.click('label[title="Dark"]'),
};
