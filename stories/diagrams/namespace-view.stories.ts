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
  title: 'Diagrams/Namespace view',
  component: 'namespace-view',
  render: (args) => diagram('namespace-view', args),
  argTypes: {
    engine: { control: 'select', options: ['', 'docker', 'podman', 'kubernetes', 'incus', 'kata'] },
    rootless: { control: 'boolean' },
    types: { control: 'text' },
    containers: { control: { type: 'number', min: 1, max: 12 } },
    width: { control: { type: 'number', min: 160, max: 1920 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const pods = fixtureArgs('namespace-view/pods');

/** Every attribute as a control. */
export const Playground: Story = { args: { engine: 'docker', containers: 2 } };

/**
 * Eight rows, and in each cell whose namespace it is. Look along the row of the network: the
 * containers of a pod have one cell together.
 */
export const Anatomy: Story = {
  ...selectableStory('namespace-view', pods),
  parameters: { concepts: ['namespaces-definition', 'isolation-by-namespaces-cgroups'] },
};

/** What Docker does when nobody says anything: six new ones, two of the host. */
export const Defaults: Story = { args: { engine: 'docker' } };

/** `pid`, `user`, `uid-map`: one process, as the host and as its container see it. */
export const SeenTwice: Story = { args: fixtureArgs('namespace-view/rootless') };

/** `namespaces`: `net=host`, `pid=host`; the container is not isolated there. */
export const OfTheHost: Story = { args: fixtureArgs('namespace-view/host-network') };

/** `pod`: its containers share network, IPC and UTS, and its processes only when it says so. */
export const Pods: Story = { args: pods };

/** `namespaces` as a list of those that are new; or none at all. */
export const Listed: Story = { args: fixtureArgs('namespace-view/all-listed') };

/** `engine`: Incus gives every container a user namespace. */
export const Engine: Story = { args: { engine: 'incus', containers: 2 } };

/** `types`: the rows that matter here; what is left out is named under the table. */
export const SomeTypes: Story = { args: fixtureArgs('namespace-view/some-types') };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('namespace-view', (label) => ({
  heading: label,
  children: `<container-unit name="${label}" pod="${label}" pid="7"></container-unit><container-unit name="b"></container-unit>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('namespace-view', [
    {
      name: 'A type that does not exist',
      args: { children: '<container-unit name="web" namespaces="pid net disk"></container-unit>' },
    },
    {
      name: 'The network of the host',
      args: { children: '<container-unit name="web" namespaces="net=host"></container-unit>' },
    },
    {
      name: 'A pod with two networks',
      args: {
        children:
          '<container-unit name="a" pod="p"></container-unit><container-unit name="b" pod="p" namespaces="net=host"></container-unit>',
      },
    },
    {
      name: 'A map that nothing uses',
      args: {
        children:
          '<container-unit name="a" namespaces="user=host" uid-map="0:100000:65536"></container-unit>',
      },
    },
    { name: 'Containers of Windows', args: { engine: 'windows-process' } },
    { name: 'A row that does not exist', args: { types: 'pid disk' } },
    { name: 'Unknown attribute', args: { engin: 'docker' } },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('namespace-view', pods);

/** Laid out again for each width. */
export const Widths: Story = widthsStory('namespace-view', pods);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(pods);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('namespace-view', pods);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(pods);
