import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Service split',
  ...standardMeta('service-split', {
    view: { control: 'select', options: ['both', 'monolith', 'services'] },
    packaging: { control: 'select', options: ['container', 'vm'] },
    scale: { control: 'text' },
  }),
};
export default meta;

const shop = fixtureArgs('service-split/shop');

const standard = standardStories('service-split', {
  args: shop,
  json: {
    name: 'Desk',
    modules: [
      { name: 'web', calls: ['api'] },
      { name: 'api', replicas: 3 },
    ],
  },
  labelled: (label) => ({
    name: label,
    children: `<service-module name="${label}" team="${label}" data="${label}"></service-module><service-module name="b"></service-module>`,
  }),
  wrong: [
    {
      name: 'Unknown names, names twice, a circle',
      args: fixtureArgs('service-split/wrong-names'),
    },
    { name: 'Unknown view', args: { ...shop, view: 'sideways' } },
    { name: 'Scale without a number', args: { ...shop, scale: 'search' } },
    { name: 'Unknown attribute', args: { ...shop, teams: '3' } },
  ],
});

export const Playground: Story = standard.Playground;

/**
 * The same modules twice. A thin frame holds what is deployed together; inside it every dark tile
 * runs because it is needed, every pale one because it is in the same piece.
 */
export const Anatomy: Story = {
  ...selectableStory('service-split', shop),
  parameters: { concepts: ['monolith-refactor', 'container-building-block'] },
};

/** `view="monolith"`: one piece, whose modules call each other as functions. */
export const Monolith: Story = {
  args: { ...shop, view: 'monolith' },
  parameters: { concepts: ['monolith-decline'] },
};

/** `view="services"`: small programs of their own, which call each other over APIs only. */
export const Services: Story = {
  args: { ...shop, view: 'services' },
  parameters: { concepts: ['microservice-definition', 'modular-function-independent'] },
};

/** `scale`: which module has to run how often. The monolith is copied as a whole. */
export const Scale: Story = {
  args: { ...shop, scale: 'search=6 storefront=2' },
  parameters: { concepts: ['scale-specific-functions'] },
};

/** `team` and `data` stand in words in the frame of each service. */
export const Teams: Story = {
  args: {
    ...shop,
    view: 'services',
    heading: 'A team for each service, and stores of their own',
    caption: 'What modules are for: each is built, released and scaled without the others.',
  },
  parameters: { concepts: ['independent-teams', 'modular-goals'] },
};

/** `breaking`: the API of a service has changed, and every call to it fails. */
export const ChangedApi: Story = {
  name: 'Changed API',
  args: fixtureArgs('service-split/changed-api'),
  parameters: { concepts: ['api-contract'] },
};

/** What the split costs: things to deploy, calls over the network, and what no packing solves. */
export const Overhead: Story = {
  args: { ...shop, heading: 'One thing to deploy, or six with a network between them' },
  parameters: { concepts: ['decomposition-overhead', 'containers-solve-decomposition'] },
};

/** `packaging="vm"`: a guest OS for every instance, where containers share one kernel. */
export const InVms: Story = {
  name: 'In VMs',
  args: fixtureArgs('service-split/in-vms'),
  parameters: { concepts: ['no-code-per-vm'] },
};

/** Many modules: the first ones are drawn, the rest is counted; every line keeps its lane. */
export const Many: Story = { args: fixtureArgs('service-split/many') };

/** `annotations="none"`: no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...shop, annotations: 'none', heading: '' },
};

/** `highlight`: a service by its path, or all of a kind. */
export const Highlight: Story = { args: { ...shop, highlight: 'modules.1' } };

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;
