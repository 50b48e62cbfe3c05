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
  title: 'Diagrams/Analogy view',
  component: 'analogy-view',
  render: (args) => diagram('analogy-view', args),
  argTypes: {
    source: { control: 'text' },
    href: { control: 'text' },
    width: { control: { type: 'number', min: 160, max: 1200 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const houses = fixtureArgs('analogy-view/houses-and-apartments');

/** Every attribute as a control. */
export const Playground: Story = { args: houses };

/** Parts have numbers; the rows under them say which layer each stands for, then where that ends. */
export const Anatomy: Story = selectableStory('analogy-view', houses);

/** `shape="boxes"`: another mapping, without roofs. */
export const Boxes: Story = { args: fixtureArgs('analogy-view/boxes') };

/** `annotations="none"`: no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...houses, annotations: 'none', heading: '' },
};

/** `highlight`: what all share. */
export const Highlight: Story = { args: { ...houses, highlight: 'shared' } };

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children:
      '<script type="application/json">{"sides": [{"name": "Houses", "means": "VMs", "shape": "houses", "parts": [{"name": "Pipes", "layer": "kernel", "tone": "guest"}]}], "breaks": [{"name": "The lock", "detail": "It is no wall."}]}</script>',
  },
};

/** Nothing said at all. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('analogy-view', (label) => ({
  children: `<analogy-side name="${label}" means="${label}" shape="houses"><analogy-part name="${label}" layer="${label}" tone="guest" kernel></analogy-part></analogy-side><analogy-break name="${label}" detail="${label}"></analogy-break>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('analogy-view', [
    { name: 'Slips, and no limits', args: fixtureArgs('analogy-view/wrong-values') },
    { name: 'Broken JSON', args: { children: '<script type="application/json">{"a"</script>' } },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('analogy-view', houses);

/** Laid out again for each width: on a telephone the sides stand one below the other. */
export const Widths: Story = widthsStory('analogy-view', houses);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(houses);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('analogy-view', houses);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(houses);
