import type { Box } from './figure/box.ts';
import { KINDS, kindOf } from './diagrams/index.ts';
import { findLocale } from './diagrams/locales.ts';
import { translator, type Locale } from './words/translate.ts';
import { error, quote, type Issue } from './input/issue.ts';
import { isObject } from './input/decode.ts';
import { readMarkup, type Markup } from './input/markup.ts';
import { copyPlain, type PlainObject } from './input/plain.ts';
import {
  describePlan,
  drawLayers,
  drawPlan,
  notice,
  planPlain,
  shown,
  writePlan,
} from './render.ts';
import { place, widthOf, type Plan, type RenderOptions } from './plan.ts';
import { propagate } from './faults.ts';
import { buildSequence } from './steps/steps.ts';
import { FACTS } from './diagrams/facts.ts';
import { BOOKS } from './diagrams/rules.ts';
import type { RuleSettings } from './rules/settings.ts';
import type { Scene } from './figure/scene.ts';
import { serialize } from './pens/serialize.ts';

/** How a picture is meant; what the input says itself comes second. */
export interface Options extends Omit<RenderOptions, 'locale'> {
  /** A language tag that the package knows (`en`, `ar`), or words of your own. */
  readonly locale?: string | Locale | undefined;
  /** Grades and thresholds of rules: `{R45: 'off', R36: {part: 0.8}}`. */
  readonly rules?: RuleSettings | undefined;
  /** One element a line. */
  readonly pretty?: boolean | undefined;
  /**
   * A file for Figma, Inkscape and other drawing programs: parts of the picture are layers with
   * names, texts stay texts. It has `id`s, so it does not belong inline in a page; of `auto` it has
   * the light colours.
   */
  readonly layers?: boolean | undefined;
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
  const { issues } = planned;
  const ok = planned.model !== undefined;
  if (!options.layers && !options.pretty) return { ok, ...writePlan(planned, options), issues };
  const scene = options.layers ? drawLayers(planned, options) : drawPlan(planned, options);
  return {
    ok,
    svg: serialize(scene, options.pretty),
    width: Number(scene.attrs['width']),
    height: Number(scene.attrs['height']),
    issues,
  };
}

/** The drawing as a tree of SVG elements, for outputs that are no text. */
export function renderScene(input: unknown, options: Options = {}): Scene {
  return drawPlan(read(input, options), options);
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
  const width = widthOf(planned, options.width);
  return place(shown(planned, width, options), width, options.measure);
}

/** Decodes an input of any kind and says what its picture holds; never throws. */
export function read(input: unknown, options: Pick<Options, 'locale' | 'rules'> = {}): Plan {
  return planOf(input, [], options);
}

/**
 * Decodes a diagram that stands as a tag in a page: what its element would draw there.
 *
 * @param tag - `<vm-stack …>` with its attributes and children, from any parser of HTML.
 */
export function readTag(tag: Markup, options: Pick<Options, 'locale' | 'rules'> = {}): Plan {
  const { input, issues } = readMarkup(tag);
  const told = new Map([...tag.attributes].map(({ name, value }) => [name, value]));
  const [lang, dir] = [told.get('lang'), told.get('dir')];
  const whole = { ...input, ...(lang && { lang }), ...(dir && { dir }), kind: tag.localName };
  return planOf(whole, [...issues], options);
}

function planOf(input: unknown, issues: Issue[], options: Pick<Options, 'locale' | 'rules'>): Plan {
  const plain = copyPlain(input, issues);
  const { kind: name, lang } = Object(plain) as PlainObject;
  const locale = localeOf(options.locale ?? findLocale(lang));
  const kind = kindOf(plain);
  if (kind) {
    const { rules } = options;
    const book = BOOKS[kind.name];
    const factsOf = FACTS[kind.name];
    return planPlain(kind, plain, issues, {
      locale,
      rules,
      factsOf,
      propagate,
      book,
      buildSequence,
    });
  }
  if (isObject(plain, issues, input)) {
    const known = KINDS.map((other) => other.name).join(', ');
    issues.push(error('unknown-kind', ['kind'], `expected one of ${known}, got ${quote(name)}`));
  }
  return notice(issues, translator(locale), locale);
}

function localeOf(locale: Options['locale']): Locale | undefined {
  return typeof locale === 'object' ? locale : findLocale(locale);
}
