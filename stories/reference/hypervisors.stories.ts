import { HYPERVISORS, type Hypervisor } from '@stratagram/core';
import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { galleryStory, type Story } from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Reference/Hypervisors',
  component: 'vm-stack',
  tags: ['!autodocs'],
  render: (args) => diagram('vm-stack', args),
  parameters: { controls: { disable: true } },
};
export default meta;

const row = (id: string): Args =>
  fixtureArgs(`vm-stack/${id}`, { hypervisor: id, guests: 3, cpus: 16, memory: '64GiB' });

function ofType(type: Hypervisor['type']): Story {
  return galleryStory(
    'vm-stack',
    HYPERVISORS.filter((hypervisor) => hypervisor.type === type).map(({ id, name, source }) => ({
      name,
      note: `Id: ${id}. Source: ${source}.`,
      args: row(id),
    })),
    'one',
  );
}

/** Straight on the hardware, with or without a privileged VM beside the guests. */
export const Type1: Story = ofType('1');

/** A program of a host OS, with other programs beside it. */
export const Type2: Story = ofType('2');

/** A part of the host kernel; each VM has a process of its own on it. */
export const InKernel: Story = { ...ofType('in-kernel'), name: 'In-kernel' };

/** Xen holds no drivers for disks and network cards: Dom0, a privileged VM, does. */
export const Xen: Story = { args: row('xen') };

/** The Windows that a person sees is a privileged VM, also on a laptop. */
export const HyperV: Story = { name: 'Hyper-V', args: row('hyper-v') };

/** No general-purpose OS and no privileged VM: drivers are in the VMkernel. */
export const Esxi: Story = { name: 'ESXi', args: row('esxi') };

/** Linux is the hypervisor; a VM is a QEMU process beside others. */
export const Kvm: Story = { name: 'KVM', args: row('kvm-qemu') };

/** Devices are on cards of their own, so no Dom0 is needed. */
export const Nitro: Story = { args: row('nitro') };

/** One small process per microVM, started under the jailer. */
export const Firecracker: Story = { args: row('firecracker') };

/** The only one here that runs guests of another CPU architecture. */
export const QemuTcg: Story = { name: 'QEMU (TCG)', args: row('qemu-tcg') };

/** Firmware that is always there, and a hypervisor on it. */
export const Zvm: Story = { name: 'IBM z/VM', args: row('zvm') };
