import type { GenericSchema } from 'valibot';
import { error, quote, type Issue } from './issue.ts';
import { LIMITS, type Plain } from './plain.ts';

/** What of a schema leads to the objects in it. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly unknown[];
  readonly getter?: (input: unknown) => Shape;
}

/** Longer lists of keys help nobody. */
const LISTED = 32;

/** Takes keys that no schema knows out of fresh data; each becomes an issue with what it may have meant. */
export function dropUnknown(schema: GenericSchema, data: Plain, issues: Issue[]): void {
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
            const help = suggestion(key, Object.keys(entries));
            issues.push(error('unknown-key', at, `${quote(key)} is not known here; ${help}`));
          }
          delete part[key as never];
        }
      }
    }
    for (const option of options ?? []) visit(option as Shape, part, path);
  };
  visit(schema as Shape, data, []);
}

function suggestion(key: string, allowed: readonly string[]): string {
  const near = nearest(key.toLowerCase(), allowed);
  if (near) return `did you mean ${near}?`;
  const alike = allowed.filter((known) => known.slice(0, 3) === key.slice(0, 3));
  return `expected one of ${(alike.length ? alike : allowed).slice(0, LISTED).join(', ')}`;
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
