import { inChapter } from './concept.ts';

export const TOGETHER = inChapter('together', [
  {
    id: 'vms-host-containers',
    title: 'Machines that host containers',
    says: 'Many solutions use both, for instance containers inside virtual machines.',
    today: 'The usual case in clouds. The kernel that these containers share is the guest’s.',
    documents: ['blog', 'publisher', 'bmc'],
    notes: ['A39', 'A48'],
    rules: ['R9', 'R10', 'R12', 'R56'],
    element: 'stack-compare',
  },
  {
    id: 'coexist-on-existing-vms',
    title: 'On the machines that are there',
    says: 'Who has virtual machines gets the benefits of containers by running them there.',
    documents: ['publisher'],
    sources: ['containers-vs-vms'],
    element: 'stack-compare',
  },
  {
    id: 'together-or-interchangeable',
    title: 'Together or interchangeable',
    says: 'One text has them used together or in place of each other.',
    today:
      'Together yes, in place of each other in part: another kernel or strict separation asks for a machine.',
    documents: ['trend-micro'],
    notes: ['A42'],
    element: 'stack-compare',
  },
]);
