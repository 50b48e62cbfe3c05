import {
  GRADES,
  nearest,
  parseSettings,
  RULES,
  type Issue,
  type RuleSettings,
} from '@stratagram/core';
import { nameOf, readInput } from './input.ts';
import { parseSource } from './parse-source.ts';
import { Refusal } from './refusal.ts';
import { report } from './report.ts';
import type { Settings } from './settings.ts';

/** What is wrong at a path of the settings. */
type Fault = Pick<Issue, 'code' | 'path' | 'message'>;
type Check = (value: unknown, path: Issue['path']) => readonly Fault[];

/** Keys of the file, and what they take. */
const KEYS: Readonly<Record<string, Check>> = { rules, maxWarnings, ignore };

/** Reads a file with settings; says where it is wrong and refuses it then. */
export async function readConfig(file: string): Promise<Settings> {
  const source = await parseSource(file, await readInput(file));
  const faults = source.readable ? faultsOf(source.value) : [];
  const findings = [
    ...source.findings,
    ...faults.map((fault) => {
      const issue: Issue = { ...fault, severity: 'error' };
      return { issue, ...source.place(issue) };
    }),
  ];
  report({ name: nameOf(file), source, findings });
  if (findings.some(({ issue }) => issue.severity === 'error')) {
    throw new Refusal(`cannot use the settings of ${nameOf(file)}`, 'file');
  }
  const { ignore: patterns, ...settings } = source.value as {
    rules?: RuleSettings;
    maxWarnings?: number;
    ignore?: readonly string[];
  };
  return { rules: {}, ...settings, ignore: patterns && { patterns, file } };
}

/** Reads `R45=off`, `R45.warning=8`, one or several in each text; refuses what is no setting. */
export function parseRules(texts: readonly string[]): RuleSettings {
  const issues: Issue[] = [];
  const words = texts.flatMap((text) => text.split(/[\s,]+/).filter(Boolean));
  const settings = parseSettings(words, issues);
  const [fault] = [...issues, ...rules(settings, [])];
  if (fault) throw new Refusal(`--rule: ${fault.message}`, 'usage');
  return settings;
}

/** Settings of rules over others: grades and numbers one by one. */
export function mergeRules(under: RuleSettings, over: RuleSettings): RuleSettings {
  const merged = Object.entries(over).map(([id, setting]) => {
    return [id, { ...asObject(under[id]), ...asObject(setting) }] as const;
  });
  return { ...under, ...Object.fromEntries(merged) } as RuleSettings;
}

function asObject(setting: RuleSettings[string] | undefined): object {
  return typeof setting === 'object' ? setting : setting ? { severity: setting } : {};
}

function faultsOf(value: unknown): readonly Fault[] {
  if (!isObject(value)) return [wrong([], 'an object with rules, maxWarnings or ignore', value)];
  return Object.entries(value).flatMap(([key, part]) => {
    if (Object.hasOwn(KEYS, key)) return KEYS[key]?.(part, [key]) ?? [];
    const known = Object.keys(KEYS);
    return [unknown(key, known, [key], `expected ${known.join(', ')}`)];
  });
}

function rules(value: unknown, path: Issue['path']): readonly Fault[] {
  if (!isObject(value)) return [wrong(path, 'an object such as {"R45": "off"}', value)];
  return Object.entries(value).flatMap(([id, setting]) => {
    const at = [...path, id];
    const rule = RULES.find((one) => one.id === id);
    if (!rule && !/^R([1-9]|[1-7]\d)$/.test(id)) {
      const known = RULES.map((one) => one.id);
      return [unknown(id, known, at, "'stratagram rules' lists them")];
    }
    if (!isObject(setting)) return isGrade(setting) ? [] : [wrong(at, grades(), setting)];
    const limits = Object.keys(rule?.thresholds ?? {});
    return Object.entries(setting).flatMap(([key, part]): readonly Fault[] => {
      const inside = [...at, key];
      if (key === 'severity') return isGrade(part) ? [] : [wrong(inside, grades(), part)];
      if (!limits.includes(key)) {
        const has = limits.length > 0 ? limits.join(', ') : 'no number';
        return [unknown(key, limits, inside, `${id} compares with ${has}`)];
      }
      return Number.isFinite(part) ? [] : [wrong(inside, 'a number', part)];
    });
  });
}

function maxWarnings(value: unknown, path: Issue['path']): readonly Fault[] {
  const right = Number.isSafeInteger(value) && Number(value) >= 0;
  return right ? [] : [wrong(path, 'a whole number from 0', value)];
}

function ignore(value: unknown, path: Issue['path']): readonly Fault[] {
  if (!Array.isArray(value)) return [wrong(path, 'a list of patterns such as "drafts/**"', value)];
  return value.flatMap((part: unknown, index) =>
    typeof part === 'string' && part ? [] : [wrong([...path, index], 'a pattern', part)],
  );
}

function isGrade(value: unknown): boolean {
  return GRADES.some((grade) => grade === value);
}

function grades(): string {
  return `one of ${GRADES.join(', ')}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(path: Issue['path'], expected: string, value: unknown): Fault {
  const got = typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : '';
  const text = typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value);
  const message = `expected ${expected}, got ${value === null ? 'nothing' : got || text}`;
  return { code: 'wrong-value', path, message };
}

function unknown(
  name: string,
  known: readonly string[],
  path: Issue['path'],
  otherwise: string,
): Fault {
  const near = nearest(name.toLowerCase(), known);
  const help = near ? `did you mean ${near}?` : otherwise;
  return { code: 'unknown-key', path, message: `"${name.slice(0, 40)}" is not known; ${help}` };
}
