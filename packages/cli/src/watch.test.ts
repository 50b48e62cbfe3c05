import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { folderOf, start } from '../../../test/command.ts';
import { PATIENCE_MS } from '../../../test/patience.js';

const { path: cwd, drop } = folderOf({});
const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(drop);

const put = (file: string, name: string): void =>
  writeFileSync(join(cwd, file), JSON.stringify({ kind: 'vm-stack', guests: [{ name }] }));
const picture = (): string => readFileSync(join(cwd, 'a.svg'), 'utf8');
const shows = (name: string) =>
  vi.waitFor(() => expect(picture()).toContain(name), { timeout: PATIENCE_MS, interval: 20 });

function run(words: readonly string[]) {
  const child = start(words, cwd);
  started.push(child);
  const said = { text: '' };
  child.stderr?.on('data', (chunk: Buffer) => (said.text += chunk.toString()));
  return { child, said, ended: once(child, 'close') as Promise<[number | null, string | null]> };
}

test('--watch draws again after every change, goes on after errors, and ends with Ctrl+C', async () => {
  put('a.json', 'first');
  const { child, said, ended } = run(['render', 'a.json', '-o', 'a.svg', '--watch']);
  await shows('first');
  put('a.json', 'second');
  await shows('second');
  writeFileSync(join(cwd, 'a.json'), '{');
  await vi.waitFor(() => expect(said.text).toContain('a.json:1:2: error not-json'), PATIENCE_MS);
  put('new.json', 'third');
  renameSync(join(cwd, 'new.json'), join(cwd, 'a.json'));
  await shows('third');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(said.text).toContain('a.json → a.svg\n');
});

test('Ctrl+C between files leaves whole pictures and nothing else', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `n${index}`);
  for (const name of names) put(`${name}.json`, name);
  const { child, ended } = run(['render', ...names.map((name) => `${name}.json`), '-o', 'many']);
  await vi.waitFor(() => expect(readdirSync(join(cwd, 'many')).length).toBeGreaterThan(3), {
    timeout: PATIENCE_MS,
    interval: 5,
  });
  child.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
  const written = readdirSync(join(cwd, 'many'));
  expect(written.length).toBeLessThan(names.length);
  for (const file of written) {
    expect(file).toMatch(/^n\d+\.svg$/);
    expect(readFileSync(join(cwd, 'many', file), 'utf8')).toMatch(/<\/svg>\n$/);
  }
});
