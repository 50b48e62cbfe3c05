import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Choosing and beginning',
  tags: ['!autodocs'],
};
export default meta;

/** What each brings and shares: most arguments for and against can be read from here. */
export const WhatEachBrings: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Where the arguments come from',
    stacks: [
      {
        kind: 'vm-stack',
        caption: 'Virtual machines',
        hypervisor: 'kvm',
        hostOs: 'debian-12',
        guests: [
          { name: 'Accounts', os: 'windows-server-2022', app: 'Accounts' },
          { name: 'Shop', os: 'debian-12', app: 'Shop' },
        ],
      },
      {
        kind: 'container-stack',
        caption: 'Containers',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: [
          { name: 'Search', os: 'alpine', app: 'Search' },
          { name: 'Shop', os: 'debian-12', app: 'Shop' },
        ],
      },
    ],
  }),
  parameters: {
    concepts: ['vm-pros-list', 'vm-cons-list', 'container-pros-list', 'container-cons-list'],
  },
};

/** Three jobs that no container on a Linux host does. */
export const NotAContainer: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'Three reasons for a machine',
    hypervisor: 'kvm',
    hostOs: 'debian-12',
    guests: [
      { name: 'Another family', os: 'windows-server-2022', app: 'Accounts' },
      { name: 'Another kernel', os: 'freebsd-14', app: 'Firewall' },
      { name: 'Own modules', os: 'rhel-9', kernel: 'linux-5.14', app: 'Storage' },
    ],
  }),
  parameters: { concepts: ['not-always-containers'] },
};

/** Most use both. */
export const BothInOneHouse: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'One host, both (example)',
    hypervisor: 'kvm',
    hostOs: 'debian-12',
    guests: [
      { name: 'Accounts', os: 'windows-server-2022', app: 'Accounts' },
      {
        name: 'Services',
        os: 'debian-12',
        engine: 'containerd',
        containers: [{ name: 'Search' }, { name: 'Mail' }],
      },
    ],
  }),
  parameters: { concepts: ['containers-conclusion'] },
};

/** The first project: one module that others can do without for an hour. */
export const FirstModule: Story = {
  ...sideBySide([
    {
      name: 'Today',
      note: 'Mail is one module of many in the shop.',
      input: {
        kind: 'vm-stack',
        heading: 'Today',
        hypervisor: 'kvm',
        hostOs: 'debian-12',
        guests: [{ name: 'Shop', os: 'debian-12', app: 'Shop with mail' }],
      },
    },
    {
      name: 'First project',
      note: 'The shop stays where it is. Mail alone has moved, and can be moved back.',
      input: {
        kind: 'vm-stack',
        heading: 'First project',
        hypervisor: 'kvm',
        hostOs: 'debian-12',
        guests: [
          { name: 'Shop', os: 'debian-12', app: 'Shop' },
          {
            name: 'Trial',
            os: 'debian-12',
            engine: 'docker',
            containers: [{ name: 'Mail', os: 'alpine', app: 'Mail' }],
          },
        ],
      },
    },
  ]),
  parameters: { concepts: ['impl-assess-environment', 'impl-designate-project'] },
};

/** What is tried when Kubernetes is tried: an orchestrator, and a runtime on each node. */
export const OneNode: Story = {
  ...drawn({
    kind: 'engine-chain',
    heading: 'A trial on one node',
    engine: 'kubernetes',
    runtime: 'containerd',
    nodes: 1,
  }),
  parameters: { concepts: ['impl-experiment-kubernetes'] },
};
