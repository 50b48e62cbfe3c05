import type { Meta } from '@storybook/web-components-vite';
import { drawn } from '../kit/chapter.ts';
import { saidBy } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Moving and replacing',
  tags: ['!autodocs'],
};
export default meta;

/** Four places that an image may be sent to. */
const places = [
  { name: 'Server', place: 'own data centre', os: 'debian-12', arch: 'amd64', runtime: 'podman' },
  { name: 'Laptop', os: 'macos-15', arch: 'arm64', runtime: 'docker-desktop' },
  { name: 'Cloud', place: 'virtual machine', os: 'ubuntu-24.04', arch: 'arm64' },
  { name: 'Branch office', os: 'windows-server-2022', arch: 'amd64', runtime: 'docker' },
];

/** One image, four places: the kernel and the processor decide. */
export const WhereItRuns: Story = {
  ...drawn({
    kind: 'portability-map',
    heading: 'Where an image for Linux on amd64 runs (example)',
    name: 'shop:1.4',
    os: 'linux',
    arch: 'amd64',
    environments: places,
  }),
  parameters: { concepts: ['container-portability', 'value-workload-portability'] },
};

/** The same places, and an index with an image for each processor. */
export const TwoProcessors: Story = {
  ...drawn({
    kind: 'portability-map',
    heading: 'The same places, an image for each processor (example)',
    name: 'shop:1.4',
    os: 'linux',
    arch: 'amd64 arm64',
    environments: places,
  }),
  parameters: { concepts: ['container-portability'] },
};

/** What stays alike from stage to stage, and what does not. */
export const ThreeStages: Story = {
  ...drawn({
    kind: 'portability-map',
    heading: 'Three stages of one image (example)',
    name: 'shop:1.4',
    os: 'linux',
    arch: 'amd64',
    configuration: 'outside',
    data: 'outside',
    environments: [
      {
        name: 'Development',
        os: 'fedora-42',
        arch: 'amd64',
        configuration: 'dev.env',
        data: 'ten orders, made up',
      },
      {
        name: 'Test',
        os: 'ubuntu-24.04',
        arch: 'amd64',
        configuration: 'test.env',
        data: 'a copy of last week',
      },
      {
        name: 'Production',
        os: 'debian-12',
        arch: 'amd64',
        configuration: 'live.env',
        data: 'what customers order',
      },
    ],
  }),
  parameters: { concepts: ['same-everywhere', 'reliable-deployment', 'value-ci-cd'] },
};

/** A container is not carried: layers that are missing are fetched, and it is started there. */
export const WhatIsSent: Story = {
  ...drawn({
    kind: 'portability-map',
    heading: 'What a new release has to send (example sizes)',
    name: 'shop:1.5',
    os: 'linux',
    arch: 'amd64',
    size: '240MiB',
    moves: 'stopped',
    environments: [
      { name: 'Never seen it', os: 'debian-12', arch: 'amd64', present: '0' },
      { name: 'Has release 1.4', os: 'debian-12', arch: 'amd64', present: '210MiB' },
      { name: 'Has it already', os: 'debian-12', arch: 'amd64', present: '240MiB' },
    ],
  }),
  parameters: { concepts: ['container-moves-efficiently'] },
};

/** A machine can move while it works, where both ends agree. */
export const MachineMoves: Story = {
  ...drawn({
    kind: 'portability-map',
    heading: 'Where a running machine can go (example)',
    artefact: 'vm',
    name: 'Accounts',
    os: 'windows-server-2022',
    arch: 'amd64',
    format: 'qcow2',
    size: '60GiB',
    moves: 'running',
    environments: [
      {
        name: 'Second host',
        runtime: 'kvm',
        os: 'debian-12',
        arch: 'amd64',
        formats: ['qcow2', 'raw'],
      },
      {
        name: 'Cloud with Arm',
        runtime: 'kvm',
        os: 'ubuntu-24.04',
        arch: 'arm64',
        formats: ['qcow2'],
      },
      { name: 'Container host', runtime: 'podman', os: 'fedora-42', arch: 'amd64' },
    ],
  }),
  parameters: { concepts: ['vm-portability'] },
};

const pair = [
  { name: 'Shop', os: 'debian-12', app: 'Web shop' },
  { name: 'Search', os: 'alpine', app: 'Search' },
];

/** The same two containers on a server, in a machine and on a Mac. */
export const OnWhat: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'The same containers on three grounds',
    highlight: 'host-kernel guest-kernel vm-kernel',
    stacks: [
      {
        kind: 'container-stack',
        caption: 'On a server',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: pair,
      },
      {
        kind: 'container-stack',
        caption: 'In a virtual machine',
        engine: 'docker',
        runsOn: 'vm',
        hostOs: 'debian-12',
        containers: pair,
      },
      {
        kind: 'container-stack',
        caption: 'On a Mac',
        engine: 'docker-desktop',
        hostOs: 'macos-15',
        containers: pair,
      },
    ],
  }),
  parameters: { concepts: ['container-runs-on', 'value-infra-agnostic'] },
};

/** Two copies are replaced one by one within the limits; none is altered. */
export const OneByOne: Story = {
  ...drawn({
    kind: 'rolling-replacement',
    heading: 'One copy more at a time, none fewer (example)',
    name: 'Shop',
    from: 'shop:1.4',
    to: 'shop:1.5',
    replicas: 2,
    maxSurge: 1,
    maxUnavailable: 0,
    showSteps: 'all',
  }),
  parameters: { concepts: ['replace-not-patch', 'immutable-infrastructure'] },
};

/** The usual limits with ten copies, all moments on one axis. */
export const OnAnAxis: Story = {
  ...drawn({
    kind: 'rolling-replacement',
    view: 'timeline',
    heading: 'Ten copies, a quarter more, a quarter fewer (example)',
    name: 'Shop',
    from: 'shop:1.4',
    to: 'shop:1.5',
    replicas: 10,
  }),
  parameters: { concepts: ['replace-not-patch'] },
};

/** The same with machines: a golden image takes the place of the old one. */
export const MachinesToo: Story = {
  ...drawn({
    kind: 'rolling-replacement',
    heading: 'Machines are replaced alike (example)',
    name: 'Mail',
    from: 'mail-march',
    to: 'mail-april',
    packaging: 'vm',
    replicas: 2,
    maxSurge: 1,
    maxUnavailable: 0,
    step: 5,
  }),
  parameters: { concepts: ['immutable-infrastructure'] },
};

/** Changed where it runs: the rule that catches it. */
export const PatchedInPlace: Story = {
  ...drawn(
    {
      kind: 'rolling-replacement',
      heading: 'Wrong: changed where it runs',
      name: 'Shop',
      from: 'shop:1.4',
      to: 'shop:1.5',
      replicas: 2,
      maxSurge: 1,
      maxUnavailable: 0,
      showSteps: 'all',
      stages: [
        { name: 'Before', oldReady: 2 },
        { name: 'Patched', oldReady: 2, changedInPlace: 1 },
      ],
    },
    { breaks: ['R52'] },
  ),
  parameters: { concepts: ['replace-not-patch'] },
};

/** What is said to be gained, as the opinion that it is. */
export const SaidToGain: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    view: 'cards',
    heading: 'What is said to be gained',
    techniques: [{ name: 'Container' }],
    criteria: [
      { name: 'Quality', verdict: 'Better', ...saidBy('bmc') },
      { name: 'Cycle time', verdict: 'Shorter', ...saidBy('bmc') },
      { name: 'Compliance', verdict: 'Easier', ...saidBy('bmc') },
    ],
  }),
  parameters: { concepts: ['value-quality-compliance'] },
};
