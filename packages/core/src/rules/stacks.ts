import type { Rule } from './rule.ts';

/** Rules about hypervisors, guests and what they stand on. */
export const STACK_RULES: readonly Rule[] = [];
