/** Solid, built by Vite, written on a server first. */
export default { title: 'Solid' };
