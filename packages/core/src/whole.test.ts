import { expect, test } from 'vitest';
import { vmStack } from './diagrams/vm-stack/diagram.ts';
import { plan as planBare, writePlan } from './render.ts';
import { plan } from './whole.ts';

const codes = (planned: ReturnType<typeof plan>): string[] =>
  planned.issues.map(({ code }) => code);

test('what is right is read and drawn alike without what only wrong input needs', () => {
  const input = { hypervisor: 'xen', guests: [{ name: 'web' }, { name: 'db' }] };
  expect(writePlan(planBare(vmStack, input)).svg).toBe(writePlan(plan(vmStack, input)).svg);
});

test.each([
  ['a wrong value', { cpus: 'x', guests: 2 }, 'wrong-value'],
  ['an unknown key', { gusts: 2 }, 'unknown-key'],
  ['no data', { guests: () => 2 }, 'not-data'],
  ['a circle', circle(), 'cyclic'],
])('%s is told of in full, or as what could not be loaded', (_name, input, code) => {
  expect(codes(plan(vmStack, input))).toEqual([code]);
  const bare = planBare(vmStack, input);
  expect(new Set(codes(bare))).toEqual(new Set(['not-loaded']));
  expect(writePlan(bare).svg).toMatch(/^<svg /);
});

function circle(): object {
  const input: Record<string, unknown> = { guests: 2 };
  input['hardware'] = input;
  return input;
}
