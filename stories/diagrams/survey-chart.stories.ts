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
  title: 'Diagrams/Survey chart',
  component: 'survey-chart',
  render: (args) => diagram('survey-chart', args),
  argTypes: {
    compare: { control: 'text' },
    claim: { control: 'text' },
    unit: { control: 'text' },
    width: { control: { type: 'number', min: 160, max: 1200 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const forecast = fixtureArgs('survey-chart/forecast');

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

/** `unit`: counts have axes of their own, one for each unit. */
export const Counts: Story = { args: fixtureArgs('survey-chart/counts') };

/** `annotations="none"`: no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...forecast, annotations: 'none' },
};

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children:
      '<script type="application/json">{"year": 2018, "sample": 311, "source": "Tripwire, as reported by DevClass", "figures": [{"label": "At least one incident", "value": 60}]}</script>',
  },
};

/** Nothing said at all. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('survey-chart', (label) => ({
  heading: label,
  children: `<survey-figure label="${label}" value="42" year="2020" population="${label}" source="${label}"></survey-figure>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('survey-chart', [
    { name: 'Many things', args: fixtureArgs('survey-chart/wrong-values') },
    { name: 'Unknown attribute', args: { ...forecast, comapre: '1 2' } },
    { name: 'Two that cannot be compared', args: { ...forecast, compare: '1 7' } },
    {
      name: 'Broken JSON',
      args: { children: '<script type="application/json">{"figures"</script>' },
    },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('survey-chart', forecast);

/** On a telephone names stand over their bars. */
export const Widths: Story = widthsStory('survey-chart', forecast);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(forecast);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('survey-chart', forecast);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(forecast);
