import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Portability map',
  ...standardMeta('portability-map', {
    artefact: { control: 'select', options: ['container', 'vm'] },
    os: { control: 'text' },
    arch: { control: 'text' },
    moves: { control: 'select', options: ['stopped', 'running'] },
    configuration: { control: 'select', options: ['outside', 'baked'] },
    data: { control: 'select', options: ['outside', 'inside'] },
  }),
};
export default meta;

const shop = fixtureArgs('portability-map/shop');

const standard = standardStories('portability-map', {
  args: shop,
  json: {
    image: 'arm64v8/nginx:1.27',
    environments: [
      { name: 'Board', os: 'debian', arch: 'arm64' },
      { name: 'Server', os: 'debian', arch: 'amd64' },
    ],
  },
  labelled: (label) => ({
    name: label,
    children: `<target-environment name="${label}" os="${label}" runtime="${label}" data="${label}"></target-environment><target-environment name="b" os="linux"></target-environment>`,
  }),
  wrong: [
    {
      name: 'A running container, slips of names',
      args: fixtureArgs('portability-map/wrong-values'),
    },
    { name: 'Unknown artefact', args: { ...shop, artefact: 'suitcase' } },
    { name: 'Unknown attribute', args: { ...shop, architecture: 'arm64' } },
  ],
});

export const Playground: Story = standard.Playground;

/**
 * Above: what moves along, beside what has to be there. Below: each place with its mark and the
 * reason, over the kernel and the CPU that decide it.
 */
export const Anatomy: Story = {
  ...selectableStory('portability-map', shop),
  parameters: { concepts: ['container-portability', 'value-workload-portability'] },
};

/** The same image in three places. What differs is told under each. */
export const SameEverywhere: Story = {
  args: {
    name: 'shop:1.4',
    arch: 'amd64',
    heading: 'The same image, three environments',
    caption: 'From commit to customers one image is carried on; what is around it is not the same.',
    children:
      '<target-environment name="Laptop" os="fedora" arch="amd64" configuration="dev.env" data="sample rows"></target-environment>' +
      '<target-environment name="Test" os="ubuntu-24.04" arch="amd64" configuration="test.env" data="copy of last night"></target-environment>' +
      '<target-environment name="Production" os="debian-12" arch="amd64" configuration="prod.env" data="orders of customers"></target-environment>',
  },
  parameters: { concepts: ['same-everywhere', 'reliable-deployment', 'value-ci-cd'] },
};

/** `size` and `present`: only what is not there yet is sent, and the container is started anew. */
export const Sent: Story = {
  name: 'What is sent',
  args: {
    name: 'shop:1.5',
    arch: 'amd64',
    size: '230MiB',
    caption: 'Sizes are illustrative.',
    children:
      '<target-environment name="First visit" os="linux" arch="amd64" present="0"></target-environment>' +
      '<target-environment name="Has the base" os="linux" arch="amd64" present="180MiB"></target-environment>' +
      '<target-environment name="Has it all" os="linux" arch="amd64" present="230MiB"></target-environment>',
  },
  parameters: { concepts: ['container-moves-efficiently'] },
};

/** `arch` with several: the index of an image has a variant for each. */
export const Architectures: Story = {
  args: fixtureArgs('portability-map/several-architectures'),
};

/** Windows containers: the build of the image decides, and the isolation mode. */
export const Windows: Story = { args: fixtureArgs('portability-map/windows') };

/** `artefact="vm"`: it brings its kernel, and asks for a hypervisor and a disk format. */
export const VirtualMachine: Story = {
  name: 'VM',
  args: { ...fixtureArgs('portability-map/live-migration'), moves: 'stopped' },
  parameters: { concepts: ['vm-portability'] },
};

/** `moves="running"`: a VM can take its memory and CPU state along while it works. */
export const LiveMigration: Story = { args: fixtureArgs('portability-map/live-migration') };

/** `kernel-features` and `privileged`: what else the kernel has to offer. */
export const Needs: Story = { args: fixtureArgs('portability-map/needs') };

/** `annotations="none"`: no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...shop, annotations: 'none', heading: '' },
};

/** `highlight`: an environment by its path, or all layers of a kind. */
export const Highlight: Story = { args: { ...shop, highlight: 'host-kernel' } };

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;
