/** React 19, built by Vite, written on a server first. */
export default { title: 'React 19' };
