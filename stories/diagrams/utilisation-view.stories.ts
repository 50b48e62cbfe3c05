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
  title: 'Diagrams/Utilisation view',
  component: 'utilisation-view',
  render: (args) => diagram('utilisation-view', args),
  argTypes: {
    resource: { control: 'select', options: ['cpu', 'memory', 'storage'] },
    illustrative: { control: 'boolean' },
    width: { control: { type: 'number', min: 160, max: 1200 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const stranded = fixtureArgs('utilisation-view/stranded');
const overcommit = fixtureArgs('utilisation-view/overcommit');

/** Every attribute as a control. */
export const Playground: Story = { args: stranded };

/**
 * Above, what is allocated to each tenant, and along its foot what of that is in use; below, what the
 * host has. Hatched is what is set aside and not used.
 */
export const Anatomy: Story = {
  ...selectableStory('utilisation-view', stranded),
  parameters: { concepts: ['vm-unused-allocation', 'vm-resource-waste'] },
};

/** More is allocated than there is: the end of the host is marked, and what lies beyond it. */
export const Overcommit: Story = {
  args: overcommit,
  parameters: { concepts: ['resource-pooling'] },
};

/** `resource`: one of several. */
export const Resource: Story = { args: { ...overcommit, resource: 'cpu' } };

/** `<capacity-host>`: several hosts, or one before and after, on one axis. */
export const SeveralHosts: Story = {
  args: fixtureArgs('utilisation-view/consolidation'),
  parameters: { concepts: ['bare-metal-underuse', 'better-hardware-use'] },
};

/** `kind="pod"` with requests and limits: what is requested is set aside, used or not. */
export const Pods: Story = {
  args: fixtureArgs('utilisation-view/pods'),
  parameters: { concepts: ['cost-optimisation'] },
};

/** Many tenants and hosts: the rest is a count. */
export const Many: Story = { args: fixtureArgs('utilisation-view/many') };

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children:
      '<script type="application/json">{"memory": "16GiB", "tenants": [{"kind": "vm", "memory": "8GiB", "usedMemory": "3GiB"}]}</script>',
  },
};

/** Nothing said at all. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('utilisation-view', (label) => ({
  heading: label,
  memory: '16GiB',
  children: `<host-tenant name="${label}" kind="vm" memory="4GiB" used-memory="1GiB"></host-tenant>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('utilisation-view', [
    { name: 'Requests and use', args: fixtureArgs('utilisation-view/wrong') },
    { name: 'Unknown attribute', args: { ...stranded, memry: '16GiB' } },
    {
      name: 'Broken JSON',
      args: { children: '<script type="application/json">{"memory"</script>' },
    },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('utilisation-view', stranded);

/** On a telephone tenants keep their numbers; their names stand under the lane. */
export const Widths: Story = widthsStory('utilisation-view', stranded);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(stranded);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('utilisation-view', stranded);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(stranded);
