import { ENGINES } from '@stratagram/core';
import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { expectIssues } from '../kit/play.ts';
import {
  galleryStory,
  rightToLeftStory,
  selectableStory,
  staticStory,
  takeStory,
  themesStory,
  widthsStory,
  type Story,
  longContentStory,
} from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Engine chain',
  component: 'engine-chain',
  render: (args) => diagram('engine-chain', args),
  argTypes: {
    engine: { control: 'select', options: ['', ...ENGINES.map(({ id }) => id)] },
    runtime: {
      control: 'select',
      options: [
        '',
        'containerd',
        'cri-o',
        'cri-dockerd',
        'docker',
        'runc',
        'crun',
        'gvisor',
        'kata',
      ],
    },
    nodes: { control: { type: 'number', min: 1, max: 100 } },
    chain: { control: 'text' },
    running: { control: 'text' },
    width: { control: { type: 'number', min: 160, max: 1920 } },
  },
};
export default meta;

const docker = fixtureArgs('engine-chain/docker');

/** Every attribute as a control. */
export const Playground: Story = { args: { engine: 'docker-engine' } };

/**
 * From the command down to the process. Look at the thick arrow: system calls go from the process
 * to the kernel, and none of the programs above is on their way.
 */
export const Anatomy: Story = {
  ...selectableStory('engine-chain', docker),
  parameters: { concepts: ['container-engine', 'docker-engine'] },
};

/** `engine`: an engine for developers, a runtime for Kubernetes alone, a manager of system containers. */
export const Sorts: Story = {
  ...galleryStory('engine-chain', [
    { name: 'Docker Engine', note: 'An engine.', args: docker },
    { name: 'CRI-O', note: 'A runtime for Kubernetes.', args: { engine: 'cri-o' } },
    { name: 'Incus', note: 'For system containers.', args: { engine: 'incus' } },
  ]),
  parameters: { controls: { disable: true }, concepts: ['engine-examples-1'] },
};

/** Kubernetes stands over the runtime of each node; `nodes` says how many there are. */
export const Kubernetes: Story = {
  args: fixtureArgs('engine-chain/kubernetes'),
  parameters: { concepts: ['engine-examples-2', 'orchestration'] },
};

/** No daemon: the command does the work and ends, conmon stays. */
export const Podman: Story = { args: { engine: 'podman' } };

/** `runtime`: another low-level runtime under the same engine. */
export const Runtime: Story = { args: { engine: 'docker', runtime: 'crun' } };

/** A kernel in user space, a VM for each pod, a hidden VM for all. */
export const OtherKernels: Story = galleryStory('engine-chain', [
  { name: 'gVisor', args: { engine: 'gvisor' } },
  { name: 'Kata Containers', args: { engine: 'kata' } },
  { name: 'Docker Desktop', args: fixtureArgs('engine-chain/docker-desktop') },
]);

/** `chain`: the programs by hand; what is not known is drawn and not judged. */
export const ByHand: Story = { args: fixtureArgs('engine-chain/by-hand') };

/** `chain` and `running`: what is out of order, or said to stay although it exits. */
export const OutOfOrder: Story = { args: fixtureArgs('engine-chain/out-of-order') };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('engine-chain', (label) => ({
  heading: label,
  engine: label,
  chain: `docker > ${label.replaceAll(/[>,]/g, ' ')} > runc`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('engine-chain', [
    { name: 'Kubernetes alone', args: { engine: 'kubernetes' } },
    { name: 'Docker Engine without an adapter', args: { engine: 'kubernetes', runtime: 'docker' } },
    {
      name: 'runc as the parent',
      args: { engine: 'docker', running: 'dockerd containerd shim runc' },
    },
    { name: 'A daemon for Podman', args: { chain: 'podman > podmand > conmon > crun' } },
    { name: 'Nothing at all', args: { engine: 'none' } },
    { name: 'Unknown attribute', args: { engin: 'docker' } },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('engine-chain', docker);

/** Laid out again for each width. */
export const Widths: Story = widthsStory('engine-chain', docker);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(docker);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('engine-chain', docker);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(docker);
