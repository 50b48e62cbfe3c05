import { notice, translator, type Plan } from '@stratagram/core';
import type { Finding } from '@stratagram/embed';
import { nameOf, readInput } from './input.ts';
import { loadLocale } from './load-locale.ts';
import { parseSource, type ParsedText } from './parse-source.ts';
import { readDiagram, type ReadOptions } from './read-diagram.ts';

/** An input file, decoded: what it shows and what there is to say about it. */
export interface Picture {
  /** How messages call the file. */
  readonly name: string;
  readonly source: ParsedText;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** Reads and decodes a file; refuses only what cannot be read at all. */
export async function readPicture(file: string, options: ReadOptions = {}): Promise<Picture> {
  const source = await parseSource(file, await readInput(file));
  const { issues, ...decoded } = source.readable
    ? await readDiagram(source.value, options)
    : await unreadable(source, options);
  const findings = [...source.findings];
  if (source.readable && issues.length > 0) {
    const place = await source.locator();
    findings.push(...issues.map((issue) => ({ issue, ...place(issue) })));
  }
  const plan = { ...decoded, issues: findings.map(({ issue }) => issue) };
  return { name: nameOf(file), source, plan, findings };
}

/** The notice that stands for a picture of what is neither JSON nor YAML. */
async function unreadable({ findings }: ParsedText, { locale: tag }: ReadOptions): Promise<Plan> {
  const locale = await loadLocale(tag);
  return notice(
    findings.map(({ issue }) => issue),
    translator(locale),
    locale,
  );
}

/** Whether an input is wrong; strictly, warnings are errors too. */
export function isWrong({ findings }: Picture, strict: boolean): boolean {
  return findings.some(
    ({ issue: { severity } }) => severity === 'error' || (strict && severity === 'warning'),
  );
}
