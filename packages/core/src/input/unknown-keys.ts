import type { GenericSchema } from 'valibot';
import { error, quote, type Issue } from './issue.ts';
import { toKey, type Markup } from './markup.ts';
import { LIMITS, type Plain } from './plain.ts';
import { DATA_TAGS } from './tags.ts';

/** What of a schema leads to the objects in it. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly unknown[];
  readonly getter?: (input: unknown) => Shape;
}

/** Longer lists of keys help nobody: they say how many more there are. */
const LISTED = 48;

/** What the author of a tag calls a key. */
interface Written {
  readonly name: string;
  /** The key is that of an attribute, or of a child tag. */
  readonly as: 'attribute' | 'child';
}

/** How keys are written in a tag, where they are: a script in it has keys as any file has. */
export type Names = (key: string) => Written | undefined;

/** The names in a tag and all that it holds; looked for when somebody asks. */
export function namesIn(tag: Markup): Names {
  let names: Map<string, Written> | undefined;
  const visit = ({ attributes, children }: Markup): void => {
    for (const { name } of attributes) names?.set(toKey(name), { name, as: 'attribute' });
    for (const child of children) {
      const { localName: name } = child;
      if (name.includes('-')) names?.set(DATA_TAGS[name]?.[0] ?? name, { name, as: 'child' });
      visit(child);
    }
  };
  return (key) => {
    if (!names) {
      names = new Map();
      visit(tag);
    }
    return names.get(key);
  };
}

/** Issues as the author of a tag reads them: their paths name attributes as attributes. */
export function issuesIn(tag: Markup): (issue: Issue) => Issue {
  const names = namesIn(tag);
  const written = (part: string | number) => {
    const { name, as } = names(`${part}`) ?? {};
    return as === 'attribute' && name ? name : part;
  };
  return (issue) => ({ ...issue, path: issue.path.map(written) });
}

/** Takes keys that no schema knows out of fresh data; each becomes an issue with what it may have meant. */
export function dropUnknown(
  schema: GenericSchema,
  data: Plain,
  issues: Issue[],
  names?: Names,
): void {
  const visit = (shape: Shape, part: unknown, path: Issue['path']): void => {
    if (typeof part !== 'object') return;
    const { entries, wrapped, item, options, getter } = shape;
    if (getter) visit(getter(part), part, path);
    else if (wrapped) visit(wrapped, part, path);
    else if (Array.isArray(part)) {
      if (item) part.forEach((value, index) => visit(item, value, [...path, index]));
      // An empty list reads as an empty object.
      else if (entries) {
        issues.push(error('wrong-value', path, 'expected an object, got a list'));
        part.length = 0;
      }
    } else if (entries) {
      for (const key in part) {
        const at = [...path, key];
        if (Object.hasOwn(entries, key)) visit(entries[key] as Shape, part[key as never], at);
        else {
          if (issues.length < LIMITS.issues) {
            const { name, as } = names?.(key) ?? { name: key };
            const help = suggestion(name, namesOf(Object.keys(entries), as));
            issues.push(error('unknown-key', at, `${quote(name)} is not known here; ${help}`));
          }
          delete part[key as never];
        }
      }
    }
    for (const option of options ?? []) visit(option as Shape, part, path);
  };
  visit(schema as Shape, data, []);
}

/** Keys as an author writes them: in a tag as attributes, or as the children that they become. */
function namesOf(keys: readonly string[], as?: Written['as']): readonly string[] {
  if (as === 'attribute') return keys.filter((key) => key !== 'kind').map(toAttribute);
  const tags = Object.keys(DATA_TAGS).filter((tag) => keys.includes(DATA_TAGS[tag]?.[0] ?? ''));
  return as && tags[0] ? tags : keys;
}

/** `hostOs` is `host-os`, `hugetlb2mbMax` is `hugetlb-2mb-max`. */
function toAttribute(key: string): string {
  return key.replace(/[A-Z]|\d+/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The one that is near, or all that there are: of some the reader would believe that they are all. */
function suggestion(name: string, allowed: readonly string[]): string {
  const near =
    nearest(name.toLowerCase(), allowed) ??
    allowed.find((known) => wordsOf(known) === wordsOf(name));
  if (near) return `did you mean ${near}?`;
  const more = allowed.length - LISTED;
  return `expected one of ${allowed.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The words of a name in one order and number: `cpuRequest` and `requestCpus` have the same. */
function wordsOf(name: string): string {
  const words = name.split(/[-_]|(?=[A-Z])/).map((word) => word.toLowerCase().replace(/s$/, ''));
  return words.sort().join();
}

/** The word that at most two letters tell from another, the more alike the better. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  for (let most = 0; most <= Math.min(2, word.length / 3); most++) {
    const near = known.find((other) => distance(word, other.toLowerCase()) <= most);
    if (near) return near;
  }
  return undefined;
}

/**
 * Letters to add, to take out, to change or to swap with the next until one word is the other
 * (Damerau and Levenshtein, optimal string alignment).
 */
function distance(word: string, other: string): number {
  if (Math.abs(word.length - other.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j < row.length; j++) {
      const change = (row[j - 1] ?? 0) + (word[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      const swap = swapped ? (before[j - 2] ?? i) + 1 : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
