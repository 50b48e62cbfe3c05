import { describe, expect, test } from 'vitest';
import { ar } from '../diagrams/words.ar.ts';
import { en } from '../diagrams/words.en.ts';
import { findLocale, LOCALES } from '../diagrams/locales.ts';
import { translator, type MessageKey } from './translate.ts';

const keys = Object.keys(en) as MessageKey[];
const names = (pattern: string): string[] =>
  [...new Set([...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** Names and abbreviations that are written alike everywhere. */
const NAMES = new Set([
  'examples.1',
  'examples.2',
  'examples.in-kernel',
  'level',
  'someHave',
  'typeOf',
  'vmm',
]);
const translated = keys.filter((key) => !NAMES.has(key));

describe.each(LOCALES)('$lang', ({ lang, direction, messages }) => {
  test('has every message of English, and no other', () => {
    const own = Object.keys(messages).filter((key) => !NAMES.has(key));
    expect(own.sort()).toEqual([...translated].sort());
  });

  test.each(translated)('%s has the same values', (key) => {
    const pattern = messages[key] ?? '';
    expect(names(pattern)).toEqual(names(en[key]));
    expect(pattern.split('|').length).toBeLessThan(4);
    expect(pattern.trim()).toBe(pattern);
    expect(pattern).not.toBe('');
  });

  test('brings no marks of its own for the order of letters', () => {
    expect(Object.values(messages).join('')).not.toMatch(
      /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/,
    );
  });

  test('is found by its tag', () => {
    expect(findLocale(`${lang.toUpperCase()}-EG`)?.lang).toBe(lang);
    expect(['ltr', 'rtl']).toContain(direction);
  });
});

test('one language is not taken for another that begins alike', () => {
  expect(findLocale('arc')).toBeUndefined();
  expect(findLocale('en')).toBeUndefined();
  expect(findLocale('')).toBeUndefined();
  expect(findLocale(7)).toBeUndefined();
});

test('a message is filled in, in the form for one, for two or for many', () => {
  const t = translator(undefined, en);
  expect(t('vcpus', { n: 1 })).toBe('1 vCPU');
  expect(t('vcpus', { n: 2 })).toBe('2 vCPUs');
  expect(t('vcpus', { n: 0 })).toBe('0 vCPUs');
  const shared = (n: number): string => t('sharedKernel', { n, things: `${n} containers` });
  expect([1, 2, 3].map(shared)).toEqual([
    'one kernel, used by 1 containers',
    'one kernel, shared by both',
    'one kernel, shared by all 3 containers',
  ]);
});

test('values are put in as they are', () => {
  const t = translator(undefined, en);
  expect(t('disk', { size: '$& $1 {n} |' })).toBe('$& $1 {n} | disk');
});

test('a message that a language lacks is English', () => {
  const t = translator({ ...ar, messages: { hardware: 'x' } }, en);
  expect(t('hardware')).toBe('x');
  expect(t('app')).toBe(en.app);
});
