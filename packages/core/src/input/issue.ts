import { printable } from './printable.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something to know about an input: what, where, and on whose authority. */
export interface Issue {
  /** Stable name in kebab-case. */
  readonly code: string;
  /** R-number of the rule that was broken, where there is one. */
  readonly rule?: string;
  readonly severity: Severity;
  /** Where in the input, such as `['guests', 1, 'name']`. */
  readonly path: readonly (string | number)[];
  /** What was expected and what came. */
  readonly message: string;
  readonly source?: string;
  /** Where the source can be read. */
  readonly href?: string;
  /** Id of the layer it is about, where the path leads to none. */
  readonly node?: string;
  /** Ids of the parts of that layer which it is about, where a picture shows them by themselves. */
  readonly nodes?: readonly string[];
}

/** A value with what there is to say about it, or only the latter. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The gravest first, each grade in the order of the input: the place in this order is the number. */
export function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return SEVERITIES.flatMap((grade) => issues.filter(({ severity }) => severity === grade));
}

export function error(code: string, path: Issue['path'], message: string): Issue {
  return printableIssue({ code, severity: 'error', path, message });
}

export function warning(code: string, path: Issue['path'], message: string): Issue {
  return printableIssue({ code, severity: 'warning', path, message });
}

/** Stands for what is wrong until it is known what words it. */
export function notLoaded(): Issue {
  return error(
    'not-loaded',
    [],
    'expected valid input; the part that says what is wrong with it could not be loaded',
  );
}

/**
 * An issue in which nothing acts on its surroundings, whatever its message and its path quote: texts
 * that no XML may hold, that move a terminal's cursor or that turn a line around are replaced.
 *
 * @returns The same object where there is nothing to replace.
 */
export function printableIssue<Of extends Pick<Issue, 'path' | 'message'>>(issue: Of): Of {
  const message = printable(issue.message);
  const path = issue.path.map((part) => (typeof part === 'string' ? printable(part) : part));
  return message === issue.message && path.every((part, index) => part === issue.path[index])
    ? issue
    : { ...issue, message, path };
}

/** A value as it appears in a message: short, quoted, in one line. */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    return `"${printable(value.slice(0, 40))}${value.length > 40 ? '…' : ''}"`;
  }
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'object' || !value) return String(value).slice(0, 40);
  try {
    return Array.isArray(value) ? 'a list' : 'an object';
  } catch {
    // A proxy that was revoked.
    return 'an object';
  }
}
