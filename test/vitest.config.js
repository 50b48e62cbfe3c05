import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { sourceAliases } from '../scripts/source-aliases.mjs';
import { PATIENCE_MS } from './patience.js';

/** Everything that runs in Node: core, the command, goldens. Packages resolve to their sources. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    alias: sourceAliases(['core', 'embed']),
  },
  test: {
    environment: 'node',
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    maxWorkers: 2,
    // Tests remember nothing: loading the packages anew for each file would be much of the work.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['packages/{core,embed,remark,markdown-it}/src/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['packages/cli/src/**/*.test.ts', 'test/*.test.ts'],
        },
      },
    ],
  },
});
