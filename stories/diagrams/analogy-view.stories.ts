import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Analogy view',
  ...standardMeta('analogy-view', {
    source: { control: 'text' },
    href: { control: 'text' },
  }),
};
export default meta;

const houses = fixtureArgs('analogy-view/houses-and-apartments');

const standard = standardStories('analogy-view', {
  args: houses,
  json: {
    sides: [
      {
        name: 'Houses',
        means: 'VMs',
        shape: 'houses',
        parts: [{ name: 'Pipes', layer: 'kernel', tone: 'guest' }],
      },
    ],
    breaks: [{ name: 'The lock', detail: 'It is no wall.' }],
  },
  labelled: (label) => ({
    children: `<analogy-side name="${label}" means="${label}" shape="houses"><analogy-part name="${label}" layer="${label}" tone="guest" kernel></analogy-part></analogy-side><analogy-break name="${label}" detail="${label}"></analogy-break>`,
  }),
  wrong: [{ name: 'Slips, and no limits', args: fixtureArgs('analogy-view/wrong-values') }],
});

export const Playground: Story = standard.Playground;

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

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;
