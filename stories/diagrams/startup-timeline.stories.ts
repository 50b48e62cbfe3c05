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
  title: 'Diagrams/Start-up timeline',
  component: 'startup-timeline',
  render: (args) => diagram('startup-timeline', args),
  argTypes: {
    scale: { control: 'select', options: ['linear', 'log'] },
    unit: { control: 'select', options: ['ms', 's', 'min'] },
    width: { control: { type: 'number', min: 160, max: 1200 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const both = fixtureArgs('startup-timeline/vm-and-container');

/** Every attribute as a control. */
export const Playground: Story = { args: both };

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

/** `scale="log"`: measured starts that differ by factors of ten, and the picture says how to read it. */
export const Logarithmic: Story = {
  args: fixtureArgs('startup-timeline/measured'),
  parameters: { concepts: ['vm-startup-time'] },
};

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

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children:
      '<script type="application/json">{"lanes": [{"name": "LightVM", "source": "Manco et al., SOSP 2017", "phases": [{"name": "boot", "duration": "2.3ms"}]}]}</script>',
  },
};

/** Nothing said at all. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('startup-timeline', (label) => ({
  heading: label,
  children: `<startup-lane name="${label}" illustrative><startup-phase name="${label}" duration="5s"></startup-phase><startup-phase name="b" duration="1s"></startup-phase></startup-lane>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('startup-timeline', [
    { name: 'Phases', args: fixtureArgs('startup-timeline/wrong-order') },
    { name: 'Durations', args: fixtureArgs('startup-timeline/wrong-values') },
    { name: 'Unknown attribute', args: { ...both, scal: 'log' } },
    {
      name: 'Broken JSON',
      args: { children: '<script type="application/json">{"lanes"</script>' },
    },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('startup-timeline', both);

/** On a telephone names stand over their phases, which keep their numbers. */
export const Widths: Story = widthsStory('startup-timeline', both);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(both);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('startup-timeline', both);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(both);
