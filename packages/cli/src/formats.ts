import { computedOf, copyPlain, describePlan } from '@stratagram/core';
import { figure, toHtml, withCaption } from '@stratagram/embed';
import type { Format, Options } from './options.ts';
import type { Picture } from './picture.ts';
import { stepOf } from './places.ts';
import { Refusal } from './refusal.ts';
import { drawFile } from './picture-file.ts';
import type { Content, FileContent } from './write-file.ts';

/** What a picture is written as, mostly one file; none where there is nothing to write. */
export async function write(
  picture: Picture,
  format: Format,
  { step: choice, ...options }: Options,
  output: string,
): Promise<readonly FileContent[]> {
  const steps = stepsIn(picture, choice);
  if (choice !== 'each') return writeOne(picture, format, { ...options, step: choice }, output);
  const files = steps.map((step) =>
    writeOne(picture, format, { ...options, step }, stepOf(output, step)),
  );
  return (await Promise.all(files)).flat();
}

/** The numbers of the steps of a picture; refuses one that it has not. */
function stepsIn({ name, plan }: Picture, choice: Options['step']): readonly number[] {
  const all = plan.sequence?.frames.map((_, index) => index + 1) ?? [];
  if (choice === undefined || (choice === 'each' ? all.length : all.includes(choice))) return all;
  const has = all.length ? `the steps 1 to ${all.length}` : 'no steps';
  throw new Refusal(`${name} has ${has}, got --step ${choice}`, 'usage');
}

async function writeOne(
  picture: Picture,
  format: Format,
  options: One,
  output: string,
): Promise<readonly FileContent[]> {
  if (format === 'picture') {
    const { drawPair } = await import('./picture-pair.ts');
    const { files, snippet } = await drawPair(picture.plan, options, output, 'README.md');
    return [...files, ['-', `${snippet}\n`]];
  }
  const content = await WRITERS[format](picture, options);
  return content === undefined ? [] : [[output, content]];
}

/** Options for one file. */
type One = Options & { readonly step?: number | undefined };

type Writer = (picture: Picture, options: One) => Promise<Content | undefined>;

const WRITERS: Readonly<Record<Exclude<Format, 'picture'>, Writer>> = {
  svg: async ({ plan }, options) => (await drawFile(plan, 'svg', options)).content,
  png: async ({ plan }, options) => (await drawFile(plan, 'png', options)).content,
  html: async (picture, options) => `${toHtml(withCaption(figureOf(picture, options)))}\n`,
  text: async ({ plan }) => `${describePlan(plan)}\n`,
  json: async ({ plan }) =>
    plan.kind &&
    `${JSON.stringify({ ...Object(plan.model), ...computedOf(plan) }, asWritten, 2)}\n`,
};

/** The element with its picture inside, in a figure: what a page shows without our scripts, or before them. */
function figureOf(
  { plan, source }: Picture,
  { mode, theme, width, narrow, background, step }: One,
) {
  const input = { ...Object(copyPlain(source.value, [])), width, ...(step ? { step } : {}) };
  return figure(plan, input, { mode, theme, width, narrow, background, step });
}

/** Guests or containers as an input has them: a list, or the count of those nobody described. */
function asWritten(_key: string, value: unknown): unknown {
  const { list, count } = Object(value) as { list?: unknown; count?: unknown };
  if (!Array.isArray(list) || typeof count !== 'number') return value;
  return list.length > 0 || count === 0 ? list : count;
}
