/** Angular, built by its own command, written on a server first. */
export default {
  title: 'Angular',
  page: undefined,
  build: ['ng build'],
  site: 'dist/browser',
  objects: true,
};
