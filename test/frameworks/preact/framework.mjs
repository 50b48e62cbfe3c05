/** Preact, built by Vite, written on a server first. */
export default { title: 'Preact' };
