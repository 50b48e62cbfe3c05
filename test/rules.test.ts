import { describe, expect, test } from 'vitest';
import { read } from '../packages/core/src/api.ts';
import { RULES } from '../packages/core/src/diagrams/rules.ts';
import { CASES } from './rules/index.ts';

describe.each(CASES)('$rule', ({ rule: id, breaks, passes }) => {
  const rule = RULES.find((one) => one.id === id);

  test.each(breaks)('finds $name', ({ input, rules, path, severity, says, node }) => {
    const { issues, model } = read(input, { rules });
    const found = issues.find((issue) => issue.rule === id && `${issue.path}` === `${path}`);
    expect(model).toBeDefined();
    expect(found, JSON.stringify(issues)).toBeDefined();
    expect(found?.severity).toBe(severity ?? rule?.severity);
    for (const word of says) expect(found?.message).toContain(word);
    if (node) expect(found?.node ?? found?.path.join('.')).toBe(node);
  });

  test.each(passes)('lets pass $name', ({ input, rules }) => {
    expect(read(input, { rules }).issues).toEqual([]);
  });

  test.each(breaks)('can be switched off for $name', ({ input }) => {
    const { issues } = read(input, { rules: { [id]: 'off' } });
    expect(issues.filter((issue) => issue.rule === id)).toEqual([]);
  });
});

test('the cases of a rule stand in one place', () => {
  const ids = CASES.map(({ rule }) => rule);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every rule has cases of both sorts', () => {
  const tested = CASES.filter(({ breaks, passes }) => breaks.length && passes.length);
  expect(tested.map(({ rule }) => rule).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test.each(RULES)(
  '$id says what, why and on whose authority',
  ({ id, code, title, why, source }) => {
    expect(id).toMatch(/^R[1-9]\d*$/);
    expect(code).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
    expect(title.length).toBeGreaterThan(15);
    expect(why).toMatch(/^[A-Z].{20,}\.$/);
    expect(source.title).not.toMatch(/table|section|A\d/);
    if (source.href) expect(new URL(source.href).protocol).toBe('https:');
  },
);
