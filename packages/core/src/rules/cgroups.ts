import { CAP_RULES } from './cgroups/cpu-caps.ts';
import { CPUSET_RULES } from './cgroups/cpuset.ts';
import { IO_RULES } from './cgroups/io.ts';
import { MEMORY_LIMIT_RULES } from './cgroups/memory-limits.ts';
import { PROTECTION_RULES } from './cgroups/memory-protection.ts';
import { PIDS_RULES } from './cgroups/pids.ts';
import { TREE_RULES } from './cgroups/tree-control.ts';
import { V1_RULES } from './cgroups/v1-names.ts';
import { WEIGHT_RULES } from './cgroups/weights.ts';
import type { Rule } from './rule.ts';

/** Rules of cgroup v2. */
export const CGROUP_RULES: readonly Rule[] = [
  ...WEIGHT_RULES,
  ...CAP_RULES,
  ...MEMORY_LIMIT_RULES,
  ...PROTECTION_RULES,
  ...TREE_RULES,
  ...PIDS_RULES,
  ...CPUSET_RULES,
  ...IO_RULES,
  ...V1_RULES,
];
