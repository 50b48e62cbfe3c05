import { describe, expect, test } from 'vitest';
import type { Issue } from './issue.ts';
import { BLANK, copyPlain, LIMITS } from './plain.ts';
import { repair } from './repair.ts';

function copied(input: unknown): { value: unknown; issues: string[] } {
  const issues: Issue[] = [];
  const value = copyPlain(input, issues, repair);
  return { value, issues: issues.map(({ code, path }) => `${code} ${path.join('.')}`.trim()) };
}

test('data is copied as it is', () => {
  const input = { text: 'x', list: [1, { deep: true }], nothing: null, missing: undefined };
  const { value, issues } = copied(input);
  expect(value).toEqual({ text: 'x', list: [1, { deep: true }] });
  expect(value).not.toBe(input);
  expect(issues).toEqual([]);
});

test('a copy has no prototype and no inherited keys', () => {
  const { value } = copied(JSON.parse('{"__proto__":{"x":1},"constructor":2}'));
  expect(Object.getPrototypeOf(value)).toBeNull();
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  expect(copied(Object.create({ inherited: 1 })).value).toEqual({});
});

test('keys come in one order', () => {
  expect(Object.keys(copied({ b: 1, a: 2 }).value as object)).toEqual(['a', 'b']);
});

const cyclic: Record<string, unknown> = { name: 'x' };
cyclic['self'] = { inner: cyclic };
const throwing = Object.defineProperty({ b: 1 }, 'a', {
  enumerable: true,
  get: () => {
    throw new Error('no');
  },
});

test.each<[string, unknown, unknown, string[]]>([
  ['a number that is none', { a: Number.NaN }, {}, ['not-data a']],
  ['a function', { a: () => 1 }, {}, ['not-data a']],
  ['a symbol', { a: Symbol('x') }, {}, ['not-data a']],
  ['a BigInt', { a: 1n }, {}, ['not-data a']],
  ['a date', { a: new Date(0) }, {}, ['not-data a']],
  ['a map', { a: new Map() }, {}, ['not-data a']],
  ['a boxed text', { a: Object('x') }, {}, ['not-data a']],
  ['a list of lists', { a: [['x']] }, { a: [BLANK] }, ['not-data a.0']],
  ['an item of a list', { a: [1, Number.NaN, 3] }, { a: [1, BLANK, 3] }, ['not-data a.1']],
  ['a cycle', cyclic, { name: 'x', self: {} }, ['cyclic self.inner']],
  ['a getter that throws', throwing, { b: 1 }, ['unreadable a']],
  ['control characters', { a: 'x\u0000y' }, { a: 'x\ufffdy' }, ['control-character a']],
  ['marks of direction', { a: '\u202egnp.exe' }, { a: '\ufffdgnp.exe' }, ['control-character a']],
  ['the Arabic letter mark', { a: '\u061cx' }, { a: '\ufffdx' }, ['control-character a']],
  ['half a letter', { a: 'x\ud83d' }, { a: 'x\ufffd' }, ['control-character a']],
  ['a key with control characters', { 'a\u0000': 1 }, { 'a\ufffd': 1 }, ['control-character']],
])('%s is left out with an issue', (_name, input, value, issues) => {
  expect(copied(input)).toEqual({ value, issues });
});

test('lines and tabs in a text are spaces', () => {
  expect(copied('a\r\n\tb\u2028c')).toEqual({ value: 'a b c', issues: [] });
});

test('letters of any script, joiners and emoji stay', () => {
  for (const text of ['نظام', 'می\u200cخواهم', '👩‍👩‍👧', 'e\u0301', '\u{1f1e9}\u{1f1ea}', '\ufffd']) {
    expect(copied(text)).toEqual({ value: text, issues: [] });
  }
});

describe('limits', () => {
  test('of a text, never through a letter', () => {
    const { value, issues } = copied(`${'x'.repeat(LIMITS.textLength - 1)}👍`);
    expect(value).toBe('x'.repeat(LIMITS.textLength - 1));
    expect(issues).toEqual(['text-too-long']);
  });

  test('of a list and of an object', () => {
    const many = Array.from({ length: LIMITS.list + 1 }, (_, index) => index);
    expect((copied(many).value as unknown[]).length).toBe(LIMITS.list);
    expect(copied(many).issues).toEqual(['too-large']);
    expect(copied(Object.fromEntries(many.map((key) => [`k${key}`, 1]))).issues).toEqual([
      'too-large',
    ]);
  });

  test('of depth', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < LIMITS.depth + 5; level++) deep = { a: deep };
    expect(copied(deep).issues).toEqual([`too-deep ${'a.'.repeat(LIMITS.depth).slice(0, -1)}`]);
  });

  test('of values', () => {
    const row = Array.from({ length: 1_000 }, () => 1);
    const { issues } = copied(Array.from({ length: 300 }, () => ({ row })));
    expect(issues.length).toBe(1);
    expect(issues[0]).toMatch(/^too-large/);
  });

  test('of issues', () => {
    const input = Array.from({ length: 5_000 }, () => Number.NaN);
    expect(copied(input).issues.length).toBe(LIMITS.issues);
  });
});
