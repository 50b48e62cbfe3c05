import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type Plugin } from 'vite';
import { sourceAliases } from '../../scripts/source-aliases.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: [
    '@storybook/addon-docs',
    '@storybook/addon-a11y',
    '@storybook/addon-themes',
    '@storybook/addon-vitest',
  ],
  staticDirs: ['./public'],
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: { alias: sourceAliases(['core', 'elements']) },
      plugins: [definitionsAct()],
      build: { chunkSizeWarningLimit: 2000, reportCompressedSize: false },
      logLevel: 'warn',
    }),
};

export default config;

/** The package says of its built modules only that they register elements. */
function definitionsAct(): Plugin {
  return {
    name: 'definitions-act',
    transform: (_, id) => (id.endsWith('.define.ts') ? { moduleSideEffects: true } : undefined),
  };
}
