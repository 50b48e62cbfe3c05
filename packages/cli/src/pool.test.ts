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
/** So many that threads draw them, and not more than the slowest machine draws while a test waits. */
const AT_ONCE = 40;
for (const [index, { file, input }] of ALL.entries()) {
  const folder = join(cwd, `all.${Math.floor(index / AT_ONCE)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${file}.json`), JSON.stringify(input));
}

test.each([
  ['svg', (input: unknown) => `${renderSvg(input).svg}\n`],
  ['text', (input: unknown) => `${describe(input)}\n`],
] as const)('many files at once become what core makes of each: %s', (format, make) => {
  for (let part = 0; part * AT_ONCE < ALL.length; part++) {
    const words = ['render', `all.${part}/*.json`, '--format', format, '-o', format];
    expect(stratagram(words, { cwd }).code).toBeOneOf([0, 1]);
  }
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
  expect([1, 19].map((count) => threadsFor(count, 'svg'))).toEqual([1, 1]);
  expect([1, 3].map((count) => threadsFor(count, 'png'))).toEqual([1, 1]);
});
