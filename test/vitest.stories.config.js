import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browsers } from './browsers.js';
import { PATIENCE_MS } from './patience.js';

/**
 * Each story: it draws, its play function passes, axe finds nothing in light, nor in the dark, what
 * is copied of it draws the same.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [
    storybookTest({ configDir: fileURLToPath(new URL('../stories/.storybook', import.meta.url)) }),
  ],
  test: {
    env: { VITE_TESTED: 'true' },
    // A page for many of them, as in the catalogue: loading it anew for each file is half of the work.
    isolate: false,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    maxWorkers: 2,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: browsers.chromium.path,
          args: ['--no-sandbox', '--disable-gpu'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
