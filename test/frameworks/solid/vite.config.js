import solid from 'vite-plugin-solid';

export default { logLevel: 'warn', plugins: [solid({ ssr: true })] };
