import { inChapter } from './concept.ts';

export const VM_ANATOMY = inChapter('vm-anatomy', [
  {
    id: 'vm-definition',
    title: 'A computer of virtual devices',
    says: 'A virtual machine is a computer with a virtual processor, memory, storage and network card of its own.',
    today:
      'The processor is mostly the real one, in turns. Devices may be modelled, agreed upon between guest and host, or handed over.',
    documents: ['blog', 'bmc'],
    notes: ['A8'],
    element: 'vm-stack',
  },
  {
    id: 'vm-as-software-computer',
    title: 'A machine defined by software',
    says: 'Looked at from software, it is a program that behaves as a physical computer does.',
    today:
      'A program, the monitor, models the devices; the guest’s own instructions run on the processor, and the guest’s kernel runs the guest.',
    documents: ['bmc'],
    notes: ['A7', 'A8'],
    element: 'vm-stack',
  },
  {
    id: 'vm-elements',
    title: 'What it offers to applications',
    says: 'Compute, memory, storage, networking and further functions of hardware, all in virtual form.',
    today:
      'Each device can be told by how it reaches the real one: emulated, paravirtual or passed through.',
    documents: ['blog', 'bmc'],
    notes: ['A8', 'A9'],
    element: 'vm-stack',
  },
  {
    id: 'vm-full-os',
    title: 'A whole system inside',
    says: 'With its application comes a complete operating system and all services, libraries and dependencies.',
    documents: ['blog', 'interview', 'publisher', 'bmc'],
    rules: ['R8'],
    element: 'vm-stack',
  },
  {
    id: 'vm-bins-libs',
    title: 'Binaries and libraries',
    says: 'Beside the system a virtual machine holds the programs and libraries that its application calls.',
    documents: ['blog', 'interview', 'publisher', 'bmc'],
    element: 'vm-stack',
  },
  {
    id: 'vm-whole-machine',
    title: 'A machine, complete',
    says: 'It stands in for a whole computer: processor, memory, disks and network.',
    today:
      'Complete in what the guest sees, not in what is imitated: with hardware support only the devices are modelled.',
    documents: ['blog'],
    notes: ['A8'],
    element: 'stack-compare',
  },
  {
    id: 'host-and-guest',
    title: 'Host and guest',
    says: 'The physical machine, or what it offers, is the host; the virtual machines on it are guests.',
    documents: ['blog', 'bmc'],
    rules: ['R1', 'R2'],
    element: 'vm-stack',
  },
  {
    id: 'multi-vm-host',
    title: 'Many guests on one host',
    says: 'One host runs many virtual machines for different tasks.',
    documents: ['blog', 'interview', 'publisher', 'bmc'],
    rules: ['R12'],
    element: 'vm-stack',
  },
  {
    id: 'vm-as-isolated-pc',
    title: 'A computer of its own',
    says: 'Each virtual machine acts as a separate PC on hardware that all of them use.',
    today:
      'Separate as long as faults stay in the guest. What lies below, down to power and disks, is common.',
    documents: ['bmc'],
    notes: ['A15'],
    element: 'vm-stack',
  },
  {
    id: 'abstraction-decouples',
    title: 'Hardware can change below',
    says: 'A layer between applications and hardware lets the hardware be replaced or extended without disturbing them.',
    today:
      'It takes live migration or a restart elsewhere, shared storage and a compatible processor.',
    documents: ['publisher', 'bmc'],
    notes: ['A44'],
    element: 'vm-stack',
  },
  {
    id: 'resource-pooling',
    title: 'A pool to draw from',
    says: 'Virtual hardware is pooled and given out to the applications in virtual machines.',
    documents: ['bmc'],
    rules: ['R45', 'R46'],
    element: 'utilisation-view',
  },
  {
    id: 'guest-os-execution',
    title: 'Who runs the guest’s system',
    says: 'The hypervisor is said to manage and run the operating system in the machine.',
    today:
      'The guest’s own kernel does. The hypervisor gives it processor time and memory and steps in when something leaves the guest.',
    documents: ['bmc'],
    notes: ['A7'],
    element: 'vm-stack',
  },
  {
    id: 'host-and-guest-kernels',
    title: 'A kernel each',
    says: 'Host and virtual machine each have a kernel of their own.',
    today:
      'True for hosted hypervisors and for KVM. Under a type 1 hypervisor there is no host system; the one that seems to be there is a privileged guest.',
    documents: ['publisher'],
    notes: ['A10'],
    rules: ['R1', 'R8'],
    element: 'vm-stack',
  },
  {
    id: 'figure-vms',
    title: 'Figure: a stack of virtual machines',
    says: 'A picture, lost since, with the caption “VMs”.',
    today:
      'Rebuilt here: hardware, hypervisor, and in each machine a system, libraries and an application. No engine and no host system slips in where none belongs.',
    documents: ['blog'],
    notes: ['A47'],
    rules: ['R1', 'R2'],
    element: 'vm-stack',
  },
  {
    id: 'vm-interview-summary',
    title: 'The short answer',
    says: 'For revision: what each of the two is, with one point for and one against.',
    documents: ['interview'],
    element: 'tradeoff-table',
  },
]);
