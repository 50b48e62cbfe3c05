import type { RuleCases } from './case.ts';

export const CGROUP_CASES: readonly RuleCases[] = [];
