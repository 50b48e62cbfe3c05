/** How Vite builds an app that a server writes first, from the page that such apps share. */
export const vite = {
  page: 'page',
  build: ['vite build', 'vite build --ssr src/server --outDir server', 'node write-page.mjs'],
  site: 'dist',
  served: true,
};
