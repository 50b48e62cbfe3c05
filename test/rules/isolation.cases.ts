import type { RuleCases } from './case.ts';

export const ISOLATION_CASES: readonly RuleCases[] = [];
