import { afterAll, expect, test } from 'vitest';
import { folderOf, stratagram } from '../../../test/command.ts';

/** What nobody writes on purpose, or somebody does: each with the code it has to end with. */
const INPUTS: Readonly<Record<string, readonly [code: number, text: string | Uint8Array]>> = {
  'empty.json': [1, ''],
  'empty.yaml': [1, ' \n\n'],
  'broken.json': [1, '{"kind": "vm-stack",\n "guests": [1,]}'],
  'broken.yaml': [1, 'kind: vm-stack\n guests: [3\n'],
  'scalar.json': [1, 'null'],
  'list.yaml': [1, '- a\n- b\n'],
  'binary.json': [1, Uint8Array.from({ length: 2_560 }, (_, index) => index % 256)],
  'zeros.yaml': [1, new Uint8Array(1_000)],
  'utf16.json': [1, Buffer.from('\ufeff{"kind": "vm-stack"}', 'utf16le')],
  'brackets.json': [1, '['.repeat(100_000)],
  'closed-brackets.json': [1, '['.repeat(100_000) + ']'.repeat(100_000)],
  'brackets.yaml': [1, '['.repeat(100_000)],
  'dashes.yaml': [1, '- '.repeat(100_000)],
  'deep.json': [1, `{"kind": "vm-stack", "a": ${'['.repeat(9_000)}${']'.repeat(9_000)}}`],
  'many.json': [1, `{"kind": "vm-stack", "guests": [${'{},'.repeat(600_000)}{}]}`],
  'alias-bomb.yaml': [
    1,
    `kind: vm-stack\na: &a [${'x,'.repeat(9)}]\n${[...'bcdefghi']
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]\n`)
      .join('')}`,
  ],
  'alias-cycle.yaml': [1, '&a\nkind: vm-stack\nguests: [*a]\n'],
  'alias-missing.yaml': [1, 'kind: vm-stack\nguests: *nobody\n'],
  'commas.yaml': [1, `[${','.repeat(300_000)}`],
  'keys.yaml': [
    1,
    `kind: vm-stack\n${Array.from({ length: 30_000 }, (_, n) => `k${n}: 1\n`).join('')}`,
  ],
  'tag.yaml': [1, 'kind: vm-stack\ncpus: !!js/function "process.exit(0)"\n'],
  'two.yaml': [1, 'kind: vm-stack\n---\nkind: vm-stack\n'],
  'twice.yaml': [1, 'kind: vm-stack\ncpus: 1\ncpus: 2\n'],
  'huge-number.json': [1, '{"kind": "vm-stack", "cpus": 1e999, "guests": 1e9}'],
  'prototype.json': [
    1,
    '{"kind": "vm-stack", "__proto__": {"a": 1}, "constructor": {"prototype": {}}}',
  ],
  'prototype.yaml': [1, 'kind: vm-stack\n__proto__: {a: 1}\nguests: [{toString: 1}]\n'],
  'mark.json': [0, '\ufeff{"kind": "vm-stack"}'],
  'returns.yaml': [0, 'kind: vm-stack\r\nguests: 2\r\n'],
  'controls.json': [0, '{"kind": "vm-stack", "heading": "\\u001b[31m\\u202e\\u0007\\ud800"}'],
  'controls.yaml': [1, 'kind: vm-stack\n"\\e[31m\u202e": 1\n'],
  'long.json': [0, `{"kind": "vm-stack", "heading": "${'x'.repeat(100_000)}"}`],
};
const { path: cwd, drop } = folderOf(
  Object.fromEntries(Object.entries(INPUTS).map(([name, [, text]]) => [name, text])),
);
afterAll(drop);

test.each(Object.entries(INPUTS))('%s is answered in words and with a picture', (file, [code]) => {
  const ended = stratagram(['render', file], { cwd });
  expect(ended.code).toBe(code);
  expect(ended.stdout).toMatch(/^<svg [^]*<\/svg>\n$/);
  expect(ended.stderr).not.toMatch(/\n {4}at |Error:/);
  // No control or format characters but the ends of lines.
  expect(ended.stderr.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
  const lines = ended.stderr.split('\n').slice(0, -1);
  expect(
    lines.every((line) => /^[\w-]+\.(json|yaml):\d+:\d+: (error|warning|info) /.test(line)),
  ).toBe(true);
  expect(lines.some((line) => line.includes(' error '))).toBe(code === 1);
});
