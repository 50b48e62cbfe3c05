import type { Meta } from '@storybook/web-components-vite';
import { drawn, oneBelowTheOther } from '../kit/chapter.ts';
import { cited, saidBy } from '../kit/cited.ts';
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

/** For and against, criterion by criterion, with whose word it is. */
export const ForAndAgainst: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    heading: 'For and against',
    techniques: [{ name: 'VM' }, { name: 'Container' }],
    criteria: [
      {
        name: 'Systems on one host',
        ...cited('containers-vs-vms'),
        verdicts: [
          { rating: '++', verdict: 'Any for its processor' },
          { rating: '-', verdict: 'Those of the kernel’s family' },
        ],
      },
      {
        name: 'Wall to the neighbour',
        ...cited('containers-vs-vms'),
        verdicts: [
          { rating: '+', verdict: 'Virtual hardware' },
          { rating: '-', verdict: 'A kernel that all call' },
        ],
      },
      {
        name: 'Carried along',
        verdicts: [
          {
            rating: '-',
            verdict: 'A whole system',
            detail: 'A microVM can do with 128 MiB of memory.',
            ...cited('firecracker-specification'),
          },
          { rating: '+', verdict: 'Programs and libraries', ...cited('image-spec') },
        ],
      },
      {
        name: 'Wait at the start',
        verdicts: [
          {
            rating: '-',
            verdict: 'A kernel boots',
            detail: 'At most 125 ms for a microVM with a minimal kernel.',
            ...cited('firecracker-specification'),
          },
          {
            rating: '+',
            verdict: 'A process starts',
            detail: 'With a cold image 76 % of the time went into the pull.',
            ...cited('slacker'),
          },
        ],
      },
      {
        name: 'Moving while at work',
        ...cited('containers-vs-vms'),
        verdicts: [
          { rating: '+', verdict: 'Possible where both ends agree' },
          { rating: '-', verdict: 'Started anew elsewhere' },
        ],
      },
      {
        name: 'Learning',
        ...saidBy('blog'),
        verdicts: [
          { rating: '+', verdict: 'Said to be easier' },
          { rating: '-', verdict: 'Said to be harder' },
        ],
      },
      {
        name: 'Age of the tools',
        ...saidBy('blog'),
        verdicts: [
          { rating: '+', verdict: 'Said to be grown up' },
          { rating: '-', verdict: 'Said to be young', detail: 'By 2026 both are mature.' },
        ],
      },
    ],
  }),
  parameters: {
    concepts: [
      'vm-pros-list',
      'vm-cons-list',
      'container-pros-list',
      'container-cons-list',
      'container-learning-curve',
    ],
  },
};

/** Counter-examples: where the first answer is a machine. */
export const WhenAMachine: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    heading: 'When a container is not the answer',
    techniques: [{ name: 'Container on a Linux host', stack: 'container' }, { name: 'VM' }],
    criteria: [
      {
        name: 'Another system',
        ...cited('containers-vs-vms'),
        verdicts: [
          { rating: '--', verdict: 'Its kernel is Linux' },
          { rating: '++', verdict: 'It brings its own' },
        ],
      },
      {
        name: 'Kernel modules of its own',
        ...cited('incus-containers-vms'),
        verdicts: [
          { rating: '--', verdict: 'Would be loaded for all' },
          { rating: '++', verdict: 'Stay in its kernel' },
        ],
      },
      {
        name: 'Tenants who do not trust each other',
        ...cited('gvisor'),
        verdicts: [
          { rating: '-', verdict: 'One kernel to call', detail: 'A sandbox narrows the calls.' },
          { rating: '+', verdict: 'Only virtual hardware to call' },
        ],
      },
      {
        name: 'Old software with its state in it',
        verdicts: [
          { rating: '-', verdict: 'Has to be taken apart first' },
          { rating: '+', verdict: 'Moves in as it is' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['not-always-containers'] },
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

/** The conclusion of a document, and what holds beside it. */
export const InTheEnd: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    view: 'cards',
    heading: 'In the end',
    techniques: [{ name: 'Container' }, { name: 'VM' }],
    criteria: [
      {
        name: 'Concluded',
        ...saidBy('publisher'),
        verdicts: [
          { verdict: 'The obvious choice for applications' },
          { verdict: 'Keeps strengths of its own' },
        ],
      },
      {
        name: 'Beside it',
        ...cited('containers-vs-vms'),
        verdicts: [
          { verdict: 'Often runs inside a VM' },
          { verdict: 'Returned as the wall around containers', ...cited('kata-architecture') },
        ],
      },
    ],
  }),
  parameters: { concepts: ['containers-conclusion'] },
};

/** The first project: one module that others can do without for an hour. */
export const FirstModule: Story = {
  ...oneBelowTheOther([
    {
      name: 'Today',
      note: 'Mail is one module of many in the shop.',
      input: {
        kind: 'vm-stack',
        heading: 'One machine with one program',
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
        heading: 'A second machine for the trial',
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
