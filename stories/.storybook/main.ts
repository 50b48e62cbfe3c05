import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type Plugin } from 'vite';

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
      resolve: { alias: sources() },
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

/** Stories show the sources of the packages, not their last build. */
function sources() {
  const file = (path: string) => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));
  return [
    { find: /^@stratagram\/core$/, replacement: file('core/src/index.ts') },
    {
      find: /^@stratagram\/core\/locales\/(\w+)$/,
      replacement: file('core/src/diagrams/').concat('words.$1.ts'),
    },
    {
      find: /^@stratagram\/core\/rules\/([\w-]+)$/,
      replacement: file('core/src/diagrams/').concat('$1/rules.ts'),
    },
    { find: /^@stratagram\/core\/faults$/, replacement: file('core/src/faults.ts') },
    { find: /^@stratagram\/core\/steps$/, replacement: file('core/src/steps/steps.ts') },
    {
      find: /^@stratagram\/core\/([\w-]+\/[\w./-]+)$/,
      replacement: file('core/src/').concat('$1.ts'),
    },
    { find: /^@stratagram\/elements$/, replacement: file('elements/src/index.ts') },
    { find: /^@stratagram\/elements\/define$/, replacement: file('elements/src/all.define.ts') },
  ];
}
