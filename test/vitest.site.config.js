import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './patience.js';

/** The built site as it stands in `out/catalogue`: its files, and how they behave in a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/site/*.test.ts'],
    environment: 'node',
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    // One browser does the work of all.
    fileParallelism: false,
  },
});
