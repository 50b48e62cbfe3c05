import type { RuleCases } from './case.ts';
import { CAP_CASES } from './cgroup-cpu.cases.ts';
import { CPUSET_CASES, IO_CASES, SYSTEMD_CASES, V1_CASES } from './cgroup-devices.cases.ts';
import { MEMORY_LIMIT_CASES, PROTECTION_CASES, USAGE_CASES } from './cgroup-memory.cases.ts';
import { TREE_CASES } from './cgroup-tree.cases.ts';
import { WEIGHT_CASES } from './cgroup-weights.cases.ts';

export const CGROUP_CASES: readonly RuleCases[] = [
  ...WEIGHT_CASES,
  ...CAP_CASES,
  ...MEMORY_LIMIT_CASES,
  ...PROTECTION_CASES,
  ...USAGE_CASES,
  ...TREE_CASES,
  ...CPUSET_CASES,
  ...IO_CASES,
  ...V1_CASES,
  ...SYSTEMD_CASES,
];
