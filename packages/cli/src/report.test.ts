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
  return messages(
    { name: 'a.yaml', source, findings: [{ issue, offset: source.place(issue) }] },
    excerpts,
  );
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
  ['the alias, not what it names', 'a: &a {b: 1}\nc: *a\n', ['c', 'b'], undefined, '2:4'],
  ['an alias in a list', 'a: &a {b: 1}\nc:\n  - *a\n', ['c', 0, 'b'], undefined, '3:5'],
  ['the nearest part around what is missing', 'a:\n  b: 1\n', ['a', 'c', 'd'], undefined, '2:3'],
  ['a key without a value', 'a: 1\nb:\n', ['b'], undefined, '2:3'],
  ['lines that end as on Windows', 'a: 1\r\nb:\r\n  c: 2\r\n', ['b', 'c'], undefined, '3:6'],
])('YAML: the place of %s', async (_name, text, path, code, place) => {
  expect(await said(text, path, false, code)).toBe(
    `a.yaml:${place} error ${code ?? 'wrong-value'} ${path.join('.')}: expected more\n`,
  );
});

test('shows the line with a caret on a terminal', async () => {
  expect(await said('kind: x\ncpus: none # why\n', ['cpus'], true)).toBe(
    'a.yaml:2:7 error wrong-value cpus: expected more\n  cpus: none # why\n        ^\n',
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
