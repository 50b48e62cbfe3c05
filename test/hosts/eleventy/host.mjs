/** Eleventy with the markdown-it plugin. */
export default {
  title: 'Eleventy',
  page: 'index.md',
  front: 'layout: page.njk\ntitle: Diagrams',
  assets: 'assets',
  build: ['eleventy --quiet'],
  site: 'site',
};
