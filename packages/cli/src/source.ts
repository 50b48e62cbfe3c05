import type { Issue } from '@stratagram/core';

/** A text read as data, with the places of its parts. */
export interface Source {
  readonly text: string;
  /** False when the text is not well-formed; then there is no value. */
  readonly readable: boolean;
  readonly value: unknown;
  /** What is wrong with the text itself, before anything is known about diagrams. */
  readonly findings: readonly Finding[];
  /** Where in the text an issue's path leads, or the nearest part around it. */
  readonly place: (issue: Issue) => number;
}

/** An issue at an offset of the text. */
export interface Finding {
  readonly issue: Issue;
  readonly offset: number;
}

/** A text that cannot be read at all, and why. */
export function unreadable(text: string, code: string, offset: number, message: string): Source {
  return {
    text,
    readable: false,
    value: undefined,
    findings: [{ issue: { code, severity: 'error', path: [], message }, offset }],
    place: () => offset,
  };
}
