import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, expect, test } from 'vitest';
import { folderOf, stratagram, type Circumstances } from '../../../test/command.ts';

const WRONG = 'kind: vm-stack\ncpus: many\n';

const { path: cwd, drop } = folderOf({
  'good.json': '{"kind": "vm-stack"}',
  'odd.json': '{"kind": "vm-stack", "hypervisor": "homemade"}',
  'wrong.yaml': WRONG,
  'told.yml': 'kind: container-stack\nengine: docker\nenginePlacement: below\n',
  'per%cent, colon:.yaml': WRONG,
  'zwölf 中.yaml': WRONG,
});
mkdirSync(join(cwd, 'deep'));
afterAll(drop);

const run = (words: string | readonly string[], more: Partial<Circumstances> = {}) =>
  stratagram(['check', ...(typeof words === 'string' ? words.split(' ') : words)], {
    cwd,
    ...more,
  });

test('tells programs in JSON what it found', () => {
  const { code, stdout, stderr } = run('wrong.yaml good.json told.yml missing.json --format json');
  expect([code, stderr]).toEqual([
    2,
    'stratagram: cannot read missing.json: there is no such file or folder\n',
  ]);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'wrong.yaml',
      line: 2,
      column: 7,
      endLine: 2,
      endColumn: 11,
      code: 'wrong-value',
      severity: 'error',
      path: ['cpus'],
      message: expect.stringContaining('got "many"'),
    },
    {
      file: 'told.yml',
      line: 3,
      column: 18,
      endLine: 3,
      endColumn: 23,
      rule: 'R15',
      code: 'engine-as-layer',
      severity: 'info',
      path: ['enginePlacement'],
      message: expect.stringContaining('system calls'),
      source: expect.any(String),
      href: expect.stringMatching(/^https:/),
    },
  ]);
  expect(JSON.parse(run('good.json --format json').stdout)).toEqual([]);
});

test('tells where an alias used what is wrong', () => {
  const input = 'kind: vm-stack\nguests:\n  - &a {cpus: 1, memory: x}\n  - *a\n';
  const found = JSON.parse(run('- --format json', { input }).stdout) as object[];
  expect(found.at(-1)).toMatchObject({
    file: '<stdin>',
    line: 3,
    path: ['guests', 1, 'memory'],
    usedAt: { line: 4, column: 5, alias: 'a' },
  });
});

test('writes commands of a GitHub workflow', () => {
  const { code, stdout, stderr } = run([
    'wrong.yaml',
    'odd.json',
    'told.yml',
    'per%cent, colon:.yaml',
    '--format',
    'github',
  ]);
  expect([code, stderr]).toEqual([1, '']);
  const lines = stdout.split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(
    /^::error file=wrong\.yaml,line=2,col=7,endLine=2,endColumn=11,title=wrong-value::cpus: .*"many"$/,
  );
  expect(lines[1]).toMatch(/^::warning file=odd\.json,line=1,col=36,/);
  expect(lines[2]).toMatch(
    /^::notice file=told\.yml,line=3,col=18,.*,title=R15::enginePlacement: /,
  );
  expect(lines[3]).toMatch(/^::error file=per%25cent%2C colon%3A\.yaml,line=2,/);
  expect(run('- --format github', { input: '{"kind": "50%"}' }).stdout).toMatch(
    /^::error line=1,col=10,.*got "50%25"\n$/,
  );
});

test('writes a SARIF log', () => {
  const words = ['wrong.yaml', 'odd.json', 'told.yml', 'zwölf 中.yaml', 'per%cent, colon:.yaml'];
  words.push('missing.json', '/dev/fd/0', '-', '--format', 'sarif');
  const { code, stdout } = run(words, { input: '{"kind": "a{b}"}' });
  const log = JSON.parse(stdout) as Log;
  expect([code, log.version, log.runs.length]).toEqual([2, '2.1.0', 1]);
  const [{ tool, results = [], invocations = [], columnKind } = log.runs[0]!] = log.runs;
  const rules = tool.driver.rules ?? [];
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results.map(({ level }) => level)).toEqual([
    'error',
    'warning',
    'note',
    'error',
    'error',
    'error',
  ]);
  for (const { ruleId, ruleIndex = -1, message, locations = [] } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(message.text).toBeTruthy();
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
    expect(artifactLocation?.uri).toMatch(/^[\w.%-]+$/);
    expect(region?.startLine).toBeGreaterThan(0);
  }
  expect(
    results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri),
  ).toEqual([
    'wrong.yaml',
    'odd.json',
    'told.yml',
    'zw%C3%B6lf%20%E4%B8%AD.yaml',
    'per%25cent%2C%20colon%3A.yaml',
    'stdin',
  ]);
  // Braces stand for arguments, unless they are doubled.
  expect(results.at(-1)?.message.text).toContain('"a{{b}}"');
  expect(results[2]?.locations?.[0]?.physicalLocation?.region).toEqual({
    startLine: 3,
    startColumn: 18,
    endLine: 3,
    endColumn: 23,
  });
  expect(invocations[0]?.executionSuccessful).toBe(false);
  expect(invocations[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
    'cannot read missing.json: there is no such file or folder',
    expect.stringMatching(/^cannot read \/dev\/fd\/0/),
  ]);
  const r15 = rules.find(({ id }) => id === 'R15');
  expect(r15).toMatchObject({
    name: 'EngineAsLayer',
    shortDescription: { text: expect.any(String) },
    fullDescription: { text: expect.any(String) },
    help: { text: expect.any(String) },
    helpUri: expect.stringMatching(/^https:/),
    defaultConfiguration: { level: 'note' },
  });
});

test('gives addresses beyond this folder in full', () => {
  const { stdout } = stratagram(['check', '../wrong.yaml', '--format', 'sarif'], {
    cwd: join(cwd, 'deep'),
  });
  const uri = (JSON.parse(stdout) as Log).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation;
  expect(uri?.artifactLocation).toEqual({ uri: `file://${cwd}/wrong.yaml` });
});
