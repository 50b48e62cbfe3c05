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
  title: 'Diagrams/History timeline',
  component: 'history-timeline',
  render: (args) => diagram('history-timeline', args),
  argTypes: {
    source: { control: 'text' },
    width: { control: { type: 'number', min: 160, max: 1200 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const virtualisation = fixtureArgs('history-timeline/virtualisation');

/** Every attribute as a control. */
export const Playground: Story = { args: fixtureArgs('history-timeline/cgroups') };

/**
 * The axis is to scale. A full dot is an event, a hollow one has a date that is not certain, a diamond
 * is a prediction; the same stands in words beside the date.
 */
export const Anatomy: Story = {
  ...selectableStory('history-timeline', virtualisation),
  parameters: {
    concepts: ['history-1970s', 'virtualisation-enabled-cloud', 'history-revolution-prediction'],
  },
};

/** From a changed root directory to the tools of today: many events, some of them uncertain. */
export const Containers: Story = {
  args: fixtureArgs('history-timeline/containers'),
  parameters: {
    concepts: [
      'history-containers-not-new',
      'history-lxc-zones',
      'history-google',
      'history-docker-2013',
      'history-newer-technology',
    ],
  },
};

/** `date="2008/2009"`: what took from one date to another has a bar on the axis. */
export const Namespaces: Story = {
  args: fixtureArgs('history-timeline/namespaces'),
  parameters: { concepts: ['namespaces-origin'] },
};

/** `certain="false"`: nobody has checked this date. */
export const Uncertain: Story = {
  args: fixtureArgs('history-timeline/cgroups'),
  parameters: { concepts: ['cgroups-origin'] },
};

/** `when`: the date in words, with `date` for its place. */
export const InWords: Story = {
  args: {
    children:
      '<history-event date="1972" when="early 1970s" label="VM/370"></history-event><history-event date="late 1990s" label="VMs on x86"></history-event>',
  },
};

/** Many events within few years. */
export const Crowd: Story = { args: fixtureArgs('history-timeline/crowd') };

/** One event. */
export const OneEvent: Story = { args: fixtureArgs('history-timeline/one-event') };

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children:
      '<script type="application/json">{"events": [{"date": "2013-03", "label": "Docker"}, {"date": 2015, "label": "OCI"}]}</script>',
  },
};

/** Nothing said at all. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('history-timeline', (label) => ({
  heading: label,
  children: `<history-event date="2001" label="${label}" detail="${label}"></history-event><history-event date="2013" label="b"></history-event>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('history-timeline', [
    { name: 'Dates', args: fixtureArgs('history-timeline/wrong-values') },
    { name: 'Unknown attribute', args: { ...virtualisation, sorce: 'x' } },
    {
      name: 'Broken JSON',
      args: { children: '<script type="application/json">{"events"</script>' },
    },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('history-timeline', virtualisation);

/** On a telephone a list stands beside a spine that is to scale. */
export const Widths: Story = widthsStory('history-timeline', virtualisation);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(virtualisation);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('history-timeline', virtualisation);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(virtualisation);
