/** What takes a part of a host. */
export const SORTS = ['vm', 'container', 'pod', 'process'] as const;
