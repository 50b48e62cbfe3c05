import { DIAGRAMS, type Plan } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { render, type TemplateResult } from 'lit';
import { isExportStory, storyNameFromExport, toId } from 'storybook/internal/csf';
import { toldOf } from '../.storybook/taken.ts';
import { CHAPTERS } from '../concepts/chapters.ts';
import { conceptOf } from '../concepts/concepts.ts';
import { chapterHref, conceptHref } from '../concepts/links.ts';
import { diagram, type Args, type Kind } from '../kit/tag.ts';
import { CHOSEN } from './chosen.ts';
import { readableName } from './names.ts';
import { readSmall, titleOf, writeSmall } from './small.ts';

/** Where something is told, inside the catalogue. */
export interface Link {
  readonly title: string;
  readonly href: string;
}

/** A story that carries pictures. */
export interface Entry {
  /** The story's id, which its address is made of. */
  readonly id: string;
  /** Its place among all, from 0. */
  readonly at: number;
  readonly name: string;
  /** What stands over its first picture; its name where nothing does. */
  readonly title: string;
  readonly href: string;
  /** The chapter, or the part of the catalogue, that it belongs to. */
  readonly part: string;
  /** Its page, by title. */
  readonly page: string;
  /** The page of its chapter, and its concepts. */
  readonly links: readonly Link[];
  /** Its first picture, read, and how high it is at the width of the gallery, px. */
  readonly plan: Plan;
  readonly height: number;
  /** The language of this picture. */
  readonly lang: string;
  /** Pictures that it has. */
  readonly count: number;
  /** Elements that it draws. */
  readonly kinds: readonly string[];
  /** All words that it can be found by, in small letters. */
  readonly words: string;
}

type Input = ReturnType<typeof toldOf>;
type Render = (args: Args, context: object) => TemplateResult;

interface Story {
  readonly name?: string;
  readonly args?: Args;
  readonly render?: Render;
  readonly parameters?: Parameters;
}

interface Parameters {
  readonly gallery?: boolean;
  readonly concepts?: readonly string[];
  readonly docs?: { readonly description?: { readonly story?: string } };
}

interface Meta extends Story {
  readonly title: string;
  readonly component?: string;
  readonly includeStories?: string[];
}

type Module = { readonly default: Meta } & Readonly<Record<string, unknown>>;

/**
 * Every file of stories but the gallery itself. While the catalogue is in the making they go by
 * another name: a file by its own name would become tests in the middle of the test of the gallery.
 */
const FILES = Object.values(
  import.meta.env.PROD
    ? import.meta.glob<Module>(['../**/*.stories.ts', '!./*.stories.ts'])
    : import.meta.glob<Module>(['../**/*.stories.ts', '!./*.stories.ts'], { query: 'pictures' }),
);
/** Parts after the chapters, in the order of the side bar. */
const PARTS = ['Catalogue', 'Examples', 'Diagrams', 'Reference', 'Rules'];

/** Time in which stories are read before the page may move again, ms. */
const SLICE_MS = 40;
const CONTEXT = { globals: { theme: 'auto', language: 'en', direction: 'ltr', width: 'fluid' } };
const NOTHING: ReadonlySet<string> = new Set();

/** A story that was not read yet. */
interface Unread {
  readonly id: string;
  readonly at: number;
  readonly exportName: string;
  readonly meta: Meta;
  readonly story: Story;
}

/**
 * All stories that carry a picture: reads the modules that the stories are, so that nobody keeps a
 * list. The chosen ones come first and together, the others in slices.
 */
export async function* entries(): AsyncGenerator<readonly Entry[]> {
  const modules = await Promise.all(FILES.map((load) => load()));
  const all = modules
    .toSorted((one, other) => rank(one.default) - rank(other.default))
    .flatMap(storiesOf)
    .map((story, at) => ({ ...story, at }));
  const isChosen = ({ id }: Unread): boolean => CHOSEN.includes(id);
  yield all.filter(isChosen).flatMap(entriesOf);
  let slice: Entry[] = [];
  let until = 0;
  for (const story of all) {
    if (isChosen(story)) continue;
    if (performance.now() > until) {
      yield slice;
      slice = [];
      // The page stays alive while some hundred pictures are read.
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + SLICE_MS;
    }
    slice.push(...entriesOf(story));
  }
  yield slice;
}

/** Parts in their order: chapters by number first. */
export const ALL_PARTS: readonly string[] = [...CHAPTERS.map(({ title }) => title), ...PARTS];

function rank({ title }: Meta): number {
  const at = ALL_PARTS.indexOf(partOf(title));
  return at < 0 ? ALL_PARTS.length : at;
}

/** `Pictures/History` belongs to the chapter, `Diagrams/VM stack` to the diagrams. */
function partOf(title: string): string {
  const [root = '', page = ''] = title.split('/');
  return CHAPTERS.some((chapter) => chapter.title === page) ? page : root;
}

function storiesOf({ default: meta, ...exported }: Module): readonly Omit<Unread, 'at'>[] {
  if (meta.parameters?.gallery === false) return [];
  // A module lists its names by the alphabet; a built one of Storybook knows their order besides.
  const { __namedExportsOrder: order = Object.keys(exported) } = exported;
  return (order as readonly string[])
    .filter((name) => isExportStory(name, meta))
    .map((exportName) => ({
      id: toId(meta.title, storyNameFromExport(exportName)),
      exportName,
      meta,
      story: exported[exportName] as Story,
    }));
}

/** The entry of a story; none when it has no picture. */
function entriesOf({ id, at, exportName, meta, story }: Unread): readonly Entry[] {
  const { title: place } = meta;
  const pictures = story.parameters?.gallery === false ? [] : picturesOf(meta, story);
  const [first] = pictures;
  if (!first) return [];
  const plan = readSmall(first);
  const name = story.name ?? readableName(exportName);
  const title = titleOf(plan) || name;
  const part = partOf(place);
  const chapter = CHAPTERS.find((one) => one.title === part);
  const concepts = (story.parameters?.concepts ?? meta.parameters?.concepts ?? []).map(conceptOf);
  const links = [
    ...(chapter
      ? [{ title: `${chapter.number}. ${chapter.title}`, href: chapterHref(chapter.slug) }]
      : []),
    ...concepts.map((concept) => ({ title: concept.title, href: conceptHref(concept.id) })),
  ];
  const said = story.parameters?.docs?.description?.story ?? '';
  const words = [place, name, title, said, ...links.map((link) => link.title)];
  return [
    {
      id,
      at,
      name,
      title,
      href: `?path=/story/${id}`,
      part,
      page: place.split('/').slice(1).join(', '),
      links,
      plan,
      height: writeSmall(plan, 'light').height,
      lang: plan.locale?.lang ?? 'en',
      count: pictures.length,
      kinds: [...new Set(pictures.map(({ kind }) => String(kind)))],
      words: [...words, JSON.stringify(pictures)].join(' ').toLowerCase(),
    },
  ];
}

/** Draws the story where nobody sees it and reads what its diagrams are told. */
function picturesOf(meta: Meta, story: Story): readonly Input[] {
  const args = { ...meta.args, ...story.args };
  const draw = story.render ?? meta.render ?? ((given) => diagram(meta.component as Kind, given));
  if (!story.render && !meta.render && !meta.component) return [];
  const box = document.createElement('div');
  render(draw(args, CONTEXT), box);
  return [...box.querySelectorAll<DiagramElement>(DIAGRAMS)]
    .filter((element) => !element.parentElement?.closest(DIAGRAMS))
    .map((element) => toldOf(element, NOTHING));
}
