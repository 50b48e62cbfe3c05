import { inChapter } from './concept.ts';

export const WHY_VIRTUALISE = inChapter('why-virtualise', [
  {
    id: 'topic-confusion',
    title: 'Two things that are easily mixed up',
    says: 'Containers are talked about everywhere and taken for small virtual machines, so the first thing to settle is how the two differ; one text treats it as a question of job interviews.',
    today:
      'The kernel is the place to look: a container calls the kernel of its host, a virtual machine brings one along. The engine that pictures put in between is not on that path.',
    documents: ['blog', 'interview'],
    notes: ['A47'],
    element: 'stack-compare',
  },
  {
    id: 'shared-root-virtualisation',
    title: 'One root, two branches',
    says: 'Both techniques are kinds of virtualisation, and both let applications that know nothing of each other share a machine.',
    today:
      'They differ in what is made virtual: the hardware, or the interface of a kernel. The shared machine is often a virtual one itself.',
    documents: ['blog', 'interview', 'trend-micro'],
    notes: ['A56'],
    element: 'stack-compare',
  },
  {
    id: 'virtualisation-definition',
    title: 'What virtualisation is',
    says: 'Software puts a virtual computing environment in the place of a real one.',
    today:
      'Between the two is an interface that is kept up, not an imitation of every part: most instructions still run on the real processor.',
    documents: ['blog'],
    notes: ['A8'],
    element: 'vm-stack',
  },
  {
    id: 'virtualisation-definition-partitioning',
    title: 'Virtualisation as partition',
    says: 'A second definition, credited to IBM: a layer above the hardware splits one computer into several virtual ones.',
    today:
      'The parts need not be fixed portions; a hypervisor may hand out more than there is, and devices may be shared, modelled or passed through.',
    documents: ['trend-micro'],
    notes: ['A8'],
    element: 'vm-stack',
  },
  {
    id: 'bare-metal-underuse',
    title: 'Servers too big for one job',
    says: 'Servers became stronger than the one application on each of them needed; virtual machines were the answer to the idle rest.',
    today:
      'The idle part did not vanish, it moved: an allocation that a virtual machine or a container does not use is idle as well.',
    documents: ['interview'],
    notes: ['A45'],
    element: 'utilisation-view',
  },
  {
    id: 'better-hardware-use',
    title: 'More work per machine',
    says: 'Several virtual machines on a host make more of its hardware.',
    today:
      'Only as far as loads differ in time, or the host may promise more than it has. Use never exceeds capacity; promises may.',
    documents: ['interview', 'publisher'],
    notes: ['A45'],
    rules: ['R45', 'R46'],
    element: 'utilisation-view',
  },
  {
    id: 'virtualisation-enabled-cloud',
    title: 'The road to the cloud',
    says: 'Virtualisation changed how computers are used over networks and made the cloud possible.',
    today:
      'The story starts before the 1970s, to which the text dates it, with time-sharing on mainframes.',
    documents: ['bmc'],
    notes: ['A40'],
    element: 'history-timeline',
  },
  {
    id: 'data-centre-goal',
    title: 'The same goal twice',
    says: 'Both techniques aim at better use of data centres and better ways to build and ship software.',
    today:
      'Two roads that cross rather than one replacing the other: containers mostly run on virtual machines.',
    documents: ['trend-micro', 'bmc'],
    notes: ['A39'],
    element: 'stack-compare',
  },
  {
    id: 'it-devops-efficiency',
    title: 'Work for operations and developers',
    says: 'Used well, alone or together, both make the work of IT departments and DevOps teams more efficient.',
    today: 'Together yes. As replacements for each other they serve in some cases only.',
    documents: ['trend-micro'],
    notes: ['A42'],
    element: 'stack-compare',
  },
  {
    id: 'learning-goals',
    title: 'What a reader should take away',
    says: 'One text lists its aims: what the two are and how they differ, where each falls short, where things are heading, and how to make a start.',
    documents: ['bmc'],
    element: 'text',
  },
]);
