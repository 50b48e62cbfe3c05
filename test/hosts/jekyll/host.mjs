/** Jekyll of Debian, kramdown as it comes: tags stay as they are, fences are filled in after the build. */
export default {
  title: 'Jekyll',
  program: { command: 'jekyll', package: 'jekyll' },
  page: 'index.md',
  front: 'layout: default\ntitle: Diagrams',
  assets: 'assets',
  build: ['jekyll build --quiet --destination site', 'stratagram prerender --narrow 360 site'],
  site: 'site',
};
