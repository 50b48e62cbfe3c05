import type { Rule } from './rule.ts';

/** Rules of systemd about its tree of units. */
export const UNIT_RULES: readonly Rule[] = [];
