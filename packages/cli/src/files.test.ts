import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, shell, stratagram } from '../../../test/command.ts';

const ODD = '{"kind": "vm-stack", "hypervisor": "homemade"}';

const { path: cwd, drop } = folderOf({
  'good.json': '{"kind": "vm-stack"}',
  'odd.json': ODD,
  'list[1].json': ODD,
  'list1.json': ODD,
  '(a){b}!.json': ODD,
  '-': ODD,
});
for (const folder of ['deep/er', 'deep/.hidden', 'deep/node_modules']) {
  mkdirSync(join(cwd, folder), { recursive: true });
  writeFileSync(join(cwd, folder, 'c.json'), ODD);
}
symlinkSync('../deep', join(cwd, 'deep/loop'));
afterAll(drop);

const run = (words: readonly string[]) => stratagram(['check', ...words], { cwd });
/** The files that messages are about, in their order. */
const filesIn = (stderr: string) =>
  stderr.split('\n').flatMap((line) => line.match(/^(.*?):\d/)?.[1] ?? []);

test.each([
  ['a pattern, sorted', ['*.json'], ['(a){b}!.json', 'list1.json', 'list[1].json', 'odd.json']],
  ['folders in folders, without hidden ones and packages', ['deep/**/*.json'], ['deep/er/c.json']],
  ['hidden folders that are named', ['deep/.hidden/*'], ['deep/.hidden/c.json']],
  ['packages that are named', ['deep/node_modules/*'], ['deep/node_modules/c.json']],
  ['alternatives', ['{odd,list1}.json'], ['list1.json', 'odd.json']],
  ['a name with special letters before what it means', ['list[1].json'], ['list[1].json']],
  ['a name that would be many patterns', ['(a){b}!.json'], ['(a){b}!.json']],
  ['a name whose special letters are quoted', ['list\\[1\\].json'], ['list[1].json']],
  ['a pattern of letters', ['list[0-9].json'], ['list1.json']],
  [
    'every file once',
    ['odd.json', './odd.json', 'o*.json', '../' + cwd.split('/').at(-1) + '/odd.json'],
    ['odd.json'],
  ],
  [
    'what is named in the order of the words',
    ['odd.json', 'list1.json'],
    ['odd.json', 'list1.json'],
  ],
  ['a file called - that a pattern finds', ['?'], ['./-']],
])('finds %s', (_name, words, files) => {
  expect(filesIn(run(words).stderr)).toEqual(files);
});

test('finds whole paths by a pattern with a whole path', () => {
  expect(filesIn(run([`${cwd}/odd*`]).stderr)).toEqual([`${cwd}/odd.json`]);
});

test('says which pattern matches nothing, checks the rest and ends with 2', () => {
  const { code, stderr } = run(['no*.json', 'odd.json', 'good.json/*']);
  expect(code).toBe(2);
  expect(stderr).toContain('stratagram: no file matches no*.json\n');
  expect(stderr).toContain('stratagram: no file matches good.json/*\n');
  expect(stderr).toContain('odd.json:1:36: warning unknown-hypervisor hypervisor: ');
  expect(run(['a+b.json']).stderr).toContain('cannot read a+b.json: there is no such file');
});

test('draws what a pattern finds', () => {
  expect(stratagram(['render', '{good,odd}.json', '-o', 'drawn'], { cwd }).code).toBe(0);
  expect(shell('ls drawn', cwd).stdout).toBe('good.svg\nodd.svg\n');
  expect(stratagram(['render', 'no*.json', '-o', 'none'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'stratagram: no file matches no*.json\n',
  });
});
