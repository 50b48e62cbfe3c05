/** Words of every diagram. */
export const basic = {
  cpus: '{n} CPU|{n} CPUs',
  legend: 'Legend',
  'fault.fails': 'fails',
  'fault.stops': 'stops with it',
  'fault.reached': 'is reached',
  'fault.taken': 'taken over',
  marked: 'marked',
  issue: 'issue {n}',
  'grade.error': 'error',
  'grade.warning': 'warning',
  'grade.info': 'note',
  source: 'Source: {source}',
  chooseLayer: 'Choose a layer to see how far its fault goes.',
  repeats: '{n}×',
  moreIssues: 'and {n} more',
  unreadable: 'This diagram cannot be read',
} as const satisfies Record<string, string>;
