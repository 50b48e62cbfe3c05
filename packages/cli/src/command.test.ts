import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '@stratagram/core';
import { afterAll, expect, test } from 'vitest';
import { folderOf, shell, stratagram, type Circumstances } from '../../../test/command.ts';

const { path: cwd, drop } = folderOf({
  'a.json': '{"kind": "vm-stack"}',
  'wrong.yaml': 'kind: vm-stack\nguests:\n  - name: web\n    memroy: 4G\n',
  'odd.json': '{"kind": "vm-stack", "hypervisor": "homemade"}',
  'large.json': ' '.repeat(8 * 1024 * 1024 + 1),
  'evil\u001b[31m\u202e.json': '{"kind": 1}',
});
mkdirSync(join(cwd, 'folder'));
mkdirSync(join(cwd, 'sub'));
shell('mkfifo pipe; cp a.json sub; ln a.json same.json', cwd);
afterAll(drop);

const run = (words: string | string[], more: Partial<Circumstances> = {}) =>
  stratagram(typeof words === 'string' ? words.split(' ').filter(Boolean) : words, {
    cwd,
    ...more,
  });

test.each([
  '--help',
  '-h',
  'help',
  'render --help',
  'check -h',
  'markdown -h',
  'rules -h',
  'schema --help',
])('answers %s on standard output', (words) => {
  const { code, stdout, stderr } = run(words);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^stratagram/);
  expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
});

test('tells its version', () => {
  const manifest = new URL('../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  expect(run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('prints a JSON Schema that knows every diagram', () => {
  const { code, stdout } = run('schema');
  const schema = JSON.parse(stdout) as { oneOf: { title: string }[] };
  expect(code).toBe(0);
  expect(schema.oneOf.map(({ title }) => title)).toEqual(KINDS.map(({ name }) => name));
});

test.each([
  [
    'no command',
    '',
    'expected a command: render, check, prerender, markdown, rules, facts, schema',
  ],
  [
    'an unknown command',
    'draw a.json',
    'expected a command (render, check, prerender, markdown, rules, facts, schema), got "draw"',
  ],
  ['a name that every object has', 'constructor', 'got "constructor"'],
  ['no file', 'render', 'render expects a FILE, or - for standard input'],
  ['a file too many', 'schema a.json', 'schema takes no file'],
  [
    'an unknown option',
    'render a.json --colour red',
    "render: expected one of its options, got --colour; 'stratagram render --help' lists them",
  ],
  [
    'an option of another command',
    'check a.json -o x',
    'check: expected one of its options, got -o',
  ],
  ['an option without its value', 'render a.json -o', '--output: expected FILE|DIR|-, got nothing'],
  [
    'a theme without its name',
    'render a.json --theme',
    '--theme: expected one of auto, light, dark, contrast, print, got nothing',
  ],
  [
    'a number below zero',
    'check a.json --max-warnings -1',
    '--max-warnings: expected a whole number from 0 to 1000000000, got "-1"',
  ],
  ['a value for none', 'render a.json --strict=yes', '--strict: expected no value, got "yes"'],
  [
    'a step in other words',
    'render a.json --step eahc',
    '--step: expected each or a whole number from 1 to',
  ],
  ['a misspelt global option', '--versoin', 'did you mean --version?'],
  ['a misspelt shell', 'completion bsh', 'did you mean bash?'],
  ['an unknown format', 'render a.json --format jpg', '--format: expected one of svg, png'],
  ['an unknown theme', 'render a.json --theme pink', '--theme: expected one of auto, light'],
  ['an unknown language', 'render a.json --locale xx', '--locale: expected one of en, ar'],
  [
    'a width of no size',
    'render a.json --width 1e9',
    '--width: expected a whole number from 160 to',
  ],
  ['a part of a pixel', 'render a.json --width 300.5', '--width: expected a whole number'],
  ['a scale of nothing', 'render a.json --scale 0', '--scale: expected a number from 0.1 to 10'],
  ['an ending without a format', 'render a.json -o a.jpg', 'cannot tell the format of a.jpg'],
  ['several files for one', 'render a.json odd.json -o a.svg', 'several files expect a folder'],
  ['several files for nowhere', 'render a.json odd.json', 'several files expect a folder'],
  [
    'two pictures of one name',
    'render a.json sub/a.json -o out',
    'a.json and sub/a.json would both',
  ],
  ['a picture over its input', 'render a.json -o a.json', 'would be written over the input a.json'],
  ['a picture over another name of its input', 'render a.json -o same.json', 'over the input'],
  ['a watched standard input', 'render - -o a.svg --watch', '--watch expects files'],
  ['a watched file without an output', 'render a.json --watch', '--watch expects files'],
])('refuses %s', (_name, words, message) => {
  const { code, stdout, stderr } = run(words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`stratagram: `);
  expect(stderr).toContain(message);
  expect(statSync(join(cwd, 'out'), { throwIfNoEntry: false })).toBeUndefined();
});

test.each([
  ['a missing file', 'missing.json', 'there is no such file or folder'],
  ['a misspelt file', 'a.jsn', 'there is no such file or folder; did you mean a.json?'],
  ['a folder', 'folder', 'it is a folder'],
  ['a named pipe', 'pipe', 'it is a pipe; give - and redirect it to standard input'],
  ['an endless device', '/dev/zero', 'it is a device'],
  ['a file in a file', 'a.json/b.json', 'a part of the path is no folder'],
  ['more than is read', 'large.json', 'expected at most 8388608 bytes (8 MiB)'],
])('cannot read %s', (_name, file, reason) => {
  expect(run(['check', file])).toEqual({
    code: 2,
    stdout: '',
    stderr: `stratagram: cannot read ${file}: ${reason}\n`,
  });
});

test('reads no more of standard input than of a file', () => {
  expect(run('check -', { input: 'x'.repeat(9_000_000) })).toMatchObject({
    code: 2,
    stderr: 'stratagram: cannot read <stdin>: expected at most 8388608 bytes (8 MiB)\n',
  });
});

test.each([
  ['a folder that is missing', 'missing/a.svg', 'there is no such file or folder'],
  ['a folder in the place of the file', 'a.json/', 'a part of the path is no folder'],
])('cannot write into %s', (_name, output, reason) => {
  const { code, stderr } = run(['render', 'odd.json', '-o', output]);
  expect(code).toBe(2);
  expect(stderr).toMatch(new RegExp(`cannot write ${output}.*: ${reason}`));
});

test('checks files and says where they are wrong, nothing else', () => {
  expect(run('check a.json')).toEqual({ code: 0, stdout: '', stderr: '' });
  const { code, stdout, stderr } = run('check wrong.yaml a.json');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^wrong\.yaml:4:5: error unknown-key guests\.0\.memroy: .*\n$/);
  expect(run('check -', { input: readFileSync(join(cwd, 'wrong.yaml')) }).stderr).toBe(
    stderr.replace('wrong.yaml', '<stdin>'),
  );
});

test('takes warnings for errors when it is strict', () => {
  expect(run('check odd.json')).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('warning'),
  });
  expect(run('check odd.json --strict').code).toBe(1);
});

test('spells out what a terminal would obey in names of files', () => {
  const { stderr } = run(['check', 'evil\u001b[31m\u202e.json', '\u0007missing', '--', '-\u009bx']);
  expect(stderr).toContain('evil\\u{1b}[31m\\u{202e}.json:1:10: error');
  expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
});
