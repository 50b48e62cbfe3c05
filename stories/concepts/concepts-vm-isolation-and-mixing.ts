import { inChapter } from './concept.ts';

export const VM_ISOLATION_AND_MIXING = inChapter('vm-isolation-and-mixing', [
  {
    id: 'vm-isolation',
    title: 'Isolated from each other',
    says: 'A virtual machine is cut off from its neighbours and from all else, its share of resources included.',
    today:
      'Faults in a guest stay there. Hypervisor, hardware and storage are shared, and so is contention for them.',
    documents: ['blog', 'interview', 'publisher', 'bmc'],
    notes: ['A15'],
    element: 'stack-compare',
  },
  {
    id: 'vm-strong-security',
    title: 'Stronger walls',
    says: 'Because each has a system of its own, virtual machines give stronger isolation and security.',
    today:
      'The boundary is smaller than a kernel’s interface and helped by hardware. It has been broken all the same, if rarely.',
    documents: ['blog', 'interview', 'publisher'],
    notes: ['A15', 'A29'],
    element: 'stack-compare',
  },
  {
    id: 'vm-crash-containment',
    title: 'A crash stays inside',
    says: 'When a virtual machine crashes, the others on the host go on.',
    today:
      'True for a crash in the guest. When the hypervisor, its control domain or the hardware fails, all of them stop.',
    documents: ['publisher'],
    notes: ['A15'],
    element: 'stack-compare',
  },
  {
    id: 'mixed-guest-os',
    title: 'Different systems on one host',
    says: 'Linux and Windows can run side by side in virtual machines.',
    today:
      'Because each brings a kernel, not because they are isolated. The processor has to match unless it is emulated.',
    documents: ['blog', 'publisher'],
    notes: ['A11'],
    rules: ['R6', 'R7'],
    element: 'vm-stack',
  },
  {
    id: 'multi-os-one-machine',
    title: 'One infrastructure for all',
    says: 'Applications that need different operating systems share one piece of infrastructure.',
    today: 'Each pays with a kernel and a system of its own.',
    documents: ['blog'],
    notes: ['A11'],
    element: 'vm-stack',
  },
  {
    id: 'usecase-isolate-risky',
    title: 'Use: keep risky work apart',
    says: 'Risky development belongs into a virtual machine.',
    today:
      'A good wall, not a perfect one: escapes have happened, and what is shared below remains shared.',
    documents: ['trend-micro'],
    notes: ['A15'],
    element: 'vm-stack',
  },
  {
    id: 'usecase-sandbox',
    title: 'Use: a sandbox',
    says: 'A virtual machine serves as a place to try things out.',
    documents: ['trend-micro'],
    sources: ['qemu-introduction'],
    element: 'vm-stack',
  },
  {
    id: 'usecase-other-os',
    title: 'Use: another system',
    says: 'Running or testing a system that is not the one of the host.',
    documents: ['trend-micro'],
    rules: ['R5', 'R6'],
    sources: ['incus-containers-vms', 'qemu-introduction'],
    element: 'vm-stack',
  },
  {
    id: 'usecase-legacy-data',
    title: 'Use: keep the old alive',
    says: 'Data and software of older systems stay usable.',
    documents: ['trend-micro'],
    sources: ['qemu-introduction'],
    element: 'vm-stack',
  },
  {
    id: 'vm-automation-over-physical',
    title: 'Better tools than for hardware',
    says: 'Virtual machines have better tools than physical ones and are easier to automate.',
    documents: ['publisher'],
    sources: ['incus-instances', 'firecracker-design'],
    element: 'tradeoff-table',
  },
]);
