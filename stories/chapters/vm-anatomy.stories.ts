import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import { cited } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Inside a virtual machine',
  tags: ['!autodocs'],
};
export default meta;

/** The lost figure, rebuilt: hardware, hypervisor, and in each machine a whole system. */
export const FigureVms: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'VMs: three computers on one server',
    hypervisor: 'esxi',
    hardware: 'Physical server',
    guests: [
      { name: 'VM 1', app: 'App A' },
      { name: 'VM 2', app: 'App B' },
      { name: 'VM 3', app: 'App C' },
    ],
  }),
  parameters: { concepts: ['figure-vms', 'multi-vm-host', 'vm-as-isolated-pc'] },
};

/** What a guest finds when it looks around: processors, memory, a disk, a network card. */
export const VirtualHardware: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'A computer of virtual devices',
    hypervisor: 'kvm',
    hostOs: 'debian-13',
    hostArch: 'amd64',
    cpus: 16,
    memory: '64GiB',
    guests: [
      {
        name: 'Shop',
        os: 'ubuntu-24.04',
        arch: 'amd64',
        vcpus: 4,
        memory: '16GiB',
        disk: '80GiB',
        nic: 'virtio-net',
        app: 'Web shop',
      },
      {
        name: 'Database',
        os: 'debian-12',
        arch: 'amd64',
        vcpus: 8,
        memory: '32GiB',
        disk: '1TiB',
        nic: 'SR-IOV VF',
        app: 'PostgreSQL',
      },
    ],
  }),
  parameters: {
    concepts: ['vm-definition', 'vm-elements', 'vm-as-software-computer', 'vm-whole-machine'],
  },
};

/** The guest’s kernel runs the guest; the hypervisor only steps in when something leaves it. */
export const WholeSystemInside: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'Who answers a program in a guest?',
    hypervisor: 'xen',
    highlight: 'guest-kernel',
    answers: true,
    guests: [
      { name: 'Shop', os: 'ubuntu-24.04', libs: 'Node.js 22', app: 'Web shop' },
      { name: 'Mail', os: 'windows-server-2022', libs: '.NET 9', app: 'Mail server' },
    ],
  }),
  parameters: { concepts: ['guest-os-execution', 'vm-full-os', 'vm-bins-libs'] },
};

/** With KVM there is a host with a kernel; under Xen what looks like one is a guest. */
export const HostAndGuestKernels: Story = {
  ...sideBySide([
    {
      name: 'A host with a kernel',
      note: 'KVM is inside the kernel of the host: host and guests have one each.',
      input: {
        kind: 'vm-stack',
        heading: 'KVM: a host below',
        hypervisor: 'kvm',
        hostOs: 'debian-13',
        highlight: 'host-kernel',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04', app: 'Web shop' },
          { name: 'Wiki', os: 'debian-12', app: 'Wiki' },
        ],
      },
    },
    {
      name: 'No host system below',
      note: 'Dom0 has drivers and tools, stands beside the guests and is one itself.',
      input: {
        kind: 'vm-stack',
        heading: 'Xen: nothing but the hypervisor below',
        hypervisor: 'xen',
        controlOs: 'debian-13',
        highlight: 'control-domain',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04', app: 'Web shop' },
          { name: 'Wiki', os: 'debian-12', app: 'Wiki' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['host-and-guest', 'host-and-guest-kernels'] },
};

/** The guests are the same, the server under them is another one. */
export const AnotherServerBelow: Story = {
  ...sideBySide([
    {
      name: 'On Monday',
      note: 'Two guests on a server that is to be replaced.',
      input: {
        kind: 'vm-stack',
        heading: 'The old server',
        hypervisor: 'esxi',
        hardware: 'Old server',
        cpus: 16,
        memory: '64GiB',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04', vcpus: 4, memory: '16GiB', app: 'Web shop' },
          { name: 'Wiki', os: 'debian-12', vcpus: 2, memory: '8GiB', app: 'Wiki' },
        ],
      },
    },
    {
      name: 'On Tuesday',
      note: 'Above the hypervisor nothing has changed.',
      input: {
        kind: 'vm-stack',
        heading: 'The new server',
        hypervisor: 'esxi',
        hardware: 'New server',
        cpus: 64,
        memory: '512GiB',
        highlight: 'hardware',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04', vcpus: 4, memory: '16GiB', app: 'Web shop' },
          { name: 'Wiki', os: 'debian-12', vcpus: 2, memory: '8GiB', app: 'Wiki' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['abstraction-decouples'] },
};

/** Twelve virtual CPUs on eight real ones: a pool, not a set of slots. */
export const Pool: Story = {
  ...drawn(
    {
      kind: 'utilisation-view',
      heading: 'More promised than there is',
      name: 'Server',
      cpus: 8,
      memory: '64GiB',
      illustrative: true,
      tenants: [
        { name: 'Shop', kind: 'vm', cpus: 6, usedCpus: 3, memory: '24GiB', usedMemory: '15GiB' },
        { name: 'Mail', kind: 'vm', cpus: 4, usedCpus: 1, memory: '16GiB', usedMemory: '9GiB' },
        { name: 'Wiki', kind: 'vm', cpus: 2, usedCpus: 0.5, memory: '8GiB', usedMemory: '3GiB' },
      ],
    },
    { breaks: ['R45'] },
  ),
  parameters: { concepts: ['resource-pooling'] },
};

/** Each on one card: what it is, one thing for it, one against it. */
export const InShort: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    view: 'cards',
    heading: 'On one card each',
    techniques: [
      { name: 'VM', about: 'A computer in software: virtual hardware, a system of its own.' },
      { name: 'Container', about: 'A program with its libraries, on the kernel of the host.' },
    ],
    criteria: [
      {
        name: 'For it',
        rating: '+',
        ...cited('containers-vs-vms'),
        verdicts: [{ verdict: 'A kernel of its own' }, { verdict: 'Asks for less' }],
      },
      {
        name: 'Against it',
        rating: '-',
        ...cited('containers-vs-vms'),
        verdicts: [{ verdict: 'A whole system to carry' }, { verdict: 'A kernel that others use' }],
      },
    ],
  }),
  parameters: { concepts: ['vm-interview-summary'] },
};
