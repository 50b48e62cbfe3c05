import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Density view',
  ...standardMeta('density-view', {
    resource: { control: 'select', options: ['cpu', 'memory', 'storage'] },
    scale: { control: 'select', options: ['linear', 'log'] },
    illustrative: { control: 'boolean' },
  }),
};
export default meta;

const both = fixtureArgs('density-view/vms-and-containers');
const pods = fixtureArgs('density-view/pods');

const standard = standardStories('density-view', {
  args: both,
  json: { memory: '16GiB', units: [{ kind: 'vm', memory: '2GiB' }] },
  labelled: (label) => ({
    heading: label,
    memory: '16GiB',
    children: `<density-unit name="${label}" kind="vm" memory="1GiB" overhead-memory="512MiB" overhead="${label}" illustrative></density-unit>`,
  }),
  wrong: [
    { name: 'Counts, requests', args: fixtureArgs('density-view/wrong-count') },
    { name: 'Values', args: fixtureArgs('density-view/wrong-values') },
    { name: 'Unknown attribute', args: { ...both, memry: '16GiB' } },
  ],
});

export const Playground: Story = standard.Playground;

/**
 * One host, and what fills it: the host's own part, then unit by unit what it brings along and what
 * the application takes, then what is left over. The numbers are computed, never given.
 */
export const Anatomy: Story = {
  ...selectableStory('density-view', both),
  parameters: { concepts: ['container-density', 'vm-fewer-per-host'] },
};

/** Without a host: what one of each takes, its overhead apart. */
export const WithoutHost: Story = {
  args: fixtureArgs('density-view/each'),
  parameters: { concepts: ['vm-resource-overhead', 'container-lightweight'] },
};

/** `shared-storage` and `sharing`: what has the same content in each, copied or kept once. */
export const Sharing: Story = {
  args: fixtureArgs('density-view/copies'),
  parameters: { concepts: ['vm-duplicate-files', 'resource-efficiency'] },
};

/** `size` and `scale="log"`: images from megabytes to gigabytes, with remarks on what is unusual. */
export const Sizes: Story = {
  args: fixtureArgs('density-view/sizes'),
  parameters: { concepts: ['vm-image-size', 'container-image-size'] },
};

/** `kind="pod"`: requests fill what a node can allocate, limits may add up to more. */
export const Pods: Story = { args: pods };

/** `resource`: one of several. */
export const Resource: Story = { args: { ...pods, resource: 'memory' } };

/** `count`: a number that somebody states has to be the one that fits. */
export const StatedCount: Story = { args: fixtureArgs('density-view/wrong-count') };

/** So many that they are drawn as one field. */
export const Many: Story = { args: fixtureArgs('density-view/many') };

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;
