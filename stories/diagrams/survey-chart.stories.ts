import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Survey chart',
  ...standardMeta('survey-chart', {
    compare: { control: 'text' },
    claim: { control: 'text' },
    unit: { control: 'text' },
  }),
};
export default meta;

const forecast = fixtureArgs('survey-chart/forecast');

const standard = standardStories('survey-chart', {
  args: forecast,
  json: {
    year: 2018,
    sample: 311,
    source: 'Tripwire, as reported by DevClass',
    figures: [{ label: 'At least one incident', value: 60 }],
  },
  labelled: (label) => ({
    heading: label,
    children: `<survey-figure label="${label}" value="42" year="2020" population="${label}" source="${label}"></survey-figure>`,
  }),
  wrong: [
    { name: 'Many things', args: fixtureArgs('survey-chart/wrong-values') },
    { name: 'Unknown attribute', args: { ...forecast, comapre: '1 2' } },
    { name: 'Two that cannot be compared', args: { ...forecast, compare: '1 7' } },
  ],
});

/** Every attribute as a control. */
export const Playground: Story = { args: fixtureArgs('survey-chart/half-containerised') };

/**
 * What a source reports is a solid bar, what was foretold a hatched one with a dashed outline, and both
 * say so in words. Under each bar stand year, sample and source; the difference is computed.
 */
export const Anatomy: Story = {
  ...selectableStory('survey-chart', forecast),
  parameters: { concepts: ['survey-gartner-2023', 'survey-gartner-2019'] },
};

/** One figure is worth as much as what is told about it. */
export const OneFigure: Story = {
  args: fixtureArgs('survey-chart/one-figure'),
  parameters: { concepts: ['survey-tripwire-60'] },
};

/** Figures of one survey whose parts answered different questions: each says who was asked. */
export const ManyFigures: Story = {
  args: fixtureArgs('survey-chart/tripwire'),
  parameters: { concepts: ['survey-known-vulnerable'] },
};

/** `compare`: points and per cent, computed from the bars. */
export const Compare: Story = {
  args: fixtureArgs('survey-chart/half-containerised'),
  parameters: { concepts: ['survey-half-containerised', 'survey-stackrox-sample'] },
};

/** `claim`: what somebody says of the difference is held against what it is. */
export const Claim: Story = {
  args: fixtureArgs('survey-chart/claim'),
  parameters: { concepts: ['survey-growth-29'] },
};

/** Two groups in one survey, and a figure that stands alone: the picture says so. */
export const Groups: Story = {
  args: fixtureArgs('survey-chart/azure'),
  parameters: { concepts: ['survey-azure-maturity'] },
};

/**
 * Percentages of one survey, by the same question, that add up to 100: they are parts of one bar. Those
 * that are too narrow for their names have them under it.
 */
export const Whole: Story = { args: fixtureArgs('survey-chart/whole') };

/** `unit`: several counts of one unit have an axis of their own, a single one is a number. */
export const Counts: Story = { args: fixtureArgs('survey-chart/counts') };

/** `annotations="none"`: no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...forecast, annotations: 'none' },
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
