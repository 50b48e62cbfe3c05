import { readTag, type Plan } from '@stratagram/core';
import type { TemplateResult } from 'lit';
import { parseHTML } from 'linkedom';
import { shownBy } from '../../stories/kit/shown.ts';
import { diagram, type Args, type Kind } from '../../stories/kit/tag.ts';

/** A diagram that a story shows, decoded, with what its card says of it. */
export interface StoryPicture {
  readonly plan: Plan;
  readonly name?: string;
  readonly note?: string;
}

/** A story as its file exports it. */
export interface Story {
  readonly args?: Args;
  readonly parameters?: { readonly concepts?: readonly string[] };
  readonly render?: Render;
}

type Render = (args: Args, context: object) => TemplateResult;

/** What a file of stories says of all its stories. */
export interface Meta {
  readonly args?: Args;
  readonly component?: string;
  readonly render?: Render;
}

const CONTEXT = { globals: { theme: 'auto', language: 'en', direction: 'ltr', width: 'fluid' } };
const { document } = parseHTML('<!doctype html>');

/** The diagrams of a story in their order, read as its tags would be read. */
export function picturesOf(story: Story, meta: Meta): readonly StoryPicture[] {
  const args = { ...meta.args, ...story.args };
  const render = story.render ?? meta.render ?? rendering(meta.component as Kind);
  return picturesIn(render(args, CONTEXT));
}

function rendering(kind: Kind): Render {
  return (args) => diagram(kind, args);
}

function picturesIn(
  value: unknown,
  card: Pick<StoryPicture, 'name' | 'note'> = {},
): StoryPicture[] {
  if (Array.isArray(value)) return value.flatMap((one) => picturesIn(one, card));
  if (!isTemplate(value)) return [];
  const shown = shownBy(value);
  if (shown && 'kind' in shown) return [{ ...card, plan: planOf(shown.kind, shown.args) }];
  const { name, note } = shown ?? card;
  const inside = { ...(name && { name }), ...(note && { note }) };
  return value.values.flatMap((one) => picturesIn(one, inside));
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

function planOf(kind: Kind, { children = '', ...attributes }: Args): Plan {
  const element = document.createElement(kind);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.innerHTML = children;
  return readTag(element);
}
