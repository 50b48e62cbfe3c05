/** Vue 3, built by Vite, written on a server first. */
export default { title: 'Vue 3', objects: true };
