/** A page written by hand. */
export default {
  title: 'Plain HTML',
  assets: 'assets',
  build: ['stratagram prerender index.html'],
  site: '.',
};
