import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/History timeline',
  ...standardMeta('history-timeline', {
    source: { control: 'text' },
  }),
};
export default meta;

const virtualisation = fixtureArgs('history-timeline/virtualisation');

const standard = standardStories('history-timeline', {
  args: virtualisation,
  json: {
    events: [
      { date: '2013-03', label: 'Docker' },
      { date: 2015, label: 'OCI' },
    ],
  },
  labelled: (label) => ({
    heading: label,
    children: `<history-event date="2001" label="${label}" detail="${label}"></history-event><history-event date="2013" label="b"></history-event>`,
  }),
  wrong: [
    { name: 'Dates', args: fixtureArgs('history-timeline/wrong-values') },
    { name: 'Unknown attribute', args: { ...virtualisation, sorce: 'x' } },
  ],
});

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

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;
