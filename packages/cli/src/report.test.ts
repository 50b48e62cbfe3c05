import { expect, test } from 'vitest';
import { parseSource } from './parse-source.ts';
import { messages } from './report.ts';

/** The messages about one wrong value in a text. */
async function said(
  text: string,
  path: (string | number)[],
  excerpts: boolean,
  code = 'wrong-value',
) {
  const source = await parseSource('a.yaml', Buffer.from(text));
  const issue = { code, severity: 'error', path, message: 'expected more' } as const;
  const place = await source.locator();
  return messages({ name: 'a.yaml', source, findings: [{ issue, ...place(issue) }] }, excerpts);
}

test.each([
  ['a value', 'kind: x\nguests:\n  - name: web\n', ['guests', 0, 'name'], undefined, '3:11'],
  [
    'a misspelt key',
    'kind: x\nguests:\n  - nam: web\n',
    ['guests', 0, 'nam'],
    'unknown-key',
    '3:5',
  ],
  [
    'a value of a flow map',
    'guests: [{name: a}, {name: b}]\n',
    ['guests', 1, 'name'],
    undefined,
    '1:28',
  ],
  ['the nearest part around what is missing', 'a:\n  b: 1\n', ['a', 'c', 'd'], undefined, '2:3'],
  ['a key without a value', 'a: 1\nb:\n', ['b'], undefined, '2:3'],
  [
    'a step that is left out',
    'guests:\n  - containers: [{cpus: 1}]\n',
    ['guests', 0, 'containerStack', 'containers', 0, 'cpus'],
    undefined,
    '2:25',
  ],
  [
    'a step that is not',
    'guests:\n  - containerStack: {engine: x}\n',
    ['guests', 0, 'containerStack', 'engine'],
    undefined,
    '2:30',
  ],
  ['a key that every list has', 'a: [1]\n', ['a', 'map'], undefined, '1:4'],
  ['a value after tabs', 'a:\t\t1\n', ['a'], undefined, '1:5'],
  [
    'a value after wide letters, in UTF-16 code units',
    '{"🚀中": 1, b: 2}\n',
    ['b'],
    undefined,
    '1:15',
  ],
  ['a value after a mark of byte order', '\ufeffa: 1\n', ['a'], undefined, '1:4'],
  ['lines that end as on Windows', 'a: 1\r\nb:\r\n  c: 2\r\n', ['b', 'c'], undefined, '3:6'],
])('YAML: the place of %s', async (_name, text, path, code, place) => {
  expect(await said(text, path, false, code)).toBe(
    `a.yaml:${place}: error ${code ?? 'wrong-value'} ${path.join('.')}: expected more\n`,
  );
});

test.each([
  ['a value', 'a: &a 1\nc: *a\n', ['c'], '1:7', '2:4 as *a'],
  ['a part of a value', 'a: &a {b: 1}\nc: *a\n', ['c', 'b'], '1:11', '2:4 as *a'],
  ['an item of a list', 'a: &a\n  b: 1\nc:\n  - *a\n', ['c', 0, 'b'], '2:6', '4:5 as *a'],
  ['what is missing', 'a: &a\n  b: 1\nc: *a\n', ['c', 'd'], '2:3', '3:4 as *a'],
  ['the alias itself', 'a: &a 1\nb: &b {c: *a}\nd: *b\n', ['d', 'c'], '1:7', '3:4 as *b'],
  ['the last of its name', 'a: &a 1\nb: &a 2\nc: *a\n', ['c'], '2:7', '3:4 as *a'],
  ['a merged key', 'a: &a {b: 1}\nc: {<<: *a}\n', ['c', 'b'], '1:11', '2:9 as *a'],
  ['a key of several', 'a: &a {b: 1}\nc: {<<: [{d: 1}, *a]}\n', ['c', 'b'], '1:11', '2:18 as *a'],
  [
    'a key that is merged twice',
    'a: &a {b: 1}\nc: &c {<<: *a}\nd: {<<: *c}\n',
    ['d', 'b'],
    '1:11',
    '3:9 as *c',
  ],
])(
  'YAML: what came through an alias stands where it was written: %s',
  async (_name, text, path, place, used) => {
    expect(await said(text, path, false)).toBe(
      `a.yaml:${place}: error wrong-value ${path.join('.')}: expected more (used at ${used})\n`,
    );
  },
);

test.each([
  ['its own key', 'a: &a {b: 1}\nc: {<<: *a, b: 2}\n', ['c', 'b'], undefined, '2:16'],
  ['its own key before', 'a: &a {b: 1}\nc: {b: 2, <<: *a}\n', ['c', 'b'], undefined, '2:8'],
  ['a key that is misspelt', 'c: &c {b: 1}\nd: *c\n', ['d'], 'unknown-key', '2:1'],
])('YAML: an alias does not hide %s', async (_name, text, path, code, place) => {
  expect(await said(text, path, false, code)).toBe(
    `a.yaml:${place}: error ${code ?? 'wrong-value'} ${path.join('.')}: expected more\n`,
  );
});

test('a lone return ends a line for editors, so it does here', async () => {
  const source = await parseSource('a.json', Buffer.from('{\r"a":\r\n 1}'));
  const issue = { code: 'x', severity: 'info', path: ['a'], message: 'y' } as const;
  const place = await source.locator();
  expect(messages({ name: 'a', source, findings: [{ issue, ...place(issue) }] }, false)).toBe(
    'a:3:2: info x a: y\n',
  );
});

test('the caret stands under wide letters too', async () => {
  const [, line = '', caret = ''] = (await said('{"中文🚀é": 1}', ['中文🚀é'], true)).split('\n');
  expect(line).toBe('  {"中文🚀é": 1}');
  expect(caret).toBe(`${' '.repeat(2 + 2 + 6 + 1 + 3)}^`);
});

test('shows the line with a caret on a terminal', async () => {
  expect(await said('kind: x\ncpus: none # why\n', ['cpus'], true)).toBe(
    'a.yaml:2:7: error wrong-value cpus: expected more\n  cpus: none # why\n        ^\n',
  );
});

test('cuts a long line around the place', async () => {
  const [, line = '', caret = ''] = (
    await said(
      `a: ${'x'.repeat(500)}\n${'k'.repeat(200)}: ${'y'.repeat(200)}\n`,
      ['k'.repeat(200)],
      true,
    )
  ).split('\n');
  expect(line.length).toBeLessThan(90);
  expect(line[caret.indexOf('^')]).toBe('y');
});

test('spells out what a terminal would obey', async () => {
  const shown = await said('"a\u202e\u2028": "\u0085b"\n', ['a\u202e\u2028'], true);
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  expect(shown).toContain('a\\u{202e}\\u{2028}');
});
