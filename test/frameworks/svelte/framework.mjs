/** Svelte 5, built by Vite, written on a server first. */
export default { title: 'Svelte 5', objects: true };
