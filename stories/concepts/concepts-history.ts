import { inChapter } from './concept.ts';

export const HISTORY = inChapter('history', [
  {
    id: 'history-1970s',
    title: 'The early 1970s',
    says: 'Virtualisation is dated to the beginning of the 1970s.',
    today: 'As a product. Virtual machines ran in IBM’s laboratories in the 1960s.',
    documents: ['bmc'],
    notes: ['A40'],
    element: 'history-timeline',
  },
  {
    id: 'history-containers-not-new',
    title: 'Nothing new',
    says: 'Containers have existed for long in other forms; the core of the idea is the same.',
    today:
      'Mechanisms are old, tools and standards are from 2013 to 2015. Relatives go back to chroot in 1979.',
    documents: ['trend-micro', 'bmc'],
    notes: ['A36', 'A38'],
    element: 'history-timeline',
  },
  {
    id: 'history-lxc-zones',
    title: 'LXC and Solaris Zones',
    says: 'Both had been around for more than ten years.',
    today: 'Two different things: Zones belong to Solaris, LXC to Linux.',
    documents: ['bmc'],
    notes: ['A36'],
    element: 'history-timeline',
  },
  {
    id: 'history-google',
    title: 'Figure: two billion a week',
    says: 'Google used containers of its own for years and was said to start two billion of them weekly.',
    today: 'The figure is from 2014: some 3 300 a second, not of Docker’s sort.',
    documents: ['bmc'],
    notes: ['A35'],
    element: 'history-timeline',
  },
  {
    id: 'history-docker-2013',
    title: 'Docker in 2013',
    says: 'With tools for developers and an ecosystem around them, Docker brought containers into enterprises.',
    today: 'The year is right. Its engine has changed since, from LXC to containerd and runc.',
    documents: ['bmc'],
    notes: ['A37'],
    element: 'history-timeline',
  },
  {
    id: 'history-newer-technology',
    title: 'A newer technology',
    says: 'Containers are called newer, with an ecosystem still in motion.',
    today: 'True for the tools between 2013 and 2021, not for the idea, and no longer today.',
    documents: ['blog'],
    notes: ['A38'],
    element: 'history-timeline',
  },
  {
    id: 'history-revolution-prediction',
    title: 'A prediction',
    says: 'Containers may replace traditional virtualisation altogether and will attract investment where it fell short.',
    today:
      'Did not come true: containers run in virtual machines, and machines came back as walls around containers.',
    documents: ['bmc'],
    notes: ['A39'],
    element: 'history-timeline',
  },
]);
