import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages, readOptions, sentence } from './index.ts';
import { shiftOf } from './whole-file.ts';

test.each([
  [{ mode: 'live' }, 'mode: expected one of both, static, element, got "live"'],
  [{ theme: 'pink' }, 'theme: expected one of auto, light, dark, contrast, print, got "pink"'],
  [{ width: 'wide' }, 'width: expected a width from 160 to 4000, got "wide"'],
  [{ width: 10 }, 'width: expected a width from 160 to 4000, got 10'],
  [{ narrow: 560 }, 'narrow: expected a width from 160 to 559, got 560'],
  [{ locale: 'tlh' }, 'locale: expected one of en, ar, got "tlh"'],
  [{ background: 'yes' }, 'background: expected true or false, got "yes"'],
  [
    { rules: { R45: 'loud' } },
    'rules: expected rules with error, warning, info, off, such as R45: off, got "R45: loud"',
  ],
  [
    { rules: 'R45' },
    'rules: expected a rule with error, warning, info, off, such as R45=off, got "R45"',
  ],
  [
    { colour: 'red' },
    'colour: expected options (mode, theme, width, narrow, background, locale, rules), got "colour"',
  ],
  [
    'static',
    'expected options (mode, theme, width, narrow, background, locale, rules), got "static"',
  ],
])('says what is wrong with %j', (value, fault) => {
  const { options, faults } = readOptions(value);
  expect([options, faults]).toEqual([{}, [fault]]);
  if (typeof value === 'object')
    expect(() => pages(value as never)).toThrow(new TypeError(`options of Stratagram: ${fault}`));
});

test('takes what is right, also where others are wrong', () => {
  const said = { mode: 'static', width: '480', rules: 'R45=off R36.part=0.8', theme: 'x' };
  expect(readOptions(said)).toEqual({
    options: {
      mode: 'static',
      width: 480,
      rules: { R45: { severity: 'off' }, R36: { part: 0.8 } },
    },
    faults: [expect.stringMatching(/^theme/)],
  });
  expect(readOptions(null)).toEqual({ options: {}, faults: [] });
});

test('refuses another strictness', () => {
  expect(() => pages({ strict: 'yes' as never })).toThrow(/strict: expected true, false or errors/);
});

test('refuses what is no reporter, and hints at the nearest option', () => {
  expect(() => pages({ report: 'console' as never })).toThrow(
    'report: expected a function that takes a line, got "console"',
  );
  expect(() => pages({ thme: 'dark' } as never)).toThrow('got "thme"; did you mean theme?');
});

const WARNED = {
  name: 'vm-stack',
  text: 'hypervisor: homemade',
  attributes: {},
  at: { line: 1, column: 1 },
};
const WRONG = { ...WARNED, text: 'memory: lots' };

test.each([
  [false, WRONG, undefined],
  [true, WRONG, 'error'],
  [true, WARNED, 'warning'],
  ['errors', WRONG, 'error'],
  ['errors', WARNED, undefined],
] as const)('strict: %j fails as it says (%#)', (strict, written, severity) => {
  const page = pages({ strict })('a.md', '', undefined);
  page.draw(written);
  expect(page.messages).toHaveLength(1);
  expect(page.failure?.severity).toBe(severity);
});

test('reports in one line', () => {
  const lines: string[] = [];
  const page = pages({ report: (line) => lines.push(line) })('docs/a.md', '', { mode: 'x' });
  page.draw({ ...WRONG, at: { line: 4, column: 2 } });
  expect(lines).toEqual([
    'docs/a.md:1:1: error front-matter stratagram: mode: expected one of both, static, element, got "x"',
    expect.stringMatching(/^docs\/a\.md:1:9: error wrong-value memory: expected a size .*"lots"$/),
  ]);
  expect(lines).toEqual(page.messages.map((message) => sentence(message, 'docs/a.md')));
});

test('counts lines in the file, also when its front matter was cut off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stratagram-'));
  const file = join(folder, 'a.md');
  const body = ['# Text', '```', 'a', '```', '```', 'a', '```'];
  writeFileSync(file, ['---', 'title: A', '---', ...body].join('\r\n'));
  try {
    expect(shiftOf(file, body, 1, 3)).toBe(3);
    expect(shiftOf(file, body, 4, 6)).toBe(3);
    // A template has made the page longer than its file.
    expect(shiftOf(file, [...body.map(() => ''), ...body], 11, 13)).toBe(-4);
    expect(shiftOf(file, ['not in it'], 0, 1)).toBe(0);
    expect(shiftOf(join(folder, 'none.md'), body, 1, 3)).toBe(0);
    expect(shiftOf(undefined, body, 1, 3)).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
