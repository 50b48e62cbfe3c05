import type { Rule } from './rule.ts';

/** Rules of cgroup v2. */
export const CGROUP_RULES: readonly Rule[] = [];
