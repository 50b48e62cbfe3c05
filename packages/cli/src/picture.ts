import {
  findLocale,
  notice,
  read,
  translator,
  type Plan,
  type RuleSettings,
} from '@stratagram/core';
import type { Finding, Source } from '@stratagram/embed';
import { nameOf, readInput } from './input.ts';
import { parseSource } from './parse-source.ts';

/** An input file, decoded: what it shows and what there is to say about it. */
export interface Picture {
  /** How messages call the file. */
  readonly name: string;
  readonly source: Source;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** Reads and decodes a file; refuses only what cannot be read at all. */
export async function readPicture(
  file: string,
  {
    locale,
    rules,
  }: { readonly locale?: string | undefined; readonly rules?: RuleSettings | undefined } = {},
): Promise<Picture> {
  const source = await parseSource(file, await readInput(file));
  const { issues, ...decoded } = source.readable
    ? read(source.value, { locale, rules })
    : notice(
        source.findings.map(({ issue }) => issue),
        translator(findLocale(locale)),
        findLocale(locale),
      );
  const findings = [
    ...source.findings,
    ...(source.readable ? issues : []).map((issue) => ({ issue, ...source.place(issue) })),
  ];
  const plan = { ...decoded, issues: findings.map(({ issue }) => issue) };
  return { name: nameOf(file), source, plan, findings };
}

/** Whether an input is wrong; strictly, warnings are errors too. */
export function isWrong({ findings }: Picture, strict: boolean): boolean {
  return findings.some(
    ({ issue: { severity } }) => severity === 'error' || (strict && severity === 'warning'),
  );
}
