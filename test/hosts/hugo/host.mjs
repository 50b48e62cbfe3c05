/** Hugo of Debian: raw tags are allowed, and a render hook writes a fence as an element. */
export default {
  title: 'Hugo',
  program: { command: 'hugo', package: 'hugo' },
  page: 'content/_index.md',
  front: 'title: Diagrams',
  assets: 'static/assets',
  files: 'content',
  build: ['hugo --quiet --destination site', 'stratagram prerender --narrow 360 site'],
  site: 'site',
};
