import type { Issue } from './issue.ts';
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
  readonly issues: readonly Issue[];
}

type Data = Record<string, unknown>;

/** Diagrams that hold others side by side: those become a list, each with its kind. */
const COMPARING = 'stack-compare';

/** Attributes that any element may carry: no part of a diagram. */
const GLOBAL =
  /^(id|class|style|slot|part|exportparts|lang|dir|hidden|inert|title|role|tabindex|translate|draggable|nonce|is|ssr|autofocus|contenteditable|spellcheck|popover|enterkeyhint|inputmode|access(key)|item\w+|defer-hydration|(data|aria|ng|v|x|hx|astro|client|svelte)-.*|on.*|.*[^\w-].*|_.*)$/;
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
  for (const [name, value] of properties) {
    if (name !== 'model') input[name as string] = unfold(name, value, issues);
  }
  readAttributes(element, input, issues, observed);
  readChildren(element, input, issues, 0);
  return { input, issues };
}

function isData(child: Markup): boolean {
  return child.localName === 'script' && attribute(child, 'type') === 'application/json';
}

function attribute({ attributes }: Markup, wanted: string): string | undefined {
  return [...attributes].find(({ name }) => name === wanted)?.value;
}

/** Also what is misspelt: the decoder says so. */
function readAttributes(
  element: Markup,
  data: Data,
  issues: Issue[],
  observed: readonly string[] = [],
): void {
  for (const { name, value } of element.attributes) {
    if (name === 'model' || GLOBAL.test(name) || observed.includes(name)) continue;
    const key = name.replace(/[-_](.)/g, (_, letter: string) => letter.toUpperCase());
    data[key] = unfold(key, value, issues);
  }
}

/** Children in the order of the page; a tag with a dash that is no data is a misspelt child. */
function readChildren(element: Markup, data: Data, issues: Issue[], depth: number): void {
  const seen = new Set<string>();
  const visit = (parent: Markup): void => {
    for (const child of parent.children) {
      const tag = child.localName;
      if (tag === 'svg' || attribute(child, 'slot')) continue;
      if (!tag.includes('-')) {
        // Markdown wraps children in paragraphs.
        visit(child);
        continue;
      }
      const stack = element.localName === COMPARING && /^(vm|container)-stack$/.test(tag);
      const [key, list] = stack ? ['stacks', true] : (DATA_TAGS[tag] ?? [tag, false]);
      const value = Object.create(null) as Data;
      if (stack) value['kind'] = tag;
      readAttributes(child, value, issues);
      if (depth < DEEPEST) readChildren(child, value, issues, depth + 1);
      // One more where only one belongs is for the decoder to refuse.
      if (seen.has(key)) data[key] = [data[key], value].flat();
      else data[key] = list ? [value] : value;
      seen.add(key);
    }
  };
  visit(element);
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
