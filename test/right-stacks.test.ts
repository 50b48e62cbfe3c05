import { describe, expect, test } from 'vitest';
import { read } from '../packages/core/src/api.ts';
import { fixtures } from './fixtures.ts';

/** Pictures that show what is wrong, and what is said about them. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  'confidential-impossible': ['R93'],
  'confidential-nested': ['R93'],
  'control-domain-below': ['R3'],
  emulation: ['R7'],
  'host-os-under-type-1': ['R1'],
  'kvm-on-macos': ['R58'],
  'no-hypervisor': ['R13'],
  'no-kernel': ['R11'],
  overcommitted: ['R45', 'R69'],
  'type-mismatch': ['R1'],
  'unknown-hypervisor': ['unknown-hypervisor'],
  'unknown-on-host': ['unknown-hypervisor'],
  'vm-in-vm': ['R12'],
};

const stacks = fixtures().filter(
  ({ kind, name }) => /^(vm-stack|hypervisor-type)$/.test(kind) && name !== 'wrong-values',
);

describe.each(stacks)('$kind/$name', ({ name, input }) => {
  test('is only told to be wrong where it is', () => {
    const found = read(input)
      .issues.filter(({ severity }) => severity !== 'info')
      .map(({ rule, code }) => rule ?? code);
    expect([...new Set(found)].sort()).toEqual(WRONG[name] ?? []);
  });
});
