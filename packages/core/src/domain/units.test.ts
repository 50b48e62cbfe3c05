import { describe, expect, test } from 'vitest';
import { assert, maxSafeNat, property } from 'fast-check';
import { formatBytes, formatCpus, parseBytes } from './units.ts';

const KI = 1024;
const MI = KI ** 2;
const GI = KI ** 3;

describe('parseBytes', () => {
  test.each<[unknown, number]>([
    [0, 0],
    [4096, 4096],
    ['0', 0],
    ['4096', 4096],
    ['4096B', 4096],
    ['64k', 64 * KI],
    ['300m', 300 * MI],
    ['512MiB', 512 * MI],
    ['512Mi', 512 * MI],
    ['4GiB', 4 * GI],
    ['4G', 4 * GI],
    ['4 GB', 4 * GI],
    ['  8 gb\n', 8 * GI],
    ['2T', 2 * KI * GI],
    ['1P', MI * GI],
    ['1.5GiB', 1.5 * GI],
    ['0.1GiB', 107374182],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('reads %j as %d bytes', (value, bytes) => expect(parseBytes(value)).toBe(bytes));

  test.each<[unknown]>([
    [-1],
    [1.5],
    [Number.NaN],
    [Infinity],
    [Number.MAX_SAFE_INTEGER + 1],
    [''],
    [' '],
    ['max'],
    ['-1G'],
    ['+1G'],
    ['1e3'],
    ['0x10'],
    ['1,5G'],
    ['1.G'],
    ['.5G'],
    ['1.5'],
    ['1.5B'],
    ['4X'],
    ['4iB'],
    ['4GiBs'],
    ['4  GiB'],
    ['8P8'],
    ['9007199254740992'],
    ['9P'],
    [undefined],
    [null],
    [true],
    [[4096]],
    [{}],
    [4096n],
  ])('refuses %o', (value) => expect(parseBytes(value)).toBeUndefined());

  test('takes linear time on hostile text', () => {
    for (const text of ['1'.repeat(1e6) + 'x', '1' + ' '.repeat(1e6) + 'x', '1.'.repeat(5e5)]) {
      expect(parseBytes(text)).toBeUndefined();
    }
  });
});

describe('formatBytes', () => {
  test.each([
    [0, '0 B'],
    [1, '1 B'],
    [1023, '1023 B'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [512 * MI, '512 MiB'],
    [4 * GI, '4 GiB'],
    [1.5 * GI, '1.5 GiB'],
    [GI - 1, '1 GiB'],
    [(10 * GI) / 3, '3.33 GiB'],
    [5 * KI * MI * GI, '5120 PiB'],
  ])('writes %d as %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  test('is read back to within what two decimals hide', () => {
    assert(
      property(maxSafeNat(), (number) => {
        const bytes = Math.floor(number / 2); // rounding may not lead over what parseBytes takes
        const again = parseBytes(formatBytes(bytes)) ?? Infinity;
        expect(Math.abs(again - bytes)).toBeLessThanOrEqual(bytes * 0.005);
      }),
    );
  });
});

describe('formatCpus', () => {
  test.each([
    [0, '0'],
    [2, '2'],
    [8 / 3, '2.67'],
    [0.5, '0.5'],
    [1 / 10001, '<0.01'],
    [0.005, '0.01'],
    [16, '16'],
  ])('writes %d as %s', (cpus, text) => expect(formatCpus(cpus)).toBe(text));
});
