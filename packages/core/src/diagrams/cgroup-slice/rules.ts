import { cgroupPlaces } from './places.ts';
import { CAP_RULES } from './rules/cpu-caps.ts';
import { CPUSET_RULES } from './rules/cpuset.ts';
import { IO_RULES } from './rules/io.ts';
import { MEMORY_LIMIT_RULES } from './rules/memory-limits.ts';
import { PROTECTION_RULES } from './rules/memory-protection.ts';
import { PIDS_RULES } from './rules/pids.ts';
import { TREE_RULES } from './rules/tree-control.ts';
import { SYSTEMD_RULES } from './rules/systemd-names.ts';
import { USAGE_RULES } from './rules/usage.ts';
import { V1_RULES } from './rules/v1-names.ts';
import { WEIGHT_RULES } from './rules/weights.ts';
import type { CgroupSlice } from './schema.ts';
import { UNIT_RULES } from '../shared/units.rules.ts';
import { check } from '../../rules/check.ts';
import type { Rule, RuleSet } from '../../rules/rule.ts';

/** Rules of cgroup v2. */
export const CGROUP_RULES: readonly Rule[] = [
  ...WEIGHT_RULES,
  ...CAP_RULES,
  ...MEMORY_LIMIT_RULES,
  ...PROTECTION_RULES,
  ...USAGE_RULES,
  ...TREE_RULES,
  ...PIDS_RULES,
  ...CPUSET_RULES,
  ...IO_RULES,
  ...V1_RULES,
  ...SYSTEMD_RULES,
];

export const cgroupSliceRules: RuleSet<CgroupSlice> = {
  rules: [...CGROUP_RULES, ...UNIT_RULES],
  places: cgroupPlaces,
  check,
};
