import {
  A_DAY,
  GRADES,
  lastDay,
  nearest,
  parseSettings,
  RULES,
  type Issue,
  type RuleSettings,
} from '@stratagram/core';
import {
  array,
  check,
  custom,
  exactOptional,
  finite,
  lazy,
  minLength,
  minValue,
  never,
  number,
  objectWithRest,
  picklist,
  pipe,
  safeInteger,
  safeParse,
  string,
  union,
  type BaseIssue,
  type GenericSchema,
} from 'valibot';
import { nameOf, readInput } from './input.ts';
import { parseSource } from './parse-source.ts';
import { Refusal } from './refusal.ts';
import { report } from './report.ts';
import type { Settings } from './settings.ts';

/** What is wrong at a path of the settings. */
type Fault = Pick<Issue, 'code' | 'path' | 'message'>;

/** Rules have these numbers, also those that have not been written yet. */
const IDS = Array.from(
  { length: Number(RULES.at(-1)?.id.slice(1)) },
  (_, index) => `R${index + 1}`,
);

const grade = picklist(GRADES, expected(`one of ${GRADES.join(', ')}`));
const day = pipe(
  union([string(), number()], expected(A_DAY)),
  check((value) => lastDay(String(value)) !== undefined, expected(A_DAY)),
);
const rules = objectOf(
  { asOf: day, ...Object.fromEntries(IDS.map((id) => [id, ruleSetting(id)])) },
  'an object such as {"R45": "off"}',
);
const settings = objectOf(
  {
    rules,
    maxWarnings: pipe(
      number(expected('a whole number from 0')),
      safeInteger(expected('a whole number from 0')),
      minValue(0, expected('a whole number from 0')),
    ),
    ignore: array(
      pipe(string(expected('a pattern')), minLength(1, expected('a pattern'))),
      expected('a list of patterns such as "drafts/**"'),
    ),
  },
  'an object with rules, maxWarnings or ignore',
);

/** A grade, or an object with one and with numbers that the rule compares with. */
function ruleSetting(id: string): GenericSchema {
  const aNumber = pipe(number(expected('a number')), finite(expected('a number')));
  const limits = Object.fromEntries(limitsOf(id).map((name) => [name, aNumber]));
  const object = objectOf({ severity: grade, ...limits }, 'an object');
  return lazy((input) => (isObject(input) ? object : grade));
}

function limitsOf(id: string): readonly string[] {
  return Object.keys(RULES.find((rule) => rule.id === id)?.thresholds ?? {});
}

/** An object with some of these keys and no others. */
function objectOf(entries: Readonly<Record<string, GenericSchema>>, what: string): GenericSchema {
  const own = Object.entries(entries).map(([key, schema]) => [key, exactOptional(schema)]);
  // Without a prototype: what every object has is no key of ours.
  const all = Object.assign(Object.create(null) as object, Object.fromEntries(own));
  // Valibot takes a list for an object.
  return pipe(custom(isObject, expected(what)), objectWithRest(all, never()));
}

/** Reads a file with settings; says where it is wrong and refuses it then. */
export async function readConfig(file: string): Promise<Settings> {
  const source = await parseSource(file, await readInput(file));
  const faults = source.readable ? faultsOf(source.value) : [];
  const findings = [...source.findings];
  if (faults.length > 0) {
    const place = await source.locator();
    findings.push(
      ...faults.map((fault) => {
        const issue: Issue = { ...fault, severity: 'error' };
        return { issue, ...place(issue) };
      }),
    );
  }
  report({ name: nameOf(file), source, findings });
  if (findings.some(({ issue }) => issue.severity === 'error')) {
    throw new Refusal(`cannot use the settings of ${nameOf(file)}`, 'file');
  }
  const { ignore: patterns, ...rest } = source.value as {
    rules?: RuleSettings;
    maxWarnings?: number;
    ignore?: readonly string[];
  };
  return { rules: {}, ...rest, ignore: patterns && { patterns, file } };
}

/** Reads `R45=off`, `R45.warning=8`, one or several in each text; refuses what is no setting. */
export function parseRules(texts: readonly string[]): RuleSettings {
  const issues: Issue[] = [];
  const words = texts.flatMap((text) => text.split(/[\s,]+/).filter(Boolean));
  const overrides = parseSettings(words, issues);
  const [fault] = [...issues, ...faultsOf(overrides, rules, ['rules'])];
  if (fault) throw new Refusal(`--rule: ${fault.message}`, 'usage');
  return overrides;
}

/** Settings of rules over others: grades and numbers one by one. */
export function mergeRules(under: RuleSettings, over: RuleSettings): RuleSettings {
  const merged = Object.entries(over).map(([id, setting]) => {
    if (id === 'asOf') return [id, setting] as const;
    return [id, { ...asObject(under[id]), ...asObject(setting) }] as const;
  });
  return { ...under, ...Object.fromEntries(merged) } as RuleSettings;
}

function asObject(setting: RuleSettings[string] | undefined): object {
  return typeof setting === 'object' ? setting : setting ? { severity: setting } : {};
}

function faultsOf(value: unknown, schema = settings, at: Issue['path'] = []): readonly Fault[] {
  const { issues = [] } = safeParse(schema, value);
  return [
    ...hiddenKeys(value, at).map(unknownKey),
    ...issues.map((issue) => {
      const path = [...at, ...(issue.path ?? []).map(({ key }) => key as string | number)];
      if (issue.type === 'never') return unknownKey(path);
      return { code: 'wrong-value', path, message: issue.message };
    }),
  ];
}

/** Names that Valibot passes over, wherever they stand. */
function hiddenKeys(value: unknown, path: Issue['path']): Issue['path'][] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const inside = [...path, key];
    return [
      ...(['__proto__', 'constructor', 'prototype'].includes(key) ? [inside] : []),
      ...hiddenKeys(part, inside),
    ];
  });
}

/** Says what could stand there instead. */
function unknownKey(path: Issue['path']): Fault {
  const [, id = '', inRule] = path.map(String);
  const limits = limitsOf(id);
  const [names, otherwise] =
    inRule !== undefined
      ? [limits, `${id} compares with ${limits.length > 0 ? limits.join(', ') : 'no number'}`]
      : id
        ? [RULES.map((rule) => rule.id), "'stratagram rules' lists them"]
        : [KEYS, `expected ${KEYS.join(', ')}`];
  const name = String(path.at(-1));
  const near = nearest(name.toLowerCase(), names);
  const help = near ? `did you mean ${near}?` : otherwise;
  return { code: 'unknown-key', path, message: `"${name.slice(0, 40)}" is not known; ${help}` };
}

const KEYS = ['rules', 'maxWarnings', 'ignore'];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is said of anything else. */
function expected(what: string): (issue: BaseIssue<unknown>) => string {
  return ({ input }) => {
    const got = typeof input === 'object' ? (Array.isArray(input) ? 'a list' : 'an object') : '';
    const text = typeof input === 'string' ? `"${input.slice(0, 40)}"` : String(input);
    return `expected ${what}, got ${input === null ? 'nothing' : got || text}`;
  };
}
