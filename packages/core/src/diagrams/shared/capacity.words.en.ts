/** Words of hosts, what they have and what is on them. */
export const capacity = {
  'cap.cpus': 'CPU',
  'cap.memory': 'Memory',
  'cap.storage': 'Storage',
  'capSort.vm': 'Virtual machine',
  'capSort.container': 'Container',
  'capSort.pod': 'Pod',
  'capSort.process': 'Process',
  capSays: '{name}: {told}.',
  capEnd: 'end of the host',
  capIllustrative: 'illustrative, not measured',
  capExamples: 'Without a source: illustrative, not measured.',
} as const satisfies Record<string, string>;
