import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Start-up timeline',
  ...standardMeta('startup-timeline', {
    scale: { control: 'select', options: ['linear', 'log'] },
    unit: { control: 'select', options: ['ms', 's', 'min'] },
  }),
};
export default meta;

const both = fixtureArgs('startup-timeline/vm-and-container');

const standard = standardStories('startup-timeline', {
  args: both,
  json: {
    lanes: [
      {
        name: 'LightVM',
        source: 'Manco et al., SOSP 2017',
        phases: [{ name: 'boot', duration: '2.3ms' }],
      },
    ],
  },
  labelled: (label) => ({
    heading: label,
    children: `<startup-lane name="${label}" illustrative><startup-phase name="${label}" duration="5s"></startup-phase><startup-phase name="b" duration="1s"></startup-phase></startup-lane>`,
  }),
  wrong: [
    { name: 'Phases', args: fixtureArgs('startup-timeline/wrong-order') },
    { name: 'Durations', args: fixtureArgs('startup-timeline/wrong-values') },
    { name: 'Unknown attribute', args: { ...both, scal: 'log' } },
  ],
});

export const Playground: Story = standard.Playground;

/**
 * A virtual machine boots a kernel of its own, a container does not. The image pull is hatched: it is
 * no part of the start itself. Dashed outlines: these durations are illustrative, nobody measured them.
 */
export const Anatomy: Story = {
  ...selectableStory('startup-timeline', both),
  parameters: {
    concepts: ['vm-startup-time', 'container-startup-time', 'container-fast-provisioning'],
  },
};

/** `scale="log"`: measured starts that differ by factors of ten; each duration is a dot, for on this axis no length adds up. */
export const Logarithmic: Story = {
  args: fixtureArgs('startup-timeline/measured'),
  parameters: { concepts: ['vm-startup-time'] },
};

/**
 * What is known from one side only is an arrow, and so is the whole: with one part of at most 125 ms it
 * takes at most so much. Parts that are bounded from both sides leave an estimate.
 */
export const Bounds: Story = { args: fixtureArgs('startup-timeline/bounds') };

/** Durations in per cent: the parts of a whole whose length is not told. */
export const Parts: Story = {
  args: fixtureArgs('startup-timeline/pull'),
  parameters: { concepts: ['container-startup-time'] },
};

/** `unit`: what numbers without a unit are in. */
export const Unit: Story = {
  args: {
    unit: 's',
    children:
      '<startup-lane name="VM" illustrative><startup-phase name="Kernel" duration="5"></startup-phase><startup-phase name="Services" duration="12"></startup-phase></startup-lane>',
  },
};

/** `start`: a phase that does not begin where the one before ends. */
export const Pause: Story = {
  args: {
    children:
      '<startup-lane name="VM" illustrative><startup-phase name="Kernel" duration="5s"></startup-phase><startup-phase name="Services" start="7s" duration="12s"></startup-phase></startup-lane>',
  },
};

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;
