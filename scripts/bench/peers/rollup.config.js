import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

export default {
  input: 'app.js',
  output: { dir: 'built/rollup', format: 'es' },
  plugins: [nodeResolve({ browser: true }), terser()],
};
