import { knownFacts } from '@stratagram/core/known-facts';
import { expect, test } from 'vitest';
import { stratagram } from '../../../test/command.ts';
import { daysBetween, todayOf } from './today.ts';

interface Listed {
  readonly id: string;
  readonly source: string;
  readonly checked: string;
  readonly age: number;
}

const run = (...words: string[]) => stratagram(['facts', ...words], { cwd: '.' });
const listed = (...words: string[]) => JSON.parse(run('--json', ...words).stdout) as Listed[];

test('lists every fact with its source and day', () => {
  const { code, stdout, stderr } = run();
  expect([code, stderr]).toEqual([0, '']);
  const heads = stdout.split('\n').filter((line) => /^\S/.test(line));
  expect(heads).toHaveLength(knownFacts().length);
  for (const { id, checked } of knownFacts())
    expect(stdout).toContain(`${id}  (checked ${checked}, `);
  expect(stdout.match(/^ {2}Source: /gm)).toHaveLength(knownFacts().length);
});

test('lists them for programs, with their age in days', () => {
  const facts = listed();
  expect(facts).toEqual(
    knownFacts().map((fact) => ({
      ...(JSON.parse(JSON.stringify(fact)) as object),
      age: expect.any(Number) as number,
    })),
  );
  const today = todayOf(new Date());
  for (const { age, checked } of facts) expect(age).toBe(daysBetween(checked, today));
  expect(run('--format', 'json').stdout).toBe(run('--json').stdout);
});

test('lists what has all words, in any case', () => {
  const kvm = listed('KVM');
  expect(kvm.map(({ id }) => id)).toContain('hypervisors.kvm-qemu');
  expect(kvm.length).toBeLessThan(knownFacts().length / 4);
  expect(listed('kvm', 'libkrun').map(({ id }) => id)).toContain('hypervisors.libkrun');
  expect(listed('until').map(({ id }) => id)).toEqual(['spans.dockershim']);
});

test('lists what was checked long ago', () => {
  const ages = listed('--older-than', '0').map(({ age }) => age);
  expect(ages.every((age) => age > 0)).toBe(true);
  const most = Math.max(...listed().map(({ age }) => age));
  expect(run('--older-than', String(most))).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(listed('--older-than', String(most))).toEqual([]);
  const oldest = listed('--older-than', String(most - 1));
  expect(oldest.length).toBeGreaterThan(0);
  expect(oldest.every(({ age }) => age === most)).toBe(true);
});

test('warns in a workflow, one line a fact', () => {
  const { stdout } = run('nitro', '--format', 'github');
  expect(stdout).toContain('::warning title=Check hypervisors.nitro again::checked 2026-');
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .every((line) => line.startsWith('::warning ')),
  ).toBe(true);
});

test('wraps what is long', () => {
  expect(
    run()
      .stdout.split('\n')
      .every((line) => line.length <= 100),
  ).toBe(true);
});

test.each([
  [['gvisr'], 'did you mean gvisor?'],
  [['no', 'such'], 'got "no such"; \'stratagram facts\' lists them all'],
  [['--older-than', '-1'], '--older-than'],
  [['--older-than', 'soon'], '--older-than: expected a whole number from 0 to 36500, got "soon"'],
  [['--format', 'xml'], '--format: expected one of text, json, github, got "xml"'],
  [['--json', '--format', 'text'], 'expected --json or --format text, got both'],
  [['--as-of', '2025'], '--as-of'],
])('refuses %s', (words, says) => {
  const { code, stdout, stderr } = run(...words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
});

test('counts days over the end of a month and a leap year', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-11-30', '2026-11-30')).toBe(0);
});
