import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
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

const shop = (release: string, number: number) => ({
  name: `Shop ${number}`,
  image: `shop:${release}`,
  os: 'debian-12',
  app: `Release ${release}`,
});

const hour = (heading: string, containers: readonly ReturnType<typeof shop>[]) => ({
  kind: 'container-stack',
  heading,
  engine: 'containerd',
  hostOs: 'debian-12',
  containers,
});

/** Two copies are replaced one by one; none is altered. */
export const OneByOne: Story = {
  ...sideBySide([
    {
      name: '1. Before',
      note: 'Two copies of release 1.4 serve.',
      input: hour('Before', [shop('1.4', 1), shop('1.4', 2)]),
    },
    {
      name: '2. One more',
      note: 'Shop 3 has started from the new image; it serves once it says that it is ready.',
      input: hour('One more', [shop('1.4', 1), shop('1.4', 2), shop('1.5', 3)]),
    },
    {
      name: '3. One less, one more',
      note: 'Shop 1 has been stopped, Shop 4 has started.',
      input: hour('One less, one more', [shop('1.4', 2), shop('1.5', 3), shop('1.5', 4)]),
    },
    {
      name: '4. After',
      note: 'Shop 2 has been stopped too. The old image is still there for the way back.',
      input: hour('After', [shop('1.5', 3), shop('1.5', 4)]),
    },
  ]),
  parameters: { concepts: ['replace-not-patch', 'immutable-infrastructure'] },
};
