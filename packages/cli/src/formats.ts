import {
  computedOf,
  copyPlain,
  describePlan,
  drawPlan,
  nameLayers,
  serialize,
  type Scene,
} from '@stratagram/core';
import type { Format, Options } from './options.ts';
import type { Picture } from './picture.ts';

export type Content = string | Uint8Array;

/** What a picture is written as; nothing where there is nothing to write. */
export async function write(
  picture: Picture,
  format: Format,
  options: Options,
): Promise<Content | undefined> {
  return WRITERS[format](picture, options);
}

type Writer = (picture: Picture, options: Options) => Promise<Content | undefined>;

const WRITERS: Readonly<Record<Format, Writer>> = {
  svg: async ({ plan }, { theme, width, background, layers }) => {
    const scene = drawPlan(plan, { theme, width, background });
    return `${serialize(layers ? nameLayers(scene, plan) : scene)}\n`;
  },
  png: async (picture, options) => {
    const { rasterize } = await import('./png.ts');
    return rasterize(paper(picture, options), options.scale);
  },
  html: async (picture, options) => snippet(picture, options),
  text: async ({ plan }) => `${describePlan(plan)}\n`,
  json: async ({ plan }) =>
    plan.kind &&
    `${JSON.stringify({ ...Object(plan.model), ...computedOf(plan) }, asWritten, 2)}\n`,
};

/** The drawing on its paper: nobody can tell what a transparent picture will lie on. */
function paper({ plan }: Picture, { theme, width }: Options): Scene {
  const said = theme ?? plan.common.theme ?? 'auto';
  return drawPlan(plan, { theme: said === 'auto' ? 'light' : said, width, background: true });
}

/** The element with its picture inside: what a page shows without our scripts, or before them. */
function snippet({ plan, source }: Picture, { theme, width, locale, background }: Options): string {
  const svg = serialize(drawPlan(plan, { theme, width, background, standalone: false }));
  if (!plan.kind) return `${svg}\n`;
  const input = { ...Object(copyPlain(source.value, [])), theme, width, lang: locale };
  const json = JSON.stringify({ ...input, kind: undefined }).replaceAll('<', '\\u003c');
  const { name } = plan.kind;
  return `<${name}>\n${svg}\n<script type="application/json">${json}</script>\n</${name}>\n`;
}

/** Guests or containers as an input has them: a list, or the count of those nobody described. */
function asWritten(_key: string, value: unknown): unknown {
  const { list, count } = Object(value) as { list?: unknown; count?: unknown };
  if (!Array.isArray(list) || typeof count !== 'number') return value;
  return list.length > 0 || count === 0 ? list : count;
}
