import type { RuleCases } from './case.ts';
import { CGROUP_CASES } from './cgroups.cases.ts';
import { ENGINE_CASES } from './engines.cases.ts';
import { ISOLATION_CASES } from './isolation.cases.ts';
import { STACK_CASES } from './stacks.cases.ts';
import { UNIT_CASES } from './units.cases.ts';

/** Wrong and right inputs of every rule: for its test, the command's test and the catalogue. */
export const CASES: readonly RuleCases[] = [
  ...STACK_CASES,
  ...ENGINE_CASES,
  ...ISOLATION_CASES,
  ...CGROUP_CASES,
  ...UNIT_CASES,
];
