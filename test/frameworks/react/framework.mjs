/** React 19, written on a server first. */
export default {
  title: 'React 19',
  build: ['vite build', 'vite build --ssr src/server.jsx --outDir server', 'node write-page.mjs'],
  site: 'dist',
  served: true,
};
