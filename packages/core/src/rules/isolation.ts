import type { Rule } from './rule.ts';

/** Rules about what separates containers from each other and from the host. */
export const ISOLATION_RULES: readonly Rule[] = [];
