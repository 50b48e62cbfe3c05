import type { RuleCases } from './case.ts';

export const UNIT_CASES: readonly RuleCases[] = [];
