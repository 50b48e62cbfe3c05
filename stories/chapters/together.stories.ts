import type { Meta } from '@storybook/web-components-vite';
import { drawn, oneBelowTheOther } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Using both',
  tags: ['!autodocs'],
};
export default meta;

const ours = {
  name: 'Tenant A',
  os: 'debian-12',
  engine: 'containerd',
  containers: [{ name: 'Shop' }, { name: 'Search' }],
};
const theirs = {
  name: 'Tenant B',
  os: 'ubuntu-24.04',
  engine: 'containerd',
  containers: [{ name: 'Bank' }, { name: 'Ledger' }],
};

/** Containers in machines: a wall around tenants, none of that strength between their containers. */
export const BothAtOnce: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'Two tenants, two containers each',
    hypervisor: 'kvm',
    hostOs: 'debian-12',
    highlight: 'guest-kernel',
    guests: [ours, theirs],
  }),
  parameters: { concepts: ['vms-host-containers'] },
};

/** How far a flaw in one of these kernels goes. */
export const FlawInOne: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'A flaw in the kernel of tenant A',
    hypervisor: 'kvm',
    hostOs: 'debian-12',
    fault: 'guests.0.guest-kernel',
    faultKind: 'compromise',
    guests: [ours, theirs],
  }),
  parameters: { concepts: ['vms-host-containers'] },
};

/** What was there stays; containers are added in one of the machines. */
export const OnWhatIsThere: Story = {
  ...oneBelowTheOther([
    {
      name: 'Before',
      note: 'Three machines, one of them with two programs on one system.',
      input: {
        kind: 'vm-stack',
        heading: 'Three machines, no engine',
        hypervisor: 'esxi',
        guests: [
          { name: 'Accounts', os: 'windows-server-2022', app: 'Accounts' },
          { name: 'Database', os: 'rhel-9', app: 'Database' },
          { name: 'Web', os: 'debian-12', app: 'Shop and search' },
        ],
      },
    },
    {
      name: 'After',
      note: 'An engine has been installed in the third; hypervisor and neighbours are as before.',
      input: {
        kind: 'vm-stack',
        heading: 'An engine in the third machine',
        hypervisor: 'esxi',
        guests: [
          { name: 'Accounts', os: 'windows-server-2022', app: 'Accounts' },
          { name: 'Database', os: 'rhel-9', app: 'Database' },
          {
            name: 'Web',
            os: 'debian-12',
            engine: 'docker',
            containers: [{ name: 'Shop' }, { name: 'Search' }],
          },
        ],
      },
    },
  ]),
  parameters: { concepts: ['coexist-on-existing-vms'] },
};

/** The same two tenants in three ways: not the same in what they share. */
export const ThreeWays: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Two programs in three ways',
    stacks: [
      {
        kind: 'vm-stack',
        caption: 'Machines alone',
        hypervisor: 'kvm',
        hostOs: 'debian-12',
        guests: [
          { name: 'Shop', os: 'debian-12', app: 'Shop' },
          { name: 'Bank', os: 'debian-12', app: 'Bank' },
        ],
      },
      {
        kind: 'container-stack',
        caption: 'Containers alone',
        engine: 'containerd',
        hostOs: 'debian-12',
        containers: [
          { name: 'Shop', app: 'Shop' },
          { name: 'Bank', app: 'Bank' },
        ],
      },
      {
        kind: 'container-stack',
        caption: 'A small machine around each',
        engine: 'containerd',
        runtime: 'kata',
        hostOs: 'debian-12',
        containers: [
          { name: 'Shop', app: 'Shop' },
          { name: 'Bank', app: 'Bank' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['together-or-interchangeable'] },
};
