import { addons } from 'storybook/manager-api';
import { CHAPTERS } from '../concepts/chapters.ts';
import { chapterId } from '../concepts/links.ts';
import { readersLook } from './look.ts';

const numbers = new Map(CHAPTERS.map(({ slug, number }) => [chapterId(slug), number]));

addons.setConfig({
  theme: readersLook(),
  sidebar: {
    // Chapters are read in order; what they are made of opens when it is looked for.
    renderLabel: ({ id, name }) => (numbers.has(id) ? `${numbers.get(id)}. ${name}` : name),
    collapsedRoots: ['diagrams', 'examples', 'reference', 'rules', 'pictures'],
  },
});
