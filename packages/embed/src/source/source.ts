import { printableIssue, type Issue } from '@stratagram/core';

/** A text read as data, with the places of its parts. */
export interface Source {
  readonly text: string;
  /** False when the text is not well-formed; then there is no value. */
  readonly readable: boolean;
  readonly value: unknown;
  /** What is wrong with the text itself, before anything is known about diagrams. */
  readonly findings: readonly Finding[];
  /** Where in the text an issue's path leads, or the nearest part around it. */
  readonly place: (issue: Issue) => Span;
}

/** A part of a text, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  /** Where it ends, when it is a key or a plain value. */
  readonly end?: number | undefined;
  /** The alias that it came through: the part itself is where it was written. */
  readonly through?: { readonly name: string; readonly offset: number } | undefined;
}

/** An issue at a part of the text. */
export interface Finding extends Span {
  readonly issue: Issue;
}

/**
 * Steps of a path that an input may leave out: `containers` of a guest are short for the `containers`
 * of its `containerStack`.
 */
export const SHORTENED: ReadonlySet<string | number> = new Set(['containerStack']);

/** A text that cannot be read at all, and why. */
export function unreadable(text: string, code: string, offset: number, message: string): Source {
  return {
    text,
    readable: false,
    value: undefined,
    findings: [{ issue: { code, severity: 'error', path: [], message }, offset }],
    place: () => ({ offset }),
  };
}

/** A source whose findings can stand in any file: they quote its keys and what parsers say of it. */
export function printableSource(source: Source): Source {
  const findings = source.findings.map((finding) => ({
    ...finding,
    issue: printableIssue(finding.issue),
  }));
  return { ...source, findings };
}

/** What starts as JSON does was meant as JSON, when YAML cannot read it either. */
export function meantAsJson(text: string, yaml: Source): boolean {
  return !yaml.readable && /^\s*[[{]/.test(text);
}
