import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  'merge-bomb.yaml': [1, mergeBomb('')],
  'merge-bomb-of-old.yaml': [1, mergeBomb('%YAML 1.1\n---\n')],
  'merge-chain.yaml': [1, `kind: vm-stack\nk0: &k0 {a: 1}\n${mergeChain(5_000)}`],
  'merge-cycle.yaml': [1, 'kind: vm-stack\nguests:\n  - &a\n    <<: *a\n'],
  'merge-nothing.yaml': [1, 'kind: vm-stack\nguests:\n  - &a 5\n  - <<: *a\n'],
  'merge-prototype.yaml': [
    1,
    'kind: vm-stack\nguests: [&a {__proto__: {a: 1}, toString: 1}, {<<: *a}]\n',
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
/** Each map lends its keys nine times to the next: nothing in the parser counts them. */
function mergeBomb(head: string): string {
  const lines = [...'bcdefghij'].map((name, index) => {
    const lenders = `*${'abcdefghi'[index]},`.repeat(9);
    return `${name}: &${name} {<<: [${lenders}]}\n`;
  });
  return `${head}kind: vm-stack\na: &a {x: 1}\n${lines.join('')}`;
}

function mergeChain(length: number): string {
  const lines = Array.from({ length }, (_, n) => `k${n + 1}: &k${n + 1} {<<: *k${n}, b${n}: 1}\n`);
  return lines.join('');
}

const { path: cwd, drop } = folderOf(
  Object.fromEntries(Object.entries(INPUTS).map(([name, [, text]]) => [name, text])),
);
afterAll(drop);

/** Files that are no text, with what is said to be in them. */
const NO_TEXT: Readonly<Record<string, readonly [bytes: Uint8Array, got: string]>> = {
  nul: [new Uint8Array(300), 'a NUL character'],
  'nul-inside': [Buffer.from('a: 1\nb: \0\n'), 'a NUL character'],
  'utf16-le': [Buffer.from('kind: vm-stack\n', 'utf16le'), 'UTF-16 (little-endian): save it'],
  'utf16-be': [
    Buffer.from('kind: vm-stack\n', 'utf16le').swap16(),
    'UTF-16 (big-endian): save it as UTF-8',
  ],
  'utf16-mark': [Buffer.from('\ufeffkind: é', 'utf16le'), 'UTF-16 (little-endian): save it'],
  latin1: [Buffer.from('kind: vm-stack\nheading: \u00fc\n', 'latin1'), 'the byte 0xfc: save it'],
};
for (const [name, [bytes]] of Object.entries(NO_TEXT)) {
  for (const ending of ['json', 'yaml', 'html', 'md']) {
    writeFileSync(join(cwd, `${name}.no-text.${ending}`), bytes);
  }
}

test.each(Object.entries(NO_TEXT))('%s is no text, whatever reads it', (name, [, got]) => {
  for (const [command, ending, code] of [
    ['render', 'json', 1],
    ['check', 'yaml', 1],
    ['prerender', 'html', 2],
    ['markdown', 'md', 2],
  ] as const) {
    const file = `${name}.no-text.${ending}`;
    const ended = stratagram([command, file], { cwd });
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(`expected text in UTF-8, got ${got}`);
    expect(ended.stderr).toContain(file);
    expect(ended.stderr.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    if (name === 'latin1') expect(ended.stderr).toMatch(/:2:10:|line 2, column 10/);
  }
});

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

test('names with line ends and escape codes are told in one safe line, in every format', () => {
  const name = 'a\n::error::\u001b[31m\u202e\u2028%0A.json';
  writeFileSync(join(cwd, name), '{"kind": "\\u001b[31m\\n::warning::\u202e", "\u202ek": 1}');
  for (const format of ['text', 'json', 'sarif', 'github']) {
    for (const word of [name, 'a*::error*.json']) {
      const { code, stdout, stderr } = stratagram(['check', word, '--format', format], { cwd });
      expect(code).toBe(1);
      expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      if (format === 'github')
        expect(stdout).toMatch(/^(::(error|warning) file=[^\n]*::[^\n]*\n)+$/);
      if (format === 'json') expect(JSON.parse(stdout)[0]).toMatchObject({ file: name });
    }
  }
});

test.each(['json', 'sarif', 'github'])('very many findings are told in %s', (format) => {
  const guests = Array.from({ length: 5_000 }, () => ({ name: 'a', memory: 'x', cpu: 1 }));
  writeFileSync(join(cwd, 'most.json'), JSON.stringify({ kind: 'vm-stack', guests }));
  const { code, stdout } = stratagram(['check', 'most.json', '--format', format], { cwd });
  expect(code).toBe(1);
  expect(stdout.length).toBeGreaterThan(50_000);
});
