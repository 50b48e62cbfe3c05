import { assert, constantFrom, integer, oneof, property, string, array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureArial } from './measure.ts';
import { wrap } from './wrap.ts';

const font = { size: 13, bold: true };
const lines = (text: string, width: number, most = 2): readonly string[] =>
  wrap(text, width, font, measureArial, most).lines;

test.each([
  ['nothing', '', 92, []],
  ['keeps a short label whole', 'KVM', 92, ['KVM']],
  ['keeps spaces inside a label that fits', 'a  b', 92, ['a  b']],
  ['breaks between words', 'Host kernel 6.8', 92, ['Host kernel', '6.8']],
  ['breaks after a slash', '/sys/fs/cgroup/system.slice', 110, ['/sys/fs/cgroup/', 'system.slice']],
  ['breaks after a hyphen', 'containerd-shim-runc', 100, ['containerd-', 'shim-runc']],
  ['breaks before a tag', 'servercore:ltsc2025', 92, ['servercore:', 'ltsc2025']],
  ['keeps a number with its colon', 'node:22 alpine', 60, ['node:22', 'alpine']],
  ['keeps a number with its hyphen', 'ubuntu-24.04 long', 92, ['ubuntu-24.04', 'long']],
  ['breaks between ideographs', '数据库服务器虚拟', 70, ['数据库服务', '器虚拟']],
  ['breaks a word that is too long', 'Donaudampfschiff', 70, ['Donauda-', 'mpfschiff']],
  [
    'leaves no separator at either end of a line',
    'shared by all · namespaces',
    100,
    ['shared by all', 'namespaces'],
  ],
  ['leaves no short end of a word', 'Storefront', 64, ['Storefr-', 'ont']],
  ['breaks numbers without a hyphen', '0123456789', 40, ['01234', '56789']],
  ['ends in an ellipsis', 'one two three four five six', 60, ['one two', 'three f…']],
])('%s', (_name, label, width, expected) => expect(lines(label, width)).toEqual(expected));

test('says whether something was left out', () => {
  expect(wrap('Host kernel 6.8', 92, font, measureArial).cut).toBe(false);
  expect(wrap('one two three four five six', 60, font, measureArial).cut).toBe(true);
});

test('a text longer than any box ends in an ellipsis even where lines are left', () => {
  const { lines, cut } = wrap('word '.repeat(500), 4_000, font, measureArial, 99);
  expect(cut).toBe(true);
  expect(lines.at(-1)?.endsWith('…')).toBe(true);
});

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

test.each(['👩‍👩‍👧‍👦', '🇩🇪', '👍🏽', '🧑🏿‍🚀', 'e\u0301\u0323', 'ก\u0e49', '한', '❤\ufe0f'])(
  'never breaks %s',
  (letter) => {
    const text = letter.repeat(12);
    for (let width = 20; width < 120; width += 7) {
      for (const line of lines(text, width, 4)) {
        const whole = [...letters.segment(line.replace('…', ''))].map(({ segment }) => segment);
        expect(whole.every((segment) => segment === letter)).toBe(true);
      }
    }
  },
);

describe('for any text and width', () => {
  const texts = oneof(
    string({ maxLength: 80 }),
    string({ unit: 'grapheme', maxLength: 60 }),
    array(constantFrom('vm', 'kernel', '/var/lib/', '容器', 'نظام', '👩‍👧', 'long-er', ' ', '\t'), {
      maxLength: 20,
    }).map((parts) => parts.join('')),
  );

  test('no line is wider than asked, but for a single letter', () => {
    assert(
      property(
        texts,
        integer({ min: 1, max: 400 }),
        integer({ min: 1, max: 5 }),
        (text, width, most) => {
          const lines = wrap(text, width, font, measureArial, most);
          expect(lines.lines.length).toBeLessThanOrEqual(most);
          for (const line of lines.lines) {
            const single = [...letters.segment(line.replace('…', ''))].length <= 1;
            if (!single) expect(measureArial(line, font)).toBeLessThanOrEqual(width);
          }
        },
      ),
      { seed: 3, numRuns: 1_000 },
    );
  });

  test('nothing but white space is lost and only hyphens are added, or an ellipsis stands for it', () => {
    assert(
      property(
        texts,
        integer({ min: 1, max: 400 }),
        integer({ min: 1, max: 9 }),
        (text, width, most) => {
          const { lines, cut } = wrap(text, width, font, measureArial, most);
          const all = text.replace(/[\s·-]/g, '');
          const letters = lines.join('').replace(/[\s·-]/g, '');
          if (!cut) {
            expect(letters).toBe(all);
            return;
          }
          expect(letters.endsWith('…')).toBe(true);
          expect(all.startsWith(letters.slice(0, -1))).toBe(true);
        },
      ),
      { seed: 4, numRuns: 1_000 },
    );
  });
});

test.each([
  ['a', 'spaces', ' '],
  ['b', 'letters', 'x'],
  ['c', 'slashes', '/'],
  ['d', 'marks', '\u0301'],
  ['e', 'joiners', '👩\u200d'],
  ['f', 'ideographs', '容'],
  ['g', 'flags', '🇩'],
])('100,000 characters take no more work than 1,000 (%s: %s)', (_id, _name, unit) => {
  const few = lettersMeasured(unit.repeat(1_000 / unit.length));
  expect(few).toBeGreaterThan(0);
  expect(lettersMeasured(unit.repeat(100_000 / unit.length))).toBe(few);
});

/** How many letters are measured until a text is broken. */
function lettersMeasured(text: string): number {
  let count = 0;
  wrap(text, 200, font, (line, ...how) => ((count += line.length), measureArial(line, ...how)), 6);
  return count;
}
