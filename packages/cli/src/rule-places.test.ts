import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue, RuleSettings } from '@stratagram/core';
import { afterAll, describe, expect, test } from 'vitest';
import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Pair,
} from 'yaml';
import { fixtures } from '../../../test/fixtures.ts';
import { CASES } from '../../../test/rules/index.ts';
import type { Breach } from '../../../test/rules/case.ts';
import { readPicture } from './picture.ts';
import { messages } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'stratagram-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `check` prints about a text, line by line. */
async function check(name: string, text: string, rules?: RuleSettings): Promise<string[]> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { source, findings } = await readPicture(file, { rules });
  return messages({ name, source, findings }, false).split('\n').filter(Boolean);
}

/** What a person would look for: the path as far as the input has it, its shorthand written out. */
function written(input: unknown, path: Issue['path']): Issue['path'] {
  const steps: (string | number)[] = [];
  let value = input;
  for (const key of path) {
    const part: unknown = Reflect.get(Object(value), key);
    if (part === undefined && key === 'containerStack') continue;
    if (part === undefined || typeof value !== 'object') break;
    steps.push(key);
    value = part;
  }
  return steps;
}

/** Line and column of a path in JSON: a mark is put in the place of the value, and looked for. */
function placeInJson(input: unknown, path: Issue['path'], ofKey: boolean): string {
  const mark = '@the value@';
  const marked = structuredClone(input) as object;
  const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), marked);
  const last = path.at(-1);
  if (last === undefined) return '1:1';
  Reflect.set(parent, last, mark);
  const text = JSON.stringify(marked, null, 2);
  const at = text.indexOf(`"${mark}"`);
  const before = text.slice(0, ofKey ? text.lastIndexOf('"', text.lastIndexOf('": ', at) - 1) : at);
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

/** Line and column of a path in YAML, by the parser's own counting. */
function placeInYaml(text: string, path: Issue['path'], ofKey: boolean): string {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  let node: unknown = document.getIn(path, true);
  if (ofKey) {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) ? (parent.items as Pair[]).find(isOf(path.at(-1))) : undefined;
    node = pair?.key;
  }
  if (isAlias(node)) node = node.resolve(document);
  const { line, col } = lineCounter.linePos(
    (isNode(node) ? node : document.contents)?.range?.[0] ?? 0,
  );
  return `${line}:${col}`;
}

function isOf(key: unknown) {
  return ({ key: own }: Pair): boolean => isScalar(own) && String(own.value) === String(key);
}

/** The same input with the offending value written above it, as the heading, and used by an alias. */
function throughAlias(input: object, path: Issue['path']): string | undefined {
  const document = new Document(input);
  const value = document.getIn(path, true);
  if (!isScalar(value) || path[0] === 'heading' || path[0] === 'kind') return undefined;
  const heading = document.createPair('heading', value.value);
  if (!isMap(document.contents) || !isScalar(heading.value)) return undefined;
  document.contents.items = document.contents.items.filter(
    (pair) => !isOf('heading')(pair as Pair),
  );
  document.contents.items.unshift(heading as never);
  document.setIn(path, document.createAlias(heading.value, 'value'));
  return document.toString();
}

const CASE_LIST = CASES.flatMap(({ rule, breaks }) => breaks.map((one) => ({ rule, ...one })));
type Case = Breach & { readonly rule: string };

const isLine = (one: Case, file: string, place: string) => (line: string) =>
  line.startsWith(`${file}:${place}: `) &&
  line.includes(` ${one.rule} `) &&
  line.includes(` ${[...one.path].join('.')}${one.path.length > 0 ? ':' : ''}`) &&
  one.says.every((words) => line.includes(words));

describe.each(CASE_LIST)('$rule: $name', (one) => {
  const { input, path, rules } = one;
  const there = written(input, path);
  const ofKey = async (): Promise<boolean> => {
    const { findings } = await readPictureOf(input, rules);
    return findings.some(
      ({ issue }) =>
        issue.code === 'unknown-key' && issue.rule === one.rule && `${issue.path}` === `${path}`,
    );
  };

  test('is found at its place in JSON', async () => {
    const lines = await check('a.json', JSON.stringify(input, null, 2), rules);
    const place = placeInJson(input, there, await ofKey());
    expect(lines.find(isLine(one, 'a.json', place)), `${place}\n${lines.join('\n')}`).toBeDefined();
  });

  test.each([
    ['block YAML', {}, '\n'],
    ['flow YAML', { collectionStyle: 'flow' }, '\n'],
    ['YAML of Windows', {}, '\r\n'],
  ] as const)('is found at its place in %s', async (_name, options, end) => {
    const text = new Document(input).toString(options).replaceAll('\n', end);
    const lines = await check('a.yaml', text, rules);
    const place = placeInYaml(text, there, await ofKey());
    expect(lines.find(isLine(one, 'a.yaml', place)), `${place}\n${lines.join('\n')}`).toBeDefined();
  });

  test('is found where its value was written, when it came through an alias', async () => {
    const text = there.length === path.length ? throughAlias(input, there) : undefined;
    if (text === undefined || (await ofKey())) return;
    const lines = await check('a.yaml', text, rules);
    const place = placeInYaml(text, ['heading'], false);
    const found = lines.find(isLine(one, 'a.yaml', place));
    expect(found, `${text}${lines.join('\n')}`).toContain(' as *value)');
  });
});

async function readPictureOf(input: unknown, rules?: RuleSettings) {
  const file = join(folder, 'b.json');
  writeFileSync(file, JSON.stringify(input));
  return readPicture(file, { rules });
}

const NEAR_MISSES = CASES.flatMap(({ rule, passes }) => passes.map((one) => ({ rule, ...one })));

test.each(NEAR_MISSES)('nothing is said about the near miss of $rule: $name', async (one) => {
  expect(await check('a.json', JSON.stringify(one.input, null, 2), one.rules)).toEqual([]);
  expect(await check('a.yaml', new Document(one.input).toString(), one.rules)).toEqual([]);
});

/** Fixtures that show what is wrong, or what nobody can judge. */
const ODD =
  /-slice\/(errors|shares|caps|memory|cpu-above-cap|missing-controller|usage-above-limit)$|\/(wrong|unknown|no-kernel|no-hypervisor|no-variant|inconsistent|out-of-order|orchestrator-alone|one-technique|some-types|claim|host-network|all-listed)|(namespace-view|stack-compare)\/long-labels|(below|emulation|host-os-under-type-1|kvm-on-macos|overcommitted|privileged|type-mismatch|vm-in-vm|docker-socket|socket-crosses|devcontainer-socket|agent-walls|agent-compromise|worktrees|crossings-long|attached-many|cluster-in-docker|confidential-impossible|confidential-nested|container-stack\/networks|stack-compare\/attached)$/;
const RIGHT = fixtures().filter(({ kind, name }) => !ODD.test(`${kind}/${name}`));

test.each(RIGHT)('nothing is wrong with the fixture $kind/$name', async ({ input }) => {
  const lines = await check('a.json', JSON.stringify(input, null, 2));
  // What is legal may be worth a remark: real trees overcommit, and weigh an only child.
  expect(lines.filter((line) => !line.includes(': info '))).toEqual([]);
});
