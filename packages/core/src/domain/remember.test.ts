import { expect, test } from 'vitest';
import { remember } from './remember.ts';

function counting(): { find: (text: string) => string | undefined; calls: () => number } {
  let calls = 0;
  const find = remember((text) => {
    calls += 1;
    return text === 'nobody' ? undefined : text.toUpperCase();
  });
  return { find, calls: () => calls };
}

test('a text is looked up once, also one that nothing is known of', () => {
  const { find, calls } = counting();
  expect(['xen', 'xen', 'nobody', 'nobody', '__proto__', '__proto__'].map(find)).toEqual([
    'XEN',
    'XEN',
    undefined,
    undefined,
    '__PROTO__',
    '__PROTO__',
  ]);
  expect(calls()).toBe(3);
});

test('what is remembered is bounded', () => {
  const { find, calls } = counting();
  for (let n = 0; n < 10_000; n += 1) find(`n${n}`);
  find('n9999');
  expect(calls()).toBe(10_000);
  find('n0');
  expect(calls()).toBe(10_001);
  const long = 'x'.repeat(1_000);
  expect([find(long), find(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
  expect(calls()).toBe(10_003);
});
