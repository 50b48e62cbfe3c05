import { LIMITS } from '@stratagram/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json-source.ts';
import { parsePlainJson } from './plain-json.ts';

test('what is plain is read as the parser with places reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { value, readable, findings } = parseJson(text);
      expect([readable, findings]).toEqual([true, []]);
      expect(parsePlainJson(text)).toEqual({ value });
    }),
  );
});

test.each([
  ['a repeated key', '{"a": 1, "a": 2}'],
  ['one that is written in two ways', String.raw`{"a": 1, "\u0061": 2}`],
  ['one deep inside', '[{"a": [{"b": {}, "b": {}}]}]'],
  ['one beside colons in texts', '{"a:": ":", "b": {"c\\\\": 1, "c\\\\": "\\":"}}'],
  ['a comment', '{"a": 1} // one'],
  ['a comma at the end', '{"a": 1,}'],
  ['no JSON', 'a: 1'],
  ['deeper than what is drawn', `${'['.repeat(LIMITS.depth + 2)}${']'.repeat(LIMITS.depth + 2)}`],
  ['larger than what is drawn', `[${'0,'.repeat(LIMITS.values)}0]`],
])('%s is left to the parser with places', (_, text) => {
  expect(parsePlainJson(text)).toBeUndefined();
});

test.each([String.raw`{"a:b": "c\":d\\", "\\": ":"}`, '{"__proto__": {"a": 1}, "constructor": 2}'])(
  'texts with colons, quotes and odd keys are plain: %s',
  (text) => {
    expect(parsePlainJson(text)).toEqual({ value: JSON.parse(text) });
  },
);
