import type { Box } from './figure/box.ts';
import { kindOf } from './diagrams/find.ts';
import { KINDS } from './diagrams/kinds.ts';
import { findLocale } from './diagrams/locales.ts';
import { readOptions, type Options } from './options.ts';
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
import { place, widthOf, type Plan } from './plan.ts';
import { propagate } from './faults.ts';
import { buildSequence } from './steps/steps.ts';
import { FACTS } from './diagrams/facts.ts';
import { BOOKS } from './diagrams/rules.ts';
import type { Scene } from './figure/scene.ts';
import { serialize } from './pens/serialize.ts';

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
export function renderSvg(input: unknown, options?: Options): Rendered {
  const [planned, how] = planWith(input, options);
  const { issues } = planned;
  const ok = planned.model !== undefined;
  if (!how.layers && !how.pretty) return { ok, ...writePlan(planned, how), issues };
  const scene = how.layers ? drawLayers(planned, how) : drawPlan(planned, how);
  return {
    ok,
    svg: serialize(scene, how.pretty),
    width: Number(scene.attrs['width']),
    height: Number(scene.attrs['height']),
    issues,
  };
}

/** The drawing as a tree of SVG elements, for outputs that are no text. */
export function renderScene(input: unknown, options?: Options): Scene {
  return drawPlan(...planWith(input, options));
}

/** The text alternative: what the picture shows, in sentences and as a nested list of layers. */
export function describe(input: unknown, options?: Options): string {
  return describePlan(read(input, options));
}

/**
 * The boxes of a picture, in px, relative to their parent.
 *
 * @returns The root box; its children lie inside it and siblings do not overlap.
 */
export function layout(input: unknown, options?: Options): Box {
  const [planned, how] = planWith(input, options);
  const width = widthOf(planned, how.width);
  return place(shown(planned, width, how), width, how.measure);
}

/** Decodes an input of any kind and says what its picture holds; never throws. */
export function read(input: unknown, options?: Pick<Options, 'locale' | 'rules'>): Plan {
  return planWith(input, options)[0];
}

/**
 * Decodes a diagram that stands as a tag in a page: what its element would draw there.
 *
 * @param tag - `<vm-stack …>` with its attributes and children, from any parser of HTML.
 */
export function readTag(tag: Markup, options?: Pick<Options, 'locale' | 'rules'>): Plan {
  const issues: Issue[] = [];
  const how = readOptions(options, issues);
  try {
    const { input, issues: said } = readMarkup(tag);
    const told = new Map([...tag.attributes].map(({ name, value }) => [name, value]));
    const [lang, dir] = [told.get('lang'), told.get('dir')];
    const whole = { ...input, ...(lang && { lang }), ...(dir && { dir }), kind: tag.localName };
    return planOf(whole, [...issues, ...said], how);
  } catch {
    // No parser gives such a tag.
    const expected = 'expected a tag with localName, attributes and children';
    issues.push(error('unreadable', [], `${expected}, got ${quote(tag)} that cannot be read`));
    const locale = localeOf(how.locale);
    return notice(issues, translator(locale), locale);
  }
}

/** The plan of an input, what is odd about the options among its issues, and the options as they were read. */
function planWith(input: unknown, options: unknown): readonly [Plan, DrawingOptions] {
  const issues: Issue[] = [];
  const { locale, ...how } = readOptions(options, issues);
  return [planOf(input, issues, { locale, rules: how.rules }), how];
}

type DrawingOptions = Omit<Options, 'locale'>;

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
