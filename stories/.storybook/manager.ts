import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { CHAPTERS } from '../concepts/chapters.ts';
import { chapterId } from '../concepts/links.ts';
import { look, onReadersScheme, schemeOf } from './look.ts';
import { tellPage } from './page-title.ts';
import { mendNames } from './spoken-names.ts';

const numbers = new Map(CHAPTERS.map(({ slug, number }) => [chapterId(slug), number]));
let theme: unknown = 'auto';

addons.setConfig({
  theme: look(schemeOf(theme)),
  sidebar: {
    // Chapters are read in order; what they are made of opens when it is looked for.
    renderLabel: ({ id, name }) => (numbers.has(id) ? `${numbers.get(id)}. ${name}` : name),
    collapsedRoots: ['diagrams', 'examples', 'reference', 'rules', 'pictures'],
  },
});

addons.register('stratagram', (api) => {
  tellPage(api);
  mendNames();
  const draw = () => api.setOptions({ theme: look(schemeOf(theme)) });
  const follow = ({ globals }: { globals: { theme?: unknown } }) => {
    theme = globals.theme;
    draw();
  };
  api.on(SET_GLOBALS, follow);
  api.on(GLOBALS_UPDATED, follow);
  onReadersScheme(draw);
});
