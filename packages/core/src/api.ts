import type { Box } from './figure/box.ts';
import { kindOf } from './diagrams/find.ts';
import { KINDS } from './diagrams/kinds.ts';
import { findLocale } from './diagrams/locales.ts';
import { readOptions, type Options } from './options.ts';
import { translator, type Locale } from './words/translate.ts';
import { error, quote, type Issue } from './input/issue.ts';
import { isObject } from './input/decode.ts';
import { repair as repairPlain, repairOf } from './input/repair.ts';
import { readMarkup, type Markup } from './input/markup.ts';
import { copyPlain, type PlainObject } from './input/plain.ts';
import { describePlan, drawLayers, drawPlan, planPlain, planOfStep, writePlan } from './render.ts';
import { widthOf, type Plan } from './plan.ts';
import { notice } from './whole.ts';
import { remarks as remarksPlain, remarksOf } from './frame/remarks.ts';
import { propagate } from './faults.ts';
import { buildSequence } from './steps/steps.ts';
import { FACTS } from './diagrams/facts.ts';
import { RULE_SETS } from './diagrams/rules.ts';
import type { Scene } from './figure/scene.ts';
import { serialize } from './pens/serialize.ts';
import { place } from './layout.ts';

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
 * @param options - Theme, width in px, language and more; what is wrong with them is an issue, too.
 * @returns The picture with its size in px and what is to be said about the input. `ok` is false
 *   when nothing could be read: the picture then is a notice that says why.
 * @example
 * ```ts
 * const input = { kind: 'vm-stack', hypervisor: 'xen', guests: 3 };
 * const { ok, svg, width, height, issues } = renderSvg(input, { theme: 'dark', width: 480 });
 * ```
 */
export function renderSvg(input: unknown, options?: Options): Rendered {
  const [plan, how] = planWith(input, options);
  const { issues } = plan;
  const ok = plan.model !== undefined;
  if (!how.layers && !how.pretty) return { ok, ...writePlan(plan, how), issues };
  const scene = how.layers ? drawLayers(plan, how) : drawPlan(plan, how);
  return {
    ok,
    svg: serialize(scene, how.pretty),
    width: Number(scene.attrs['width']),
    height: Number(scene.attrs['height']),
    issues,
  };
}

/**
 * The drawing as a tree of SVG elements, for outputs that are no text; never throws.
 *
 * @param input - As that of `renderSvg`.
 * @returns The root, `svg`, with its size in px among its attributes. `serialize` makes SVG text of
 *   it, `toHast` a tree for rehype.
 * @example
 * ```ts
 * toHast(renderScene({ kind: 'hypervisor-type', type: 'compare' })); // an Element of hast
 * ```
 */
export function renderScene(input: unknown, options?: Options): Scene {
  return drawPlan(...planWith(input, options));
}

/**
 * The text alternative: what the picture shows, in sentences and as a nested list of layers. Never throws.
 *
 * @param input - As that of `renderSvg`.
 * @returns Lines in the language of the options, with the issues at the end.
 * @example
 * ```ts
 * describe({ kind: 'vm-stack', hypervisor: 'kvm', guests: 2 }).split('\n')[0];
 * // 'KVM + QEMU: 2 virtual machines'
 * ```
 */
export function describe(input: unknown, options?: Options): string {
  return describePlan(read(input, options));
}

/**
 * The boxes of a picture, in px, relative to their parent. Never throws.
 *
 * @param input - As that of `renderSvg`.
 * @param options - `width` in px to lay out at (760 when nobody says), `measure` for another font.
 * @returns The root box; its children lie inside it and siblings do not overlap.
 * @example
 * ```ts
 * layout({ kind: 'cgroup-slice', cpus: 4 }, { width: 480 }).height; // px
 * ```
 * @example
 * ```ts
 * layout({ kind: 'cgroup-slice', cpus: 4 }, { width: 480 }).height; // px
 * ```
 */
export function layout(input: unknown, options?: Options): Box {
  const [plan, how] = planWith(input, options);
  const width = widthOf(plan, how.width);
  return place(planOfStep(plan, width, how), width, how.measure);
}

/**
 * Decodes an input of any kind and says what its picture holds; never throws.
 *
 * @param input - As that of `renderSvg`.
 * @returns What `writePlan`, `drawPlan` and `describePlan` take, so that an input that is drawn in
 *   several ways is read once. Its `model` is undefined when nothing could be read.
 * @example
 * ```ts
 * const plan = read({ kind: 'vm-stack', hypervisor: 'xen', guests: 3 });
 * if (plan.issues.length === 0) console.log(writePlan(plan).svg, describePlan(plan));
 * ```
 */
export function read(input: unknown, options?: Pick<Options, 'locale' | 'rules'>): Plan {
  return planWith(input, options)[0];
}

/**
 * Decodes a diagram that stands as a tag in a page: what its element would draw there.
 *
 * @param tag - `<vm-stack …>` with its attributes and children, from any parser of HTML.
 * @returns The plan, as `read` gives it; never throws.
 * @example
 * ```ts
 * const plan = readTag(document.querySelector('vm-stack'));
 * ```
 */
export function readTag(tag: Markup, options?: Pick<Options, 'locale' | 'rules'>): Plan {
  const issues: Issue[] = [];
  const how = readOptions(options, issues);
  try {
    const { input, issues: markupIssues, unreadable } = readMarkup(tag);
    const attributes = new Map([...tag.attributes].map(({ name, value }) => [name, value]));
    const [lang, dir] = [attributes.get('lang'), attributes.get('dir')];
    const whole = { ...input, ...(lang && { lang }), ...(dir && { dir }), kind: tag.localName };
    const found = [...issues, ...markupIssues];
    if (!unreadable) return planOf(whole, found, how, repairOf(tag), remarksOf(tag));
    const locale = localeOf(how.locale ?? findLocale(whole.lang));
    return notice(found, translator(locale), locale);
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

function planOf(
  input: unknown,
  issues: Issue[],
  options: Pick<Options, 'locale' | 'rules'>,
  repair = repairPlain,
  remarks = remarksPlain,
): Plan {
  const plain = copyPlain(input, issues, repair);
  const { kind: name, lang } = Object(plain) as PlainObject;
  const locale = localeOf(options.locale ?? findLocale(lang));
  const kind = kindOf(plain);
  if (kind) {
    const { rules } = options;
    const book = RULE_SETS[kind.name];
    const factsOf = FACTS[kind.name];
    return planPlain(kind, plain, issues, {
      locale,
      rules,
      factsOf,
      propagate,
      book,
      buildSequence,
      remarks,
      repair,
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
