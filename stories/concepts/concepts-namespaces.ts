import { inChapter } from './concept.ts';

export const NAMESPACES = inChapter('namespaces', [
  {
    id: 'namespaces-definition',
    title: 'What namespaces do',
    says: 'They let a group of processes see only a chosen part of what the host has.',
    today:
      'There are eight types, and each can be new, shared with the host, or shared with other containers, as in a pod.',
    documents: ['trend-micro'],
    notes: ['A5'],
    rules: ['R21', 'R22'],
    element: 'namespace-view',
  },
  {
    id: 'namespaces-and-cgroups-combined',
    title: 'Two halves of a container',
    says: 'Namespaces and control groups together are the core of a container.',
    today:
      'The core, not all: a root file system, capabilities, seccomp and a security module belong to it. Each of them answers another question.',
    documents: ['interview', 'trend-micro'],
    notes: ['A5', 'A6'],
    element: 'cgroup-slice',
  },
  {
    id: 'isolation-by-namespaces-cgroups',
    title: 'What keeps containers apart',
    says: 'Namespaces and control groups isolate containers, in resources and in security.',
    today:
      'Namespaces limit what is seen, control groups what is used. What may be done is limited by capabilities, seccomp and security modules.',
    documents: ['interview'],
    notes: ['A5', 'A6'],
    element: 'namespace-view',
  },
  {
    id: 'how-container-is-created',
    title: 'Start at how it is made',
    says: 'To understand how a container isolates, one has to know how it comes into being.',
    today:
      'Root file system, namespaces, control group, fewer privileges, a new root, then the program: the kernel knows the steps, not the word container.',
    documents: ['trend-micro'],
    notes: ['A5'],
    element: 'namespace-view',
  },
  {
    id: 'namespaces-origin',
    title: 'Where namespaces come from',
    says: 'They are dated to 2002 and credited to Al Viro, Eric Biederman, Pavel Emelyanov and Cyrill Gorcunov.',
    today:
      'The year fits the first of eight types. The others followed until 2020, by several people.',
    documents: ['trend-micro'],
    notes: ['A3'],
    element: 'history-timeline',
  },
]);
