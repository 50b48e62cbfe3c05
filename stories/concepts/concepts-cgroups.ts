import { inChapter } from './concept.ts';

export const CGROUPS = inChapter('cgroups', [
  {
    id: 'cgroups-definition',
    title: 'What control groups do',
    says: 'They distribute and limit what a group of processes may use.',
    today:
      'A tree with three sorts of settings, weights, limits and protections, and an effective value for each. What is configured is not always what holds.',
    documents: ['trend-micro'],
    notes: ['A49', 'A50', 'A51', 'A57', 'A58', 'A59'],
    rules: ['R23', 'R24', 'R27', 'R31', 'R33', 'R38', 'R39', 'R44'],
    element: 'cgroup-slice',
  },
  {
    id: 'cgroups-origin',
    title: 'Where control groups come from',
    says: 'Paul Menage and Rohit Seth are named as authors, 2008 as the year in which the kernel got them.',
    today: 'That was version 1. Version 2 became official in 2016, and the first is being retired.',
    documents: ['trend-micro'],
    notes: ['A4'],
    element: 'history-timeline',
  },
  {
    id: 'host-slicing-diagram',
    title: 'Figure: a host in slices',
    says: 'A picture, lost since, of how control groups and namespaces cut a host into slices.',
    today:
      'Rebuilt here: slices for how much, frames for what is seen, and one kernel under all of them.',
    documents: ['trend-micro'],
    notes: ['A5'],
    rules: ['R8', 'R23'],
    element: 'cgroup-slice',
  },
  {
    id: 'shared-resources-dynamic',
    title: 'Shared as needed',
    says: 'Isolated workloads draw on the same resources as they need them.',
    documents: ['bmc'],
    rules: ['R26'],
    sources: ['cgroup-v2'],
    element: 'cgroup-slice',
  },
]);
