import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Utilisation view',
  ...standardMeta('utilisation-view', {
    resource: { control: 'select', options: ['cpu', 'memory', 'storage'] },
    illustrative: { control: 'boolean' },
  }),
};
export default meta;

const stranded = fixtureArgs('utilisation-view/stranded');
const overcommit = fixtureArgs('utilisation-view/overcommit');

const standard = standardStories('utilisation-view', {
  args: stranded,
  json: { memory: '16GiB', tenants: [{ kind: 'vm', memory: '8GiB', usedMemory: '3GiB' }] },
  labelled: (label) => ({
    heading: label,
    memory: '16GiB',
    children: `<host-tenant name="${label}" kind="vm" memory="4GiB" used-memory="1GiB"></host-tenant>`,
  }),
  wrong: [
    { name: 'Requests and use', args: fixtureArgs('utilisation-view/wrong') },
    { name: 'Unknown attribute', args: { ...stranded, memry: '16GiB' } },
  ],
});

export const Playground: Story = standard.Playground;

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

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;
