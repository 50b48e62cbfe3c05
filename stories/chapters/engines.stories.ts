import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Engines and orchestrators',
  tags: ['!autodocs'],
};
export default meta;

/** The engine stands beside what it has started. */
export const EngineBeside: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'Where the engine is',
    engine: 'docker',
    hostOs: 'debian-12',
    highlight: 'engine',
    answers: true,
    containers: [
      { name: 'Shop', app: 'Web shop' },
      { name: 'Wiki', app: 'Wiki' },
    ],
  }),
  parameters: { concepts: ['container-engine'] },
};

/** Behind one name, a chain. */
export const DockerChain: Story = {
  ...drawn({ kind: 'engine-chain', heading: 'Docker Engine, link by link', engine: 'docker' }),
  parameters: { concepts: ['docker-engine', 'container-engine'] },
};

/** A general engine, one for Kubernetes alone, one for whole systems. */
export const ThreeSorts: Story = {
  ...sideBySide([
    {
      name: 'A general engine',
      note: 'It has a command line, builds images and connects networks.',
      input: { kind: 'engine-chain', heading: 'Docker', engine: 'docker' },
    },
    {
      name: 'One that serves Kubernetes',
      note: 'Its only caller is the kubelet.',
      input: { kind: 'engine-chain', heading: 'CRI-O', engine: 'cri-o' },
    },
    {
      name: 'One that looks after systems',
      note: 'What starts is an init, with a distribution behind it.',
      input: { kind: 'engine-chain', heading: 'LXD', engine: 'lxd' },
    },
  ]),
  parameters: { concepts: ['engine-examples-1'] },
};

/** No program stays that all containers would hang on. */
export const WithoutDaemon: Story = {
  ...drawn({ kind: 'engine-chain', heading: 'Podman: no daemon', engine: 'podman' }),
  parameters: { concepts: ['container-engine'] },
};

/** What is missing where Kubernetes is taken for an engine. */
export const NoEngine: Story = {
  ...sideBySide([
    {
      name: 'Wrong on purpose',
      note: 'Nobody starts a container here.',
      breaks: ['R14'],
      input: { kind: 'engine-chain', heading: 'Kubernetes by itself', engine: 'kubernetes' },
    },
    {
      name: 'Right',
      note: 'The kubelet asks a runtime on its node.',
      input: {
        kind: 'engine-chain',
        heading: 'Kubernetes with containerd',
        engine: 'kubernetes',
        runtime: 'containerd',
      },
    },
  ]),
  parameters: { concepts: ['engine-examples-2'] },
};

/** One plan, three nodes, a runtime on each. */
export const ThreeNodes: Story = {
  ...drawn({
    kind: 'engine-chain',
    heading: 'Many hosts, one plan',
    engine: 'kubernetes',
    runtime: 'containerd',
    nodes: 3,
  }),
  parameters: { concepts: ['orchestration'] },
};

/** How usual it was to use or try it, by the survey of 2021. */
export const InUseOrTried: Story = {
  ...drawn({
    kind: 'survey-chart',
    heading: 'Kubernetes in use or being evaluated',
    year: 2021,
    source: 'Cloud Native Computing Foundation, survey of 2021',
    href: 'https://www.cncf.io/announcements/2022/02/10/cncf-sees-record-kubernetes-and-container-adoption-in-2021-cloud-native-survey/',
    population: 'organisations that answered',
    figures: [{ label: 'Use or evaluate it', value: 96 }],
  }),
  parameters: { concepts: ['kubernetes-experiment'] },
};
