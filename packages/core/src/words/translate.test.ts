import { describe, expect, test } from 'vitest';
import { ar } from '../diagrams/words.ar.ts';
import { en } from '../diagrams/words.en.ts';
import { findLocale, LOCALES } from '../diagrams/locales.ts';
import { translator, type Message, type MessageKey } from './translate.ts';

const keys = Object.keys(en) as MessageKey[];
const forms = (message: Message = ''): string[] =>
  typeof message === 'string' ? message.split('|') : Object.values(message);
const names = (message: Message | undefined): string[] =>
  [
    ...forms(message)
      .join(' ')
      .matchAll(/\{(\w+)\}/g),
  ]
    .map(([, name = '']) => name)
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort();

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
    const message = messages[key];
    expect(names(message)).toEqual(names(en[key]));
    if (typeof message === 'string') expect(forms(message).length).toBeLessThan(4);
    for (const form of forms(message)) {
      expect(form.trim()).toBe(form);
      expect(form).not.toBe('');
    }
  });

  test('brings no marks of its own for the order of letters', () => {
    expect(Object.values(messages).flatMap(forms).join('')).not.toMatch(
      /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/,
    );
  });

  test('is found by its tag', () => {
    expect(findLocale(`${lang.toUpperCase()}-EG`)?.lang).toBe(lang);
    expect(['ltr', 'rtl']).toContain(direction);
  });
});

/** Numbers of every plural form in Arabic, at both ends of each. */
const COUNTS = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103];

test.each([
  ['en', undefined],
  ['ar', ar],
] as const)('%s counts as it is spoken', async (lang, locale) => {
  const t = translator(locale, en);
  const counted = keys.filter((key) =>
    [en[key], ar.messages[key]].some((message) => forms(message).length > 1),
  );
  const text = (key: MessageKey, n: number): string => {
    const others = names(en[key]).filter((name) => name !== 'n');
    return t(key, { ...Object.fromEntries(others.map((name) => [name, `<${name}>`])), n });
  };
  const lines = counted.flatMap((key) => [
    key,
    ...COUNTS.map((n) => `  ${String(n).padStart(3)}  ${text(key, n)}`),
  ]);
  for (const line of lines) expect(line).not.toMatch(/[{}|]|undefined/);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`counts.${lang}.txt`);
});

test.each([
  ['cpus', 'معالج', 'معالج واحد', 'معالجان', 'معالجات', 'معالجًا'],
  ['containers', 'حاوية', 'حاوية واحدة', 'حاويتان', 'حاويات', 'حاوية'],
  ['kernelCount', 'نواة', 'نواة واحدة', 'نواتان', 'نوى', 'نواة'],
] as const)('Arabic has six forms of %s', (key, other, one, two, few, many) => {
  const t = translator(ar, en);
  expect(COUNTS.map((n) => t(key, { n }))).toEqual([
    `0 ${other}`,
    one,
    two,
    `3 ${few}`,
    `10 ${few}`,
    `11 ${many}`,
    `99 ${many}`,
    `100 ${other}`,
    `101 ${other}`,
    `102 ${other}`,
    `103 ${few}`,
  ]);
  expect(t(key, { n: 0.5 })).toBe(`0.5 ${other}`);
  expect(t(key, { n: '3' })).toBe(`3 ${few}`);
});

test('a language of its own counts by the forms that Unicode knows of it', () => {
  const cpus = { one: '{n} procesor', few: '{n} procesory', other: '{n} procesora' };
  const t = translator({ lang: 'pl', direction: 'ltr', messages: { cpus } });
  expect([1, 2, 4, 12, 22, 1.5].map((n) => t('cpus', { n }))).toEqual([
    '1 procesor',
    '2 procesory',
    '4 procesory',
    '12 procesora',
    '22 procesory',
    '1.5 procesora',
  ]);
  expect(t('cpus')).toBe('{n} procesora');
});

test.each(['', 'x', 'not a language'])('a language called "%s" counts like English', (lang) => {
  const cpus = { one: 'one', few: 'few', other: 'other' };
  const t = translator({ lang, direction: 'ltr', messages: { cpus } });
  expect([0, 1, 2, 3].map((n) => t('cpus', { n }))).toEqual(['other', 'one', 'other', 'other']);
});

test('patterns of one, two or three forms need no names of forms', () => {
  const texts = (cpus: string): string[] => {
    const t = translator({ lang: 'ar', direction: 'rtl', messages: { cpus } });
    return [0, 1, 2, 3, 11].map((n) => t('cpus', { n }));
  };
  expect(texts('{n}')).toEqual(['0', '1', '2', '3', '11']);
  expect(texts('one|{n}')).toEqual(['0', 'one', '2', '3', '11']);
  expect(texts('one|both|{n}')).toEqual(['0', 'one', 'both', '3', '11']);
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
