import type { RuleCases } from './case.ts';
import { CAPACITY_CASES } from './stacks/capacity.cases.ts';
import { GUEST_CASES } from './stacks/guests.cases.ts';
import { HOST_CASES } from './stacks/hosts.cases.ts';
import { MACHINE_CASES } from './stacks/machines.cases.ts';
import { NESTING_CASES } from './stacks/nesting.cases.ts';

export const STACK_CASES: readonly RuleCases[] = [
  ...HOST_CASES,
  ...GUEST_CASES,
  ...NESTING_CASES,
  ...CAPACITY_CASES,
  ...MACHINE_CASES,
];
