import { nearest, RULES, type Rule } from '@stratagram/core';
import type { RulesOptions } from './options.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { jsonText, print } from './terminal.ts';

/** Widest line of an explanation. */
const COLUMNS = 80;

/** Lists all rules, or explains one. */
export function printRules({ rule: name, format }: RulesOptions): ExitCode {
  const rule = name === undefined ? undefined : find(name);
  if (format === 'json') print(jsonText(rule ? entry(rule) : RULES.map(entry)));
  else print(rule ? explain(rule) : RULES.map(line).join(''));
  return 0;
}

/** By number or name, in any case. */
function find(name: string): Rule {
  const word = name.toLowerCase();
  const rule = RULES.find(({ id, code }) => id.toLowerCase() === word || code === word);
  if (rule) return rule;
  const near = nearest(
    word,
    RULES.flatMap(({ id, code }) => [id, code]),
  );
  const help = near ? `did you mean ${near}?` : "'stratagram rules' lists them";
  throw new Refusal(`expected a rule such as R15, got "${name}"; ${help}`, 'usage');
}

function line({ id, severity, title }: Rule): string {
  return `${id.padEnd(4)} ${severity.padEnd(8)} ${title}\n`;
}

function entry({ id, code, severity, title, why, source, thresholds }: Rule): object {
  return { id, code, severity, title, why, source, thresholds };
}

function explain({ id, code, severity, title, why, source, thresholds }: Rule): string {
  const limits = Object.entries(thresholds ?? {});
  const [limit] = limits;
  return [
    `${id} ${code} (${severity})`,
    '',
    ...wrap(`Looks for: ${title}`),
    ...wrap(`Why it matters: ${why}`),
    ...wrap(`Source: ${source.title}`),
    ...(source.href ? [`  ${source.href}`] : []),
    '',
    ...limits.map(([name, value]) => `Compares with ${name}=${value}`),
    ...(limit ? [`  --rule ${id}.${limit[0]}=${limit[1]} sets another number`] : []),
    `  --rule ${id}=off switches it off; error, warning and info set its grade`,
    '',
  ].join('\n');
}

/** Lines of a paragraph; those after the first are set in. */
function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= COLUMNS) lines.push(`  ${word}`);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
