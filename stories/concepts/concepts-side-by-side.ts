import { inChapter } from './concept.ts';

export const SIDE_BY_SIDE = inChapter('side-by-side', [
  {
    id: 'architecture-visual',
    title: 'Figure: the two architectures',
    says: 'A comparison of the two, lost since; its two labels survive.',
    today:
      'Rebuilt on one baseline with layers of the same role at the same height, so that the missing kernels are seen as a gap.',
    documents: ['bmc'],
    notes: ['A47'],
    rules: ['R1', 'R8'],
    element: 'stack-compare',
  },
  {
    id: 'vm-vs-container-difference',
    title: 'The difference in one line',
    says: 'Virtual machines each bring a system and stand on a hypervisor; containers share the kernel of a host and are run by an engine.',
    documents: ['blog', 'interview', 'publisher', 'trend-micro', 'bmc'],
    rules: ['R8'],
    sources: ['containers-vs-vms', 'incus-containers-vms'],
    element: 'stack-compare',
  },
  {
    id: 'same-capability-one-difference',
    title: 'All alike but for the kernel',
    says: 'To run part of an application by itself, containers can do what a virtual machine can; only the kernel is shared.',
    today:
      'The one exception carries much: which systems can be mixed, and how strong the wall is.',
    documents: ['bmc'],
    notes: ['A18', 'A29'],
    element: 'tradeoff-table',
  },
  {
    id: 'as-similar-as-different',
    title: 'As alike as they are different',
    says: 'The two have much in common and much that separates them, with uses of their own.',
    today: 'They are often used together; one in place of the other only in part.',
    documents: ['trend-micro'],
    notes: ['A42'],
    element: 'tradeoff-table',
  },
  {
    id: 'no-universal-winner',
    title: 'No winner in general',
    says: 'Which of the two is better is decided by the case at hand.',
    documents: ['publisher'],
    sources: ['incus-containers-vms', 'containers-vs-vms'],
    element: 'tradeoff-table',
  },
  {
    id: 'houses-vs-apartments',
    title: 'Houses and apartments',
    says: 'An analogy by Mike Coleman of Docker: a house has its own supply of everything, an apartment shares that of its building.',
    today:
      'It breaks at the locks: walls between apartments are thinner than those between houses, and the landlord, the kernel, has a key to all of them.',
    documents: ['publisher'],
    notes: ['A29'],
    sources: ['not-vms'],
    element: 'analogy-view',
  },
  {
    id: 'vm-emulate-container-package',
    title: 'Machines or packages',
    says: 'In closing one text says that virtual machines stand in for machines while containers pack applications.',
    today: 'To stand in does not mean to imitate: most of the machine is the real one.',
    documents: ['blog'],
    notes: ['A8'],
    element: 'stack-compare',
  },
]);
