import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { expectIssues } from '../kit/play.ts';
import {
  galleryStory,
  longContentStory,
  rightToLeftStory,
  selectableStory,
  staticStory,
  takeStory,
  themesStory,
  widthsStory,
  type Story,
} from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Density view',
  component: 'density-view',
  render: (args) => diagram('density-view', args),
  argTypes: {
    resource: { control: 'select', options: ['cpu', 'memory', 'storage'] },
    scale: { control: 'select', options: ['linear', 'log'] },
    illustrative: { control: 'boolean' },
    width: { control: { type: 'number', min: 160, max: 1200 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const both = fixtureArgs('density-view/vms-and-containers');
const pods = fixtureArgs('density-view/pods');

/** Every attribute as a control. */
export const Playground: Story = { args: both };

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

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children:
      '<script type="application/json">{"memory": "16GiB", "units": [{"kind": "vm", "memory": "2GiB"}]}</script>',
  },
};

/** Nothing said at all. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('density-view', (label) => ({
  heading: label,
  memory: '16GiB',
  children: `<density-unit name="${label}" kind="vm" memory="1GiB" overhead-memory="512MiB" overhead="${label}" illustrative></density-unit>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('density-view', [
    { name: 'Counts, requests', args: fixtureArgs('density-view/wrong-count') },
    { name: 'Values', args: fixtureArgs('density-view/wrong-values') },
    { name: 'Unknown attribute', args: { ...both, memry: '16GiB' } },
    {
      name: 'Broken JSON',
      args: { children: '<script type="application/json">{"memory"</script>' },
    },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('density-view', both);

/** On a telephone names stand over their lanes; fields too narrow to be told apart become one. */
export const Widths: Story = widthsStory('density-view', both);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(both);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('density-view', both);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(both);
