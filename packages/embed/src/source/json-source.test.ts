import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json-source.ts';

const issueAt = (path: (string | number)[], code = 'wrong-value') =>
  ({ code, severity: 'error', path, message: '' }) as const;

/** The text from the place of an issue on. */
function placed(text: string, path: (string | number)[], code?: string): string {
  return text.slice(parseJson(text).place(issueAt(path, code)).offset);
}

test.each([
  ['a value', ['a'], undefined, '1, "b": [2, {"c": 3}]}'],
  ['a value in a list', ['b', 1, 'c'], undefined, '3}]}'],
  ['a misspelt key', ['b', 1, 'c'], 'unknown-key', '"c": 3}]}'],
  ['the nearest part around what is missing', ['b', 1, 'x', 'y'], undefined, '{"c": 3}]}'],
  ['the whole', [], undefined, '{"a": 1, "b": [2, {"c": 3}]}'],
])('finds %s', (_name, path, code, rest) => {
  expect(placed('{"a": 1, "b": [2, {"c": 3}]}', path, code)).toBe(rest);
});

test('counts on the last of two keys, and reports it', () => {
  const text = '{"a": {"k": 1, "k": 22}}';
  const { value, findings } = parseJson(text);
  expect(value).toEqual({ a: { k: 22 } });
  expect(placed(text, ['a', 'k'])).toBe('22}}');
  expect(findings).toMatchObject([
    { issue: { code: 'duplicate-key', path: ['a', 'k'] }, offset: 15 },
  ]);
});

test.each([
  ['{"a": }', 6, 'expected a value, got "}"'],
  ['{"a" 1}', 5, 'expected a colon after the key, got "1"'],
  ['{"a": 1,}', 8, 'expected a key in double quotes, got "}"'],
  ["{'a': 1}", 1, `expected a key in double quotes or }, got "'"`],
  ['[1 2]', 3, 'expected a comma or ], got "2"'],
  ['{"a": True}', 6, 'expected a value, got "True"'],
  ['{"a": "b', 6, 'expected a closing quote and no raw control characters, got a double quote'],
  ['[1', 2, 'expected a comma or ], got the end of the text'],
  ['{} // note', 3, 'expected nothing after the end of the diagram, got "/"'],
])('says where %s stops being JSON', (text, offset, message) => {
  expect(parseJson(text)).toMatchObject({
    readable: false,
    findings: [{ offset, issue: { message } }],
  });
});

const accepted = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const broken = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"\\0-.e \n\u0000tx'), fc.boolean())
  .map(([json, at, character, inserts]) => {
    const place = at % (json.length + 1);
    return json.slice(0, place) + character + json.slice(inserts ? place : place + 1);
  });

test('takes exactly what JSON.parse takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), broken), (text) => {
      expect(parseJson(text).readable).toBe(accepted(text));
    }),
    { numRuns: 3_000 },
  );
});

test('finds every value of any JSON', () => {
  const walk = (value: unknown, path: (string | number)[], text: string): void => {
    const rest = placed(text, path);
    expect(rest.startsWith(JSON.stringify(value))).toBe(true);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      walk(part, [...path, Array.isArray(value) ? Number(key) : key], text);
    }
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value);
      walk(JSON.parse(text), [], text);
    }),
  );
});
