import { inChapter } from './concept.ts';

export const HYPERVISORS = inChapter('hypervisors', [
  {
    id: 'hypervisor-definition',
    title: 'What a hypervisor is',
    says: 'A layer, also called virtual machine monitor, that creates and runs virtual machines between them and the hardware.',
    today:
      'The word now means the privileged part; the part that belongs to one machine is often called VMM. KVM is such a privileged part inside Linux.',
    documents: ['blog', 'interview', 'publisher', 'bmc'],
    notes: ['A13', 'A14'],
    rules: ['R1', 'R2', 'R3'],
    element: 'hypervisor-type',
  },
  {
    id: 'hypervisor-allocates',
    title: 'It hands out resources',
    says: 'It gives each virtual machine what was set for it and manages what the host has.',
    documents: ['blog'],
    sources: ['xen-guide', 'tlfs'],
    element: 'hypervisor-type',
  },
  {
    id: 'hypervisor-schedules',
    title: 'It schedules virtual processors',
    says: 'It decides when virtual processors run on real ones.',
    documents: ['blog'],
    rules: ['R45'],
    sources: ['nested-guests', 'libvirt-cgroups'],
    element: 'hypervisor-type',
  },
  {
    id: 'hypervisor-abstracts',
    title: 'It hides the hardware',
    says: 'Guests see virtual hardware and need not match the system of their host.',
    today:
      'A guest may differ because it brings its own kernel. The processor architecture has to match all the same, unless it is emulated.',
    documents: ['publisher', 'bmc'],
    notes: ['A11'],
    rules: ['R6'],
    element: 'hypervisor-type',
  },
  {
    id: 'hypervisor-replicates',
    title: 'It reproduces hardware',
    says: 'It is described as software that copies what hardware does.',
    today: 'Only devices are modelled as a rule; instructions run on the processor itself.',
    documents: ['interview', 'bmc'],
    notes: ['A8'],
    element: 'hypervisor-type',
  },
  {
    id: 'type-1',
    title: 'Type 1: on the hardware',
    says: 'A bare-metal hypervisor has nothing but hardware below.',
    today:
      'Hyper-V belongs here, on a laptop too. A control domain, where there is one, stands beside the guests and not under the hypervisor.',
    documents: ['interview'],
    notes: ['A12'],
    rules: ['R1', 'R3', 'R4'],
    element: 'hypervisor-type',
  },
  {
    id: 'type-2',
    title: 'Type 2: on a system',
    says: 'A hosted hypervisor is a program on an operating system that is already there.',
    today:
      'Some hosted products use the hypervisor of that system underneath, and some hypervisors fit neither type.',
    documents: ['interview'],
    notes: ['A14'],
    rules: ['R2'],
    element: 'hypervisor-type',
  },
  {
    id: 'vendor-ecosystem',
    title: 'An established market',
    says: 'There is a long-grown market, with Hyper-V, VMware, KVM, Nutanix, Oracle and the clouds of Amazon, Microsoft and Google.',
    today:
      'Hypervisors and clouds are two lists. VMware belongs to Broadcom now; Nutanix and Google build on KVM, and so does Amazon’s Nitro.',
    documents: ['blog'],
    notes: ['A52'],
    element: 'hypervisor-type',
  },
  {
    id: 'hypervisor-mediated',
    title: 'Everything through the hypervisor',
    says: 'Guest and host talk through the hypervisor only, and that is what makes isolation strong.',
    today:
      'Control does. Data may take another way: a control domain, a process of the host, a device passed through, an offload card.',
    documents: ['publisher'],
    notes: ['A9'],
    element: 'hypervisor-type',
  },
  {
    id: 'hypervisor-overhead',
    title: 'What the layer costs',
    says: 'The same layer slows things down; another kind of virtualisation avoids that.',
    today:
      'Exits and modelled devices cost, plain computing hardly does. Sandboxed containers pay as well.',
    documents: ['publisher'],
    notes: ['A23'],
    element: 'hypervisor-type',
  },
  {
    id: 'hardware-virtualisation',
    title: 'Virtual at the hardware',
    says: 'Virtual machines are what virtualisation at the level of hardware leads to.',
    today: 'Support in processors is what made it fast; without it, instructions are translated.',
    documents: ['publisher'],
    notes: ['A8'],
    element: 'stack-compare',
  },
]);
