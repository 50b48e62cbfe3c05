import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { LOCALES } from '@stratagram/core';
import '@stratagram/elements/define';
import { argTypesOf, descriptionOf } from './arg-types.ts';
import { Code } from './code.ts';
import { expectContrast } from './contrast.ts';
import { expectCopies } from './copied.ts';
import { DocsPage } from './docs-page.ts';
import { frame } from './frame.ts';
import { tagsOf } from './written.ts';
import './preview.css';

// Written by `pnpm manifest`; without it the documentation pages lack their tables.
const [manifest] = Object.values(
  import.meta.glob('../../packages/elements/dist/custom-elements.json', {
    eager: true,
    import: 'default',
  }),
);
setCustomElementsManifest(manifest);

const themes = { auto: 'auto', light: 'light', dark: 'dark', contrast: 'contrast', print: 'print' };
const languages = ['en', ...LOCALES.map(({ lang }) => lang)];

/** Is this a test run, or the catalogue? */
const TESTED = import.meta.env['VITE_TESTED'] === 'true';

const preview: Preview = {
  initialGlobals: {
    theme: 'auto',
    width: 'fluid',
    direction: 'ltr',
    language: 'en',
  },
  globalTypes: {
    width: toolbar('Width', 'grow', ['fluid', '320px', '480px', '760px', '1200px']),
    direction: toolbar('Direction', 'transfer', ['ltr', 'rtl']),
    language: toolbar('Language', 'globe', languages),
  },
  decorators: [
    frame,
    withThemeByDataAttribute({ themes, defaultTheme: 'auto', attributeName: 'data-theme' }),
  ],
  afterEach: async ({ canvasElement }) => {
    if (!TESTED) return;
    await expectCopies(canvasElement);
    await expectContrast(canvasElement);
  },
  parameters: {
    a11y: {
      test: 'error',
      // A test run looks at contrast apart from this, and does not list all that is well.
      config: { rules: [{ id: 'color-contrast', enabled: !TESTED }] },
      options: TESTED ? { resultTypes: ['violations'] } : {},
    },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      container: DocsPage,
      components: { code: Code },
      extractArgTypes: argTypesOf,
      extractComponentDescription: descriptionOf,
      source: { transform: tagsOf },
    },
    options: {
      storySort: {
        // A course first, then what it rests on, then what the pictures are made with.
        order: [
          'Chapters',
          [
            'Start',
            'Why virtualise',
            'Inside a virtual machine',
            'Hypervisors',
            'Walls between virtual machines',
            'What virtual machines cost',
            'Inside a container',
            'The two side by side',
            'Namespaces',
            'Control groups',
            'Engines and orchestrators',
            'Images and registries',
            'Which system runs where',
            'Container security',
            'Density, speed and start',
            'Moving and replacing',
            'From monolith to services',
            'Using both',
            'History',
            'Adoption in figures',
            'Choosing and beginning',
          ],
          'Catalogue',
          ['Gallery', 'Concepts', 'Glossary', 'Myths', 'Figures', 'Accuracy', 'Sources'],
          'Stratagram',
          [
            'Welcome',
            'Embed',
            [
              'Diagrams in your site',
              'Plain pages',
              'Places without script',
              'Plain HTML',
              'Jekyll',
              'Hugo',
              'MkDocs',
              'Eleventy',
              'VitePress',
              'Docusaurus',
              'Astro with Starlight',
              'Next.js',
              'React',
              'Preact',
              'Vue',
              'Svelte',
              'Solid',
              'Angular',
            ],
            'Theming',
            'Accessibility',
          ],
          'For designers',
          ['Tokens', 'Playground', 'Drawing programs'],
          'Diagrams',
          ['VM stack', 'Container stack', 'Cgroup slice', 'Hypervisor type'],
          'Examples',
          'Reference',
          'Rules',
          'Pictures',
          [
            'Why virtualise',
            'Inside a virtual machine',
            'Hypervisors',
            'Walls between virtual machines',
            'What virtual machines cost',
            'Inside a container',
            'The two side by side',
            'Namespaces',
            'Control groups',
            'Engines and orchestrators',
            'Images and registries',
            'Which system runs where',
            'Container security',
            'Density, speed and start',
            'Moving and replacing',
            'From monolith to services',
            'Using both',
            'History',
            'Adoption in figures',
            'Choosing and beginning',
          ],
          '*',
        ],
      },
    },
  },
  tags: ['autodocs'],
};

export default preview;

function toolbar(title: string, icon: 'grow' | 'transfer' | 'globe', items: string[]) {
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
