import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = { title: 'Pictures/Hypervisors', tags: ['!autodocs'] };
export default meta;

/** On the hardware, in the kernel of a host, on a host. */
export const ThreePlaces: Story = {
  ...drawn({
    kind: 'hypervisor-type',
    heading: 'Three places for a hypervisor',
    type: 'compare',
    hypervisor: 'xen, kvm, virtualbox',
  }),
  parameters: { concepts: ['hypervisor-definition'] },
};

/** Type 1, and the Windows that one works with is a partition on top of it. */
export const OnTheHardware: Story = {
  ...drawn({
    kind: 'hypervisor-type',
    heading: 'Hyper-V on a laptop',
    type: '1',
    hypervisor: 'hyper-v',
    controlOs: 'windows-11',
    hardware: 'Laptop',
    guests: [{ name: 'Test system', os: 'ubuntu-24.04' }],
  }),
  parameters: { concepts: ['type-1'] },
};

/** Type 2: a program among others on a system that was there before. */
export const OnASystem: Story = {
  ...drawn({
    kind: 'hypervisor-type',
    heading: 'VirtualBox on a laptop',
    type: '2',
    hypervisor: 'virtualbox',
    hostOs: 'ubuntu-24.04',
    hardware: 'Laptop',
    guests: [{ name: 'Test system', os: 'windows-11' }],
  }),
  parameters: { concepts: ['type-2'] },
};

/** Sixteen virtual processors take turns on eight real ones; memory is given out once. */
export const TakingTurns: Story = {
  ...drawn(
    {
      kind: 'vm-stack',
      heading: 'Turns for processors, portions of memory',
      hypervisor: 'xen',
      cpus: 8,
      memory: '64GiB',
      highlight: 'hypervisor',
      guests: [
        { name: 'Shop', os: 'ubuntu-24.04', vcpus: 8, memory: '24GiB', app: 'Web shop' },
        { name: 'Mail', os: 'debian-12', vcpus: 4, memory: '16GiB', app: 'Mail server' },
        { name: 'Wiki', os: 'debian-12', vcpus: 4, memory: '8GiB', app: 'Wiki' },
      ],
    },
    { breaks: ['R45'] },
  ),
  parameters: { concepts: ['hypervisor-allocates', 'hypervisor-schedules'] },
};

/** Any system for the same processor; another processor only by translation of every instruction. */
export const AnyInstruction: Story = {
  ...sideBySide([
    {
      name: 'The same processor',
      note: 'Instructions of the guests run on the real processor.',
      input: {
        kind: 'vm-stack',
        heading: 'Any system, one architecture',
        hypervisor: 'kvm',
        hostOs: 'debian-13',
        hostArch: 'amd64',
        guests: [
          { name: 'Mail', os: 'windows-server-2022', arch: 'amd64', app: 'Mail server' },
          { name: 'Firewall', os: 'freebsd-14.3', arch: 'amd64', app: 'Packet filter' },
        ],
      },
    },
    {
      name: 'Another processor',
      note: 'QEMU translates each instruction, and the picture says what that costs.',
      breaks: ['R7'],
      input: {
        kind: 'vm-stack',
        heading: 'Another architecture',
        hypervisor: 'qemu-tcg',
        hostOs: 'debian-13',
        hostArch: 'amd64',
        guests: [{ name: 'Board', os: 'debian-12', arch: 'riscv64', app: 'Firmware test' }],
      },
    },
  ]),
  parameters: { concepts: ['hypervisor-abstracts', 'hypervisor-replicates'] },
};

/** Data of the guests goes through the control domain, or to cards of its own. */
export const WaysOfData: Story = {
  ...sideBySide([
    {
      name: 'Through a privileged guest',
      note: 'Dom0 has the drivers of the real devices.',
      input: {
        kind: 'vm-stack',
        heading: 'Xen',
        hypervisor: 'xen',
        highlight: 'control-domain',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04' },
          { name: 'Wiki', os: 'debian-12' },
        ],
      },
    },
    {
      name: 'Through cards',
      note: 'Network and storage are on cards, the hypervisor keeps processors and memory.',
      input: {
        kind: 'vm-stack',
        heading: 'AWS Nitro',
        hypervisor: 'nitro',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04' },
          { name: 'Wiki', os: 'debian-12' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['hypervisor-mediated'] },
};

/** Products of the market, each where it sits. */
export const Products: Story = {
  ...drawn({
    kind: 'hypervisor-type',
    heading: 'Products and their places',
    type: 'compare',
    hypervisor: 'hyper-v, esxi, nutanix-ahv, virtualbox, nitro',
  }),
  parameters: { concepts: ['vendor-ecosystem'] },
};

/** What is virtual: below the kernels, or above one. */
export const LineOfTheVirtual: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Virtual at the hardware, virtual at the kernel',
    stacks: [
      {
        caption: 'At the hardware',
        kind: 'vm-stack',
        hypervisor: 'kvm',
        hostOs: 'debian-13',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04', app: 'Web shop' },
          { name: 'Wiki', os: 'debian-12', app: 'Wiki' },
        ],
      },
      {
        caption: 'At the kernel',
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-13',
        containers: [
          { name: 'Shop', os: 'ubuntu', app: 'Web shop' },
          { name: 'Wiki', os: 'debian', app: 'Wiki' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['hardware-virtualisation'] },
};
