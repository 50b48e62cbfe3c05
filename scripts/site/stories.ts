import { read, type Plan, type RuleSettings } from '@stratagram/core';
import type { Concept } from '../../stories/concepts/concept.ts';
import { drawer, type Drawing } from './drawings.ts';
import type { StorybookIndex } from './storybook-index.ts';
import { picturesOf, type Meta, type Story, type StoryPicture } from './story-pictures.ts';

type Module = { readonly default: Meta } & Readonly<Record<string, unknown>>;

/** A drawing with what its card says of it. */
export type Shown = Drawing & Pick<StoryPicture, 'name' | 'note'>;

/** A page of one concept shows so many of its stories: the rest is on the page of its chapter. */
const SHOWN = 2;

const modules = import.meta.glob<Module>(
  '../../stories/{chapters,catalogue,diagrams}/*.stories.ts',
  {
    eager: true,
  },
);

/** All stories with something to draw, each by the object that its file exports. */
export function stories(index: StorybookIndex) {
  const { draw, files } = drawer();
  const known = new Map(
    Object.entries(modules).flatMap(([path, { default: meta, ...exported }]) => {
      const file = path.replace('../../stories/', '');
      return Object.entries(exported).map(([name, story]) => [
        story as Story,
        { file, meta, id: index.storyOf(file, name)?.id },
      ]);
    }),
  );

  const drawingsOf = (story: Story): readonly Shown[] => {
    const { file, id, meta } = known.get(story) ?? {};
    if (!meta) throw new RangeError('a page shows a story that no file exports');
    if (!id) throw new RangeError(`a story of ${file} is not in the catalogue: build it again`);
    const pictures = picturesOf(story, meta);
    return pictures.map(({ plan, ...card }, at) => ({
      ...card,
      ...draw(`${id}-${at + 1}`, plan, pictures.length > 1 ? 'card' : 'whole'),
    }));
  };

  /** Those bound to a concept: its chapter's own, else one from elsewhere, else the first of its chapter. */
  const drawingsFor = ({ id, chapter }: Concept) => {
    const ofChapter = ([, { file }]: [unknown, { file: string }]) =>
      file === `chapters/${chapter}.stories.ts`;
    const bound = [...known].filter(([{ parameters }]) => parameters?.concepts?.includes(id));
    const own = bound.filter(ofChapter).slice(0, SHOWN);
    const borrowed = bound.length === 0;
    const others = (borrowed ? [...known].filter(ofChapter) : bound).slice(0, 1);
    const shown = own.length > 0 ? own : others;
    return { borrowed, drawings: shown.map(([story]) => drawingsOf(story)) };
  };

  /** What a chapter begins with. */
  const firstOf = (chapter: string): Plan | undefined => {
    const [story, found] =
      [...known].find(([, { file }]) => file === `chapters/${chapter}.stories.ts`) ?? [];
    return story && found && picturesOf(story, found.meta)[0]?.plan;
  };

  const drawCase = (
    name: string,
    one: { name: string; input: Readonly<Record<string, unknown>>; rules?: RuleSettings },
  ): Shown => ({
    name: one.name,
    ...draw(name, read(one.input, { rules: one.rules }), 'small'),
  });

  return { drawingsOf, drawingsFor, firstOf, drawCase, files };
}
