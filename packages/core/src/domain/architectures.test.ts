import { describe, expect, test } from 'vitest';
import { architecture, runsOn } from './architectures.ts';

describe('architecture', () => {
  test.each([
    ['amd64', 'amd64'],
    ['x86_64', 'amd64'],
    ['X64', 'amd64'],
    ['linux/amd64', 'amd64'],
    ['i686', '386'],
    ['aarch64', 'arm64'],
    ['Apple Silicon', 'arm64'],
    ['linux/arm64/v8', 'arm64'],
    ['linux/arm/v7', 'arm'],
    ['armhf', 'arm'],
    ['riscv64', 'riscv64'],
    ['ppc64el', 'ppc64le'],
    ['s390x', 's390x'],
  ])('%s is %s', (text, name) => expect(architecture(text)).toBe(name));

  test.each([undefined, '', ' ', 'toString', '__proto__', 'hexagon', 'host'])(
    '%j is none that is known',
    (text) => expect(architecture(text)).toBeUndefined(),
  );
});

describe('runsOn', () => {
  test.each([
    ['amd64', 'x86_64', true],
    ['i386', 'amd64', true],
    ['amd64', 'i386', false],
    ['arm/v7', 'aarch64', true],
    ['arm64', 'amd64', false],
    ['hexagon', 'amd64', undefined],
    ['amd64', undefined, undefined],
  ])('%s on %s: %s', (code, host, runs) => expect(runsOn(code, host)).toBe(runs));
});
