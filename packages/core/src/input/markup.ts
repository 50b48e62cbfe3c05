import { warning, type Issue } from './issue.ts';
import { parseJson, wrong } from './parse-json.ts';
import { DATA_TAGS, NESTED } from './tags.ts';

/** A tag of a page as it was parsed: an element of the DOM, or a node of another tree of HTML. */
export interface Markup {
  /** The tag's name in small letters. */
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: Iterable<Markup>;
  readonly textContent: string | null;
}

/** What a page's author wrote, as plain data for the decoder. */
export interface Written {
  readonly input: Readonly<Record<string, unknown>>;
  /** Its `model` or its script is no JSON: what else it says is not all that its author means. */
  readonly unreadable: boolean;
  readonly issues: readonly Issue[];
}

type Data = Record<string, unknown>;

/** Diagrams that hold others side by side: those become a list, each with its kind. */
const COMPARING = 'stack-compare';

/** Attributes that any element may carry: no part of a diagram. */
const GLOBAL =
  /^(id|class|style|slot|part|exportparts|lang|dir|hidden|inert|title|role|tabindex|translate|draggable|nonce|is|ssr|autofocus|contenteditable|spellcheck|popover|enterkeyhint|inputmode|access(key)|item\w+|defer-hydration|(data|aria|ng|v|x|hx|astro|client|svelte)-.*|on.*|.*[^\w-].*|_.*)$/;
/** A container has a role in its pod; it is drawn by its stack, so that ARIA has none for it. */
const WITH_ROLE = 'container-unit';
const DEEPEST = 100;

/**
 * Reads a diagram: its `model`, a JSON script inside it, its properties (which mirror attributes),
 * its other attributes and its data children, the later winning over the earlier.
 *
 * @param element - An element of the DOM, or of any other tree of HTML.
 * @param properties - What a living element has made of its attributes; none of a tag that is only text.
 * @param observed - The attributes that these properties mirror.
 * @returns The input with camelCase keys, not yet decoded, and what is wrong with its JSON.
 */
export function readMarkup(
  element: Markup,
  properties: ReadonlyMap<PropertyKey, unknown> = new Map(),
  observed: readonly string[] = [],
): Written {
  const issues: Issue[] = [];
  const model = properties.get('model') ?? attribute(element, 'model');
  const script = [...element.children].find(isData);
  const input: Data = {
    ...(model === undefined ? {} : object(model, 'model', issues)),
    ...(script ? object(script.textContent, 'the script child', issues) : {}),
  };
  const unreadable = issues.length > 0;
  for (const [name, value] of properties) {
    if (name !== 'model') input[name as string] = unfold(name, value, issues);
  }
  readAttributes(element, input, issues, observed);
  readChildren(element, input, issues, 0);
  return { input, issues, unreadable };
}

/** A script that holds data, also where its language is none that is read here. */
function isData(child: Markup): boolean {
  return child.localName === 'script' && /json$|yaml|toml/i.test(attribute(child, 'type') ?? '');
}

function attribute({ attributes }: Markup, wanted: string): string | undefined {
  return [...attributes].find(({ name }) => name === wanted)?.value;
}

/** The key that an attribute becomes. */
export function toKey(name: string): string {
  return name.replace(/[-_](.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Also what is misspelt: the decoder says so. */
function readAttributes(
  element: Markup,
  data: Data,
  issues: Issue[],
  observed: readonly string[] = [],
): void {
  for (const { name, value } of element.attributes) {
    const global = GLOBAL.test(name) && !(name === 'role' && element.localName === WITH_ROLE);
    if (name === 'model' || global || observed.includes(name)) continue;
    const key = toKey(name);
    data[key] = unfold(key, value, issues);
  }
}

/**
 * Children in the order of the page; a tag with a dash that is no data is a misspelt child. HTML knows no
 * self-closing tags: what stands in a child that never holds it was meant to come after it.
 *
 * @param holds - Data tags that belong in this element; any when nobody says.
 * @returns Those that were meant to come after it.
 */
function readChildren(
  element: Markup,
  data: Data,
  issues: Issue[],
  depth: number,
  holds?: readonly string[],
): readonly Markup[] {
  const seen = new Set<string>();
  const later: Markup[] = [];
  const take = (child: Markup): void => {
    const tag = child.localName;
    const known = DATA_TAGS[tag];
    if (known && holds && !holds.includes(tag)) {
      later.push(child);
      return;
    }
    const stack = element.localName === COMPARING && /^(vm|container)-stack$/.test(tag);
    const [key, list] = stack ? ['stacks', true] : (known ?? [tag, false]);
    const value = Object.create(null) as Data;
    if (stack) value['kind'] = tag;
    readAttributes(child, value, issues);
    const inside = known && (known[2] ?? []);
    const after = depth < DEEPEST ? readChildren(child, value, issues, depth + 1, inside) : [];
    // One more where only one belongs is for the decoder to refuse.
    if (seen.has(key)) data[key] = [data[key], value].flat();
    else data[key] = list ? [value] : value;
    seen.add(key);
    for (const next of after) {
      const why = `HTML does not close tags by />, so <${next.localName}> stood inside`;
      const message = `expected <${tag}></${tag}>: ${why}; it is read as the next`;
      // Whoever writes one so writes all of them so.
      if (!issues.some(({ code }) => code === 'self-closing'))
        issues.push(warning('self-closing', [key], message));
      take(next);
    }
  };
  const visit = (parent: Markup): void => {
    for (const child of parent.children) {
      const tag = child.localName;
      if (tag === 'svg' || attribute(child, 'slot')) continue;
      // Markdown wraps children in paragraphs.
      if (tag.includes('-')) take(child);
      else visit(child);
    }
  };
  visit(element);
  return later;
}

function unfold(key: PropertyKey, value: unknown, issues: Issue[]): unknown {
  return NESTED.test(String(key)) && typeof value === 'string' && /^\s*[[{]/.test(value)
    ? parseJson(value, String(key), issues)
    : value;
}

/** A copy of an object, for one that throws when it is read is no data. */
function object(value: unknown, place: string, issues: Issue[]): object {
  const data = typeof value === 'string' ? parseJson(value, place, issues) : value;
  if (data === undefined) return {};
  try {
    if (typeof data === 'object' && !Array.isArray(data)) return { ...data };
  } catch {
    // Said below.
  }
  issues.push(wrong('not-an-object', `expected an object in ${place}`));
  return {};
}
