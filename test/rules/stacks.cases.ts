import type { RuleCases } from './case.ts';

export const STACK_CASES: readonly RuleCases[] = [];
