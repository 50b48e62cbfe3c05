import type { Box } from './layout/box.ts';
import { KINDS, kindOf } from './kinds.ts';
import { findLocale } from './messages/locales.ts';
import { translator, type Locale } from './messages/messages.ts';
import { error, quote, type Issue } from './model/issue.ts';
import {
  describePlan,
  DEFAULT_WIDTH,
  drawPlan,
  notice,
  place,
  plan,
  type Plan,
  type RenderOptions,
} from './render.ts';
import type { Scene } from './scene/scene.ts';
import { serialize } from './svg/serialize.ts';

/** How a picture is meant; what the input says itself comes second. */
export interface Options extends Omit<RenderOptions, 'locale'> {
  /** A language tag that the package knows (`en`, `ar`), or words of your own. */
  readonly locale?: string | Locale | undefined;
  /** One element a line. */
  readonly pretty?: boolean | undefined;
}

/** A picture as text, or only what is wrong; `svg` shows the problem in that case too. */
export type Rendered =
  | {
      readonly ok: true;
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly issues: readonly Issue[];
    }
  | {
      readonly ok: false;
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly issues: readonly Issue[];
    };

/**
 * Draws an input as SVG text. Same input, same bytes; never throws, whatever comes in.
 *
 * @param input - `{kind: 'vm-stack', …}`: a diagram as the JSON Schema has it, of unknown shape.
 * @returns The picture with its size in px and what is to be said about the input. `ok` is false
 *   when nothing could be read: the picture then is a notice that says why.
 */
export function renderSvg(input: unknown, options: Options = {}): Rendered {
  const planned = read(input, options);
  const scene = drawPlan(planned, withoutLocale(options));
  return {
    ok: planned.model !== undefined,
    svg: serialize(scene, options.pretty),
    width: Number(scene.attrs['width']),
    height: Number(scene.attrs['height']),
    issues: planned.issues,
  };
}

/** The drawing as a tree of SVG elements, for outputs that are no text. */
export function renderScene(input: unknown, options: Options = {}): Scene {
  return drawPlan(read(input, options), withoutLocale(options));
}

/** The text alternative: what the picture shows, in sentences and as a nested list of layers. */
export function describe(input: unknown, options: Options = {}): string {
  return describePlan(read(input, options));
}

/**
 * The boxes of a picture, in px, relative to their parent.
 *
 * @returns The root box; its children lie inside it and siblings do not overlap.
 */
export function layout(input: unknown, options: Options = {}): Box {
  const planned = read(input, options);
  return place(planned, options.width ?? planned.common.width ?? DEFAULT_WIDTH, options.measure);
}

/** Decodes an input of any kind and says what its picture holds; never throws. */
export function read(input: unknown, options: Pick<Options, 'locale'> = {}): Plan {
  try {
    const kind = kindOf(input);
    if (kind)
      return plan(kind, input, localeOf(options.locale ?? Reflect.get(Object(input), 'lang')));
    const known = KINDS.map(({ name }) => name).join(', ');
    const found = typeof input === 'object' && input ? Reflect.get(input, 'kind') : undefined;
    const issue =
      typeof input === 'object' && input && !Array.isArray(input)
        ? error('unknown-kind', ['kind'], `expected one of ${known}, got ${quote(found)}`)
        : error('not-an-object', [], `expected an object with a kind, got ${quote(input)}`);
    return notice([issue], translator(localeOf(options.locale)));
  } catch {
    return notice(
      [error('unreadable', [], 'the input cannot be read: one of its properties throws')],
      translator(),
    );
  }
}

function localeOf(locale: unknown): Locale | undefined {
  return typeof locale === 'object' && locale
    ? (locale as Locale)
    : findLocale(typeof locale === 'string' ? locale : undefined);
}

function withoutLocale({ locale: _, pretty: __, ...options }: Options): RenderOptions {
  return options;
}
