import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, renderSvg } from '@stratagram/core';
import { afterAll, expect, test } from 'vitest';
import { folderOf, stratagram } from '../../../test/command.ts';
import { fixtures } from '../../../test/fixtures.ts';
import { threadsFor } from './pool.ts';

const { path: cwd, drop } = folderOf({});
afterAll(drop);

const ALL = fixtures().map(({ kind, name, input }) => ({ file: `${kind}.${name}`, input }));
mkdirSync(join(cwd, 'all'));
for (const { file, input } of ALL)
  writeFileSync(join(cwd, 'all', `${file}.json`), JSON.stringify(input));

test.each([
  ['svg', (input: unknown) => `${renderSvg(input).svg}\n`],
  ['text', (input: unknown) => `${describe(input)}\n`],
] as const)('many files at once become what core makes of each: %s', (format, make) => {
  const words = ['render', 'all/*.json', '--format', format, '-o', format];
  expect(stratagram(words, { cwd }).code).toBe(1);
  expect(readdirSync(join(cwd, format))).toHaveLength(ALL.length);
  for (const { file, input } of ALL) {
    const written = join(cwd, format, `${file}.${format === 'svg' ? 'svg' : 'txt'}`);
    expect(readFileSync(written, 'utf8'), file).toBe(make(input));
  }
});

/** Files that are right, or wrong, or not there, with what is said of each. */
const names = Array.from({ length: 60 }, (_, index) => `${index}.json`);
mkdirSync(join(cwd, 'mixed'));
for (const [index, name] of names.entries()) {
  const input = { kind: 'vm-stack', guests: 60 - index, ...(index % 7 === 3 ? { memroy: 1 } : {}) };
  if (index !== 30) writeFileSync(join(cwd, 'mixed', name), JSON.stringify(input));
}
const paths = names.map((name) => `mixed/${name}`);

test('messages come in the order of the files, and the gravest code counts', () => {
  const { code, stderr } = stratagram(['render', ...paths, '-o', 'mixed.out'], { cwd });
  expect(code).toBe(2);
  const said = stderr.split('\n').flatMap((line) => /mixed\/(\d+)\.json/.exec(line)?.[1] ?? []);
  expect(said.map(Number)).toEqual([3, 10, 17, 24, 30, 31, 38, 45, 52, 59]);
  expect(readdirSync(join(cwd, 'mixed.out'))).toHaveLength(59);
  const right = paths.filter((_, index) => index !== 30);
  expect(stratagram(['render', ...right, '-o', 'mixed.out'], { cwd }).code).toBe(1);
  expect(stratagram(['render', ...right, '--strict', '-o', 'strict.out'], { cwd }).code).toBe(1);
  expect(readdirSync(join(cwd, 'strict.out'))).toHaveLength(50);
});

test('standard input is read beside files', () => {
  const words = ['render', ...paths.slice(0, 29), '-', '-o', 'stdin.out'];
  const input = '{"kind": "cgroup-slice"}';
  expect(stratagram(words, { cwd, input })).toMatchObject({ code: 1 });
  expect(readFileSync(join(cwd, 'stdin.out/stdin.svg'), 'utf8')).toBe(
    `${renderSvg({ kind: 'cgroup-slice' }).svg}\n`,
  );
  expect(readdirSync(join(cwd, 'stdin.out'))).toHaveLength(30);
});

test('what cannot be written stops nothing else', () => {
  mkdirSync(join(cwd, 'blocked.out/5.svg/in-the-way'), { recursive: true });
  const { code, stderr } = stratagram(['render', ...paths.slice(0, 29), '-o', 'blocked.out'], {
    cwd,
  });
  expect(code).toBe(2);
  expect(stderr).toContain('cannot write blocked.out/5.svg: it is a folder');
  expect(readdirSync(join(cwd, 'blocked.out'))).toHaveLength(29);
});

test('few files are not worth a thread', () => {
  expect([1, 19].map((count) => threadsFor(count, false))).toEqual([1, 1]);
  expect([1, 3].map((count) => threadsFor(count, true))).toEqual([1, 1]);
});

/** Makes the command meet what no file can do to it: a fault of ours, and a thread that ends. */
function preload(name: string, atFile: string): Readonly<Record<string, string>> {
  const code = `const fs = require('node:fs'), { openSync } = fs;
    fs.openSync = (file, ...rest) => { if (file === 'mixed/17.json') { ${atFile} } return openSync(file, ...rest); };`;
  writeFileSync(join(cwd, name), code);
  return { NODE_OPTIONS: `--require ${join(cwd, name)}` };
}
const most = paths.slice(0, 29);

test('a fault at one file is told with its name, and stops nothing else', () => {
  const once = `const { toString } = Buffer.prototype;
    Buffer.prototype.toString = () => { Buffer.prototype.toString = toString; null.fault; };`;
  const env = preload('fault.cjs', once);
  const { code, stderr } = stratagram(['render', ...most, '-o', 'fault.out'], { cwd, env });
  expect(code).toBe(2);
  expect(stderr).toContain('unexpected fault at mixed/17.json: Cannot read properties of null');
  expect(readdirSync(join(cwd, 'fault.out'))).toHaveLength(28);
});

test('a thread that ends before its time is told with the file that it was at', () => {
  const env = preload('end.cjs', `process.exit(7)`);
  const { code, stderr } = stratagram(['render', ...most, '-o', 'end.out'], { cwd, env });
  expect(code).toBe(2);
  expect(stderr).toContain('unexpected fault: mixed/17.json: its thread ended with 7');
});

test.each(['text', 'json', 'sarif', 'github'])(
  'many files are judged as each of them is alone: %s',
  (format) => {
    const words = ['check', '--format', format];
    const together = stratagram([...words, ...paths], { cwd });
    expect(together.code).toBe(2);
    const parts = Array.from({ length: 4 }, (_, part) =>
      stratagram([...words, ...paths.slice(part * 15, part * 15 + 15)], { cwd }),
    );
    expect(together.stderr).toBe(parts.map(({ stderr }) => stderr).join(''));
    if (format === 'json') {
      const entries = parts.flatMap(({ stdout }) => JSON.parse(stdout) as unknown[]);
      expect(JSON.parse(together.stdout)).toEqual(entries);
    }
    if (format === 'github') {
      expect(together.stdout).toBe(parts.map(({ stdout }) => stdout).join(''));
    }
    expect(together.stdout === '').toBe(format === 'text');
  },
);

test('many pages are filled, and many texts drawn, as each of them is alone', () => {
  const pages = Array.from({ length: 24 }, (_, index) => {
    const unknown = index % 7 === 3 ? ' memroy="1"' : '';
    return `<p>${index}</p>\n<vm-stack guests="${index + 1}"${unknown}></vm-stack>\n`;
  });
  for (const folder of ['alone', 'together']) mkdirSync(join(cwd, folder));
  for (const [index, page] of pages.entries()) {
    const text = `# ${index}\n\n\`\`\`vm-stack\nguests: ${index + 1}\n${index % 7 === 3 ? 'memroy: 1\n' : ''}\`\`\`\n`;
    for (const folder of ['alone', 'together']) {
      writeFileSync(join(cwd, folder, `${index}.html`), page);
      writeFileSync(join(cwd, folder, `${index}.md`), text);
    }
  }
  const names = (ending: string, from = 0, to = pages.length) =>
    Array.from({ length: to - from }, (_, index) => `${from + index}.${ending}`);
  for (const [ending, words] of [
    ['html', ['prerender']],
    ['md', ['markdown', '--format', 'picture', '-o', 'drawn/']],
  ] as const) {
    const [first, second, together] = [
      ['alone', names(ending, 0, 12)] as const,
      ['alone', names(ending, 12)] as const,
      ['together', names(ending)] as const,
    ].map(([folder, files]) => stratagram([...words, ...files], { cwd: join(cwd, folder) }));
    expect(first?.code).toBe(1);
    expect(together).toEqual({
      code: 1,
      stdout: '',
      stderr: `${first?.stderr}${second?.stderr}`,
    });
  }
  const all = readdirSync(join(cwd, 'alone'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(all).toHaveLength(24 * 5);
  for (const file of all) {
    const other = file.replace(join(cwd, 'alone'), join(cwd, 'together'));
    expect(readFileSync(other, 'utf8'), file).toBe(readFileSync(file, 'utf8'));
  }
});
