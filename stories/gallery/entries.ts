import type { DiagramElement } from '@stratagram/elements';
import { render, type TemplateResult } from 'lit';
import { isExportStory, storyNameFromExport, toId } from 'storybook/internal/csf';
import { toldOf } from '../.storybook/taken.ts';
import { DIAGRAMS } from '@stratagram/core';
import { CHAPTERS } from '../concepts/chapters.ts';
import { conceptOf } from '../concepts/concepts.ts';
import { chapterHref, conceptHref } from '../concepts/links.ts';
import { diagram, type Args, type Kind } from '../kit/tag.ts';

/** Where something is told, inside the catalogue. */
export interface Link {
  readonly title: string;
  readonly href: string;
}

/** A story that carries pictures. */
export interface Entry {
  /** The story's id, which its address is made of. */
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** The chapter, or the part of the catalogue, that it belongs to. */
  readonly part: string;
  /** Its page, by title. */
  readonly page: string;
  /** The page of its chapter, and its concepts. */
  readonly links: readonly Link[];
  readonly pictures: readonly Input[];
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

/** Files that are read before the page is drawn again. */
const TOGETHER = 8;
const CONTEXT = { globals: { theme: 'auto', language: 'en', direction: 'ltr', width: 'fluid' } };
const NOTHING: ReadonlySet<string> = new Set();

/**
 * All stories that carry a picture, file by file: reads the modules that the stories are, so that
 * nobody keeps a list.
 */
export async function* entries(): AsyncGenerator<readonly Entry[]> {
  const modules = await Promise.all(FILES.map((load) => load()));
  const inOrder = modules.toSorted((one, other) => rank(one.default) - rank(other.default));
  for (let at = 0; at < inOrder.length; at += TOGETHER) {
    yield inOrder.slice(at, at + TOGETHER).flatMap(entriesOf);
    // The page stays alive while some hundred pictures are read.
    await new Promise((resolve) => setTimeout(resolve));
  }
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

function entriesOf({ default: meta, ...exported }: Module): readonly Entry[] {
  if (meta.parameters?.gallery === false) return [];
  return Object.entries(exported)
    .filter(([name]) => isExportStory(name, meta))
    .map(([name, story]) => entryOf(meta, name, story as Story))
    .filter(({ pictures }) => pictures.length > 0);
}

function entryOf(meta: Meta, exportName: string, story: Story): Entry {
  const { title } = meta;
  const id = toId(title, storyNameFromExport(exportName));
  const name = story.name ?? storyNameFromExport(exportName);
  const part = partOf(title);
  const pictures = story.parameters?.gallery === false ? [] : picturesOf(meta, story);
  const chapter = CHAPTERS.find((one) => one.title === part);
  const concepts = (story.parameters?.concepts ?? meta.parameters?.concepts ?? []).map(conceptOf);
  const links = [
    ...(chapter
      ? [{ title: `${chapter.number}. ${chapter.title}`, href: chapterHref(chapter.slug) }]
      : []),
    ...concepts.map((concept) => ({ title: concept.title, href: conceptHref(concept.id) })),
  ];
  const said = story.parameters?.docs?.description?.story ?? '';
  const words = [title, name, said, ...links.map((link) => link.title), JSON.stringify(pictures)];
  return {
    id,
    name,
    href: `?path=/story/${id}`,
    part,
    page: title.split('/').slice(1).join(', '),
    links,
    pictures,
    kinds: [...new Set(pictures.map(({ kind }) => String(kind)))],
    words: words.join(' ').toLowerCase(),
  };
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
