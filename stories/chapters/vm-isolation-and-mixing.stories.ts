import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import { cited, saidBy } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Walls between virtual machines',
  tags: ['!autodocs'],
};
export default meta;

const guests = [
  { name: 'Shop', os: 'ubuntu-24.04', app: 'Web shop' },
  { name: 'Mail', os: 'windows-server-2022', app: 'Mail server' },
  { name: 'Wiki', os: 'debian-12', app: 'Wiki' },
];

/** A crash inside a machine ends at its frame. */
export const CrashInside: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'A guest crashes',
    hypervisor: 'esxi',
    fault: 'guests.1',
    faultKind: 'crash',
    guests,
  }),
  parameters: { concepts: ['vm-isolation', 'vm-crash-containment'] },
};

/** What fails below the frames takes all of them along. */
export const CrashBelow: Story = {
  ...sideBySide([
    {
      name: 'The hypervisor fails',
      input: {
        kind: 'vm-stack',
        heading: 'The hypervisor crashes',
        hypervisor: 'esxi',
        fault: 'hypervisor',
        faultKind: 'crash',
        guests,
      },
    },
    {
      name: 'The hardware fails',
      input: {
        kind: 'vm-stack',
        heading: 'The power supply fails',
        hypervisor: 'esxi',
        fault: 'hardware',
        faultKind: 'crash',
        guests,
      },
    },
  ]),
  parameters: { concepts: ['vm-crash-containment'] },
};

/** The same attacker in a kernel: of one guest, or of the host. */
export const KernelTakenOver: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'A kernel is taken over',
    fault: 'host-kernel guests.0.guest-kernel',
    faultKind: 'compromise',
    stacks: [
      { caption: 'Virtual machines', kind: 'vm-stack', hypervisor: 'esxi', guests },
      {
        caption: 'Containers',
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: [
          { name: 'Shop', os: 'ubuntu', app: 'Web shop' },
          { name: 'Mail', os: 'debian', app: 'Mail server' },
          { name: 'Wiki', os: 'debian', app: 'Wiki' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['vm-strong-security'] },
};

/** Three families of systems, each with its own kernel. */
export const MixedSystems: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'Three systems on one server',
    hypervisor: 'xen',
    hostArch: 'amd64',
    guests: [
      { name: 'Shop', os: 'ubuntu-24.04', arch: 'amd64', app: 'Web shop' },
      { name: 'Mail', os: 'windows-server-2022', arch: 'amd64', app: 'Mail server' },
      { name: 'Firewall', os: 'freebsd-14.3', arch: 'amd64', app: 'Packet filter' },
    ],
  }),
  parameters: { concepts: ['mixed-guest-os', 'multi-os-one-machine'] },
};

/** Four reasons to put something into a machine of its own. */
export const Uses: Story = {
  ...sideBySide([
    {
      name: 'Risky work',
      note: 'The code under test has taken over its kernel. The desktop beside it goes on.',
      input: {
        kind: 'vm-stack',
        heading: 'Keep risky work apart',
        hypervisor: 'virtualbox',
        hostOs: 'ubuntu-24.04',
        hardware: 'Workstation',
        fault: 'guests.0.guest-kernel',
        faultKind: 'compromise',
        guests: [
          { name: 'Experiment', os: 'debian-12', app: 'Untrusted code' },
          { name: 'Build', os: 'debian-12', app: 'Compiler' },
        ],
      },
    },
    {
      name: 'A sandbox',
      note: 'Break it, throw it away, start again from the image.',
      input: {
        kind: 'vm-stack',
        heading: 'Try things out',
        hypervisor: 'kvm',
        hostOs: 'fedora',
        hardware: 'Workstation',
        guests: [{ name: 'Trial', os: 'debian-13', app: 'New release' }],
      },
    },
    {
      name: 'Another system',
      note: 'Linux below, Windows and FreeBSD above.',
      input: {
        kind: 'vm-stack',
        heading: 'Run another system',
        hypervisor: 'virtualbox',
        hostOs: 'ubuntu-24.04',
        hardware: 'Workstation',
        guests: [
          { name: 'Office', os: 'windows-11', app: 'Office suite' },
          { name: 'Port', os: 'freebsd-14.3', app: 'Port under test' },
        ],
      },
    },
    {
      name: 'An old system',
      note: 'The hardware it was made for is gone; a machine of virtual devices still looks like it.',
      input: {
        kind: 'vm-stack',
        heading: 'Keep the old alive',
        hypervisor: 'esxi',
        guests: [{ name: 'Archive', os: 'Windows NT 4.0', app: 'Old ledger' }],
      },
    },
  ]),
  parameters: {
    concepts: [
      'usecase-isolate-risky',
      'usecase-sandbox',
      'usecase-other-os',
      'usecase-legacy-data',
    ],
  },
};

/** From nothing to a running program, on metal, in a machine and in a container. */
export const Provisioning: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    heading: 'From nothing to a running program',
    techniques: [{ name: 'Physical machine' }, { name: 'VM' }, { name: 'Container' }],
    criteria: [
      {
        name: '1. Hardware',
        verdicts: [
          { verdict: 'Bought, mounted, cabled' },
          { verdict: 'Described to a hypervisor', ...cited('qemu-introduction') },
          { verdict: 'None: it is there', ...cited('containers-vs-vms') },
        ],
      },
      {
        name: '2. System',
        verdicts: [
          { verdict: 'Installed on its disk' },
          { verdict: 'Copied with a disk image', ...cited('qemu-introduction') },
          { verdict: 'Pulled as layers, without a kernel', ...cited('image-spec') },
        ],
      },
      {
        name: '3. Start',
        verdicts: [
          { verdict: 'Powered on, by hand or from afar' },
          { verdict: 'A program starts it', ...cited('qemu-introduction') },
          { verdict: 'A program starts it', ...cited('runtime-spec') },
        ],
      },
      {
        name: 'Served by tools',
        ...saidBy('publisher'),
        verdicts: [
          { technique: 'Physical machine', verdict: 'Less well' },
          { technique: 'VM', verdict: 'Better' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['vm-automation-over-physical'] },
};
