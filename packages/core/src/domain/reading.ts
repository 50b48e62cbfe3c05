/**
 * What was read of a fact: the day when it was last checked, and where; what follows "unverified:" has
 * no source that was read. A fact that no row of a table holds says in words what it is.
 */
export type Reading = readonly [checked: string, source: string, holds?: string];
