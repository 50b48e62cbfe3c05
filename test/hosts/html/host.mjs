/** A page written by hand. */
export default {
  title: 'Plain HTML',
  assets: 'assets',
  build: ['stratagram prerender --narrow 360 index.html'],
  site: '.',
};
