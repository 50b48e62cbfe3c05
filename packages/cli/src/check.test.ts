import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, shell, start, stratagram } from '../../../test/command.ts';

const ODD = '{"kind": "vm-stack", "hypervisor": "homemade"}';

const { path: cwd, drop } = folderOf({
  'good.json': '{"kind": "vm-stack"}',
  'odd.json': ODD,
  'odd2.json': ODD,
  'full.json': '{"kind": "vm-stack", "cpus": 2, "guests": [{"vcpus": 6}, {"vcpus": 6}]}',
  'wrong.yaml': 'kind: vm-stack\ncpus: many\n',
  'old.yml': 'kind: container-stack\nengine: kubernetes\nruntime: docker\ncontainers: 1\n',
  'then.json': '{"rules": {"asOf": "2021"}}',
  'year.yaml': 'rules:\n  asOf: 2021\n',
  'never.json': '{"rules": {"asOf": "2021-13"}}',
  'told.yml': 'kind: container-stack\nengine: docker\nenginePlacement: below\n',
});
afterAll(drop);

const run = (words: string) => stratagram(['check', ...words.split(' ')], { cwd });

test.each([
  ['errors', 'wrong.yaml', 1],
  ['warnings', 'odd.json', 0],
  ['warnings that count as errors', 'odd.json --strict', 1],
  ['as many warnings as are allowed', 'odd.json --max-warnings 1', 0],
  ['more warnings than are allowed', 'odd.json odd2.json --max-warnings 1', 1],
  ['what is only told', 'told.yml --max-warnings 0 --strict', 0],
  ['a rule that is graver than usual', 'told.yml --rule R15=error', 1],
  ['a rule that is a warning now', 'told.yml --rule R15=warning --max-warnings 0', 1],
  ['the last word on a rule', 'told.yml --rule R15=error --rule R15=off', 0],
  ['what is wrong today', 'old.yml', 1],
  ['what was right then', 'old.yml --as-of 2022-05-02', 0],
  ['what had become wrong in that month', 'old.yml --as-of 2022-05', 1],
  ['what was right by the settings', 'old.yml --config then.json', 0],
  ['a year that YAML reads as a number', 'old.yml --config year.yaml', 0],
  [
    'the day of the command line before that of the settings',
    'old.yml --config then.json --as-of 2023',
    1,
  ],
  ['a day among the rules', 'old.yml --rule as-of=2021-03', 0],
  ['an error that cannot be read beside one that can', 'wrong.yaml missing.json', 2],
])('ends rightly on %s', (_name, words, code) => {
  expect(run(words).code).toBe(code);
});

test.each([
  ['2025-02-29', 'expected a day, a month or a year such as 2025-06, got "2025-02-29"'],
  ['soon', 'such as 2025-06, got "soon"'],
  ['2099', 'expected no later day than today (20'],
])('--as-of %s is no day to judge by', (day, says) => {
  const { code, stdout, stderr } = run(`old.yml --as-of ${day}`);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('stratagram: --as-of: ');
  expect(stderr).toContain(says);
});

test('a day of the settings that is none is told with its place', () => {
  const { code, stderr } = run('old.yml --config never.json');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^never\.json:1:\d+: error .*asOf: expected a day, a month or a year/);
});

test('leaves a rule out, and says when there are too many warnings', () => {
  expect(run('told.yml').stderr).toMatch(/^told\.yml:3:18: info R15 enginePlacement: .*\n$/);
  expect(run('told.yml --rule R15=off')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(run('odd.json --max-warnings 0').stderr).toContain(
    'stratagram: expected at most 0 warnings, got 1\n',
  );
});

test('compares with other numbers', () => {
  expect(run('full.json').stderr).toContain('full.json:1:30: warning R45 cpus: ');
  expect(run('full.json --rule R45.warning=8').stderr).toContain(': info R45 ');
  const several = run('full.json --rule R45.warning=8,R45.info=7 --rule R69=off');
  expect(several).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(run('full.json --rule R45.warnin=8').stderr).toContain('did you mean warning?');
});

test('judges pictures by the same settings', () => {
  const drawn = (...words: string[]) =>
    stratagram(['render', 'told.yml', ...words], { cwd }).stderr;
  expect(drawn()).toContain('told.yml:3:18: info R15');
  expect(drawn('--rule', 'R15=error')).toContain('told.yml:3:18: error R15');
  expect(drawn('--rule', 'R15=off')).toBe('');
});

test.each([
  ['an unknown format', '--format xml', '--format: expected one of text, json, sarif, github'],
  [
    'a number of warnings below none',
    '--max-warnings=-1',
    '--max-warnings: expected a whole number from 0',
  ],
  [
    'a grade that there is not',
    '--rule R15=loud',
    '--rule: expected a rule with error, warning, info, off',
  ],
  ['a rule that there is not', '--rule R999=off', '--rule: "R999" is not known'],
  ['a number that is none', '--rule R15.most=x', '--rule: expected a rule'],
  [
    'a number that the rule does not compare with',
    '--rule R15.most=3',
    '"most" is not known; R15 compares with no number',
  ],
  ['settings and none', '--config a --no-config', 'expected --config or --no-config, got both'],
  [
    'settings that are missing',
    '--config none.json',
    'cannot read none.json: there is no such file',
  ],
])('refuses %s', (_name, words, message) => {
  const { code, stdout, stderr } = run(`good.json ${words}`);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test.each(['json', 'sarif', 'github'])(
  'what was found stays found when nobody reads %s',
  (format) => {
    const line = `$STRATAGRAM check wrong.yaml --format ${format} | true; echo \${PIPESTATUS[0]}`;
    expect(shell(line, cwd)).toEqual({ code: 0, stdout: '1\n', stderr: '' });
  },
);

test('ends quietly when nobody reads its messages', () => {
  expect(shell('$STRATAGRAM check wrong.yaml 2>&1 | true; echo ${PIPESTATUS[0]}', cwd).stdout).toBe(
    '1\n',
  );
});

test('Ctrl+C ends it at once, with nothing half told', async () => {
  writeFileSync(join(cwd, 'first.json'), ODD);
  const child = start(['check', 'first.json', '-', '--format', 'json'], cwd);
  let told = '';
  child.stdout?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  // More than a pipe holds: once it is written, most of it was read, and the rest never comes.
  child.stdin?.write(' '.repeat(1_000_000), () => child.kill('SIGINT'));
  const ended = await new Promise((resolve) => child.once('close', (...how) => resolve(how)));
  expect(ended).toEqual([null, 'SIGINT']);
  expect(told).toBe('');
});
