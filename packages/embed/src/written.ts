import { printableIssue, type Issue } from '@stratagram/core';
import type { Position } from './source/locate.ts';
import { locate } from './source/locate.ts';
import { parseText } from './source/parse-text.ts';
import type { Finding } from './source/source.ts';
import { ANY } from './info.ts';
import { tagAt, tagData, type WrittenTag } from './tags.ts';

/** A diagram as it stands in a text: a name, attributes, and YAML or JSON, or tags, or none of them. */
export interface Written extends WrittenTag {
  readonly text?: string | undefined;
  /** Where a place of the text is in its file. */
  readonly placeOf?: ((place: Position) => Position) | undefined;
}

/** What is wrong, and where in the file. */
export interface Placed {
  readonly issue: Issue;
  readonly start: Position;
  readonly end?: Position | undefined;
}

/** A written diagram as data for the decoder. */
export interface Read {
  /** False when the text is not well-formed. */
  readonly readable: boolean;
  readonly input: unknown;
  /** What is wrong with the text itself. */
  readonly issues: readonly Placed[];
  readonly place: (issue: Issue) => Placed;
}

/** Puts together what a diagram says in its text, its attributes and its tags, the later over the earlier. */
export function readWritten(written: Written): Read {
  const { name, text = '', placeOf = (place) => place, at } = written;
  const isNamed = name !== ANY;
  const source = isNamed && text.trim() === '' ? undefined : parseText(text);
  const inText = (finding: Finding): Placed[] =>
    locate(text, [finding]).map(({ issue, line, column, end }) => ({
      issue,
      start: placeOf({ line, column }),
      end: end && placeOf(end),
    }));
  const place = (issue: Issue): Placed => {
    const tag = tagAt(written, issue.path);
    if (tag || !source) return { issue, start: tag?.at ?? at };
    const [placed] = inText({ issue, ...source.place(issue) });
    return placed ?? { issue, start: at };
  };
  const issues = source?.findings.flatMap(inText) ?? [];
  const value = source?.value;
  const readable = source?.readable !== false;
  if (source && (!readable || typeof value !== 'object' || !value || Array.isArray(value))) {
    return { readable, input: value, issues, place };
  }
  const tag = tagData(written);
  issues.push(...tag.issues.map(place));
  if (tag.unreadable) return { readable: false, input: undefined, issues, place };
  const input: Record<string, unknown> = { ...(value as object), ...tag.input };
  if (isNamed) {
    const { kind = name } = input;
    if (kind !== name) {
      const message = `expected ${name}, as the block is called, got ${JSON.stringify(kind)}`;
      const issue = { code: 'wrong-kind', severity: 'error', path: ['kind'], message } as const;
      issues.push(place(printableIssue(issue)));
    }
    input['kind'] = name;
  }
  return { readable, input, issues, place };
}
