import { RULES } from '@stratagram/core';
import { expect, test } from 'vitest';
import { stratagram } from '../../../test/command.ts';

const run = (...words: string[]) => stratagram(['rules', ...words], { cwd: '.' });

test('lists every rule with its grade', () => {
  const { code, stdout, stderr } = run();
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.split(/ +/)[0])).toEqual(RULES.map(({ id }) => id));
  for (const [index, { severity, title }] of RULES.entries()) {
    expect(lines[index]).toMatch(new RegExp(`^R\\d+ +${severity} +`));
    expect(lines[index]).toContain(title);
  }
});

test('lists them for programs', () => {
  const listed = JSON.parse(run('--format', 'json').stdout) as object[];
  expect(listed).toEqual(
    RULES.map(({ id, code, severity, title, why, source, thresholds }) =>
      JSON.parse(JSON.stringify({ id, code, severity, title, why, source, thresholds })),
    ),
  );
});

test.each([
  ['its number', 'R15'],
  ['its number in small letters', 'r15'],
  ['its name', 'engine-as-layer'],
])('explains a rule by %s', (_name, word) => {
  const { code, stdout } = run(word);
  const rule = RULES.find(({ id }) => id === 'R15');
  expect(code).toBe(0);
  const words = stdout.replace(/\s+/g, ' ');
  expect(words).toContain(`R15 engine-as-layer (${rule?.severity})`);
  for (const said of [rule?.title, rule?.why, rule?.source.title, rule?.source.href]) {
    expect(words).toContain(said);
  }
  expect(words).toContain('--rule R15=off');
  expect(JSON.parse(run(word, '--format', 'json').stdout)).toMatchObject({ id: 'R15' });
});

test('explains every rule in lines that fit, with the numbers that it compares with', () => {
  for (const { id, thresholds = {} } of RULES.slice(0, 6)) {
    const { stdout } = run(id);
    expect(stdout.split('\n').every((line) => line.length <= 80 || line.includes('http'))).toBe(
      true,
    );
    for (const [name, value] of Object.entries(thresholds))
      expect(stdout).toContain(`${name}=${value}`);
  }
});

test.each([
  ['R155', 'did you mean R15?'],
  ['engine-as-laier', 'did you mean engine-as-layer?'],
  ['kernels', "'stratagram rules' lists them"],
])('says that %s is no rule', (word, help) => {
  const { code, stdout, stderr } = run(word);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`expected a rule such as R15, got "${word}"; ${help}`);
});

test('explains one rule at a time', () => {
  expect(run('R1', 'R2')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/one rule at a time, got "R1 R2"/),
  });
  expect(run('--format', 'sarif').stderr).toContain('--format: expected one of text, json');
});
