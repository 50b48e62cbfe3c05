import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browsers } from './browsers.js';

const configDir = fileURLToPath(new URL('../stories/.storybook', import.meta.url));

/**
 * Each story once in light and once in dark: it draws, its play function passes, axe finds nothing.
 * Stories tagged `once` show nothing that others do not show in dark: light is enough.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: ['light', 'dark'].map((theme) => ({
      plugins: [storybookTest({ configDir, tags: { exclude: theme === 'dark' ? ['once'] : [] } })],
      test: {
        name: `stories in ${theme}`,
        env: { VITE_THEME: theme },
        // One page for all of them, as in the catalogue: loading it anew for each file is half of the work.
        isolate: false,
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
    })),
  },
});
