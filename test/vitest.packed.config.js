import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The packages as they are published, packed and installed in an empty project. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/packed/*.test.js'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
