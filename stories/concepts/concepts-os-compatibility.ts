import { inChapter } from './concept.ts';

export const OS_COMPATIBILITY = inChapter('os-compatibility', [
  {
    id: 'same-os-constraint',
    title: 'The same system for all',
    says: 'All containers on a host must have the same operating system; neither systems nor versions can be mixed.',
    today:
      'Too strong: they share a kernel. Distributions of Linux mix freely; Windows is stricter, down to the build.',
    documents: ['blog'],
    notes: ['A16', 'A17'],
    rules: ['R5', 'R9', 'R54', 'R71'],
    element: 'container-stack',
  },
  {
    id: 'kernel-compatible-userland',
    title: 'What fits the kernel',
    says: 'Only a system that gets along with the host’s kernel can be put inside.',
    today:
      'What is installed is a user space, not a system that boots; the kernel’s interface is what it has to fit.',
    documents: ['publisher'],
    notes: ['A16', 'A19'],
    rules: ['R5'],
    element: 'container-stack',
  },
  {
    id: 'vm-any-os',
    title: 'Any system in a machine',
    says: 'With a kernel in each, virtual machines with another system run on the same computer.',
    today: 'Any system that supports the processor, and that the hypervisor supports.',
    documents: ['blog', 'publisher', 'trend-micro'],
    notes: ['A11'],
    rules: ['R5', 'R6'],
    element: 'stack-compare',
  },
  {
    id: 'shared-host-components',
    title: 'Parts of the host',
    says: 'Beside the kernel, other parts of the host’s system are shared.',
    today: 'Modules, settings outside any namespace, the wall clock, devices and caches.',
    documents: ['publisher'],
    notes: ['A27'],
    element: 'container-stack',
  },
]);
