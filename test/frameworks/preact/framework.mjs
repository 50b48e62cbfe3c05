/** Preact, written on a server first. */
export default {
  title: 'Preact',
  build: ['vite build', 'vite build --ssr src/server.jsx --outDir server', 'node write-page.mjs'],
  site: 'dist',
  served: true,
};
