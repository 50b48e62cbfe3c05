import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Everything that runs in Node: core, the command, goldens. Packages resolve to their sources. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    alias: {
      '@stratagram/core': fileURLToPath(new URL('../packages/core/src/index.ts', import.meta.url)),
    },
  },
  test: {
    include: ['packages/{core,cli}/src/**/*.test.ts', 'test/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
