/** Words of every diagram. */
export const basic = {
  cpus: '{n} CPU|{n} CPUs',
  legend: 'Legend',
  failed: 'failed',
  moreIssues: 'and {n} more',
  unreadable: 'This diagram cannot be read',
} as const satisfies Record<string, string>;
