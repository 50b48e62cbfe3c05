import { assert, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureArial } from './measure.ts';

const regular = { size: 1_000, bold: false };
const bold = { size: 1_000, bold: true };

// Advance widths of Arial in thousandths of an em (its AFM file; Helvetica has the same).
test.each([
  ['', 0, 0],
  [' ', 278, 278],
  ['i', 222, 278],
  ['n', 556, 611],
  ['m', 833, 889],
  ['W', 944, 944],
  ['0', 556, 556],
  ['@', 1015, 975],
  ['é', 556, 556],
  ['…', 1000, 1000],
  ['–', 556, 556],
  ['→', 1000, 1000],
  ['KVM', 667 + 667 + 833, 722 + 667 + 833],
  // Not in the table: by kind of letter.
  ['容', 1000, 1000],
  ['👍', 1250, 1250],
  ['e\u0301', 556, 556],
  ['👍🏽', 1250, 1250],
])('%j is as wide as in Arial', (text, plain, strong) => {
  expect(measureArial(text, regular)).toBe(plain);
  expect(measureArial(text, bold)).toBe(strong);
});

describe('for any text', () => {
  test('widths add up', () => {
    assert(
      property(string(), string(), (a, b) => {
        const sum = measureArial(a, regular) + measureArial(b, regular);
        expect(measureArial(a + b, regular)).toBeCloseTo(sum, 6);
      }),
      { seed: 1 },
    );
  });

  test('a width is a number, not negative, and grows with the size', () => {
    assert(
      property(string({ unit: 'binary' }), integer({ min: 1, max: 40 }), (text, size) => {
        const width = measureArial(text, { size, bold: false });
        expect(width).toBeGreaterThanOrEqual(0);
        expect(measureArial(text, { size: 2 * size, bold: false })).toBeCloseTo(2 * width, 6);
      }),
      { seed: 2 },
    );
  });
});
