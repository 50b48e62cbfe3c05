import type { Meta } from '@storybook/web-components-vite';
import { drawn } from '../kit/chapter.ts';
import { cited } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Adoption in figures',
  tags: ['!autodocs'],
};
export default meta;

const STACKROX = {
  source: 'StackRox, 6 Container Adoption Trends of 2020, March 2020',
  href: 'https://www.stackrox.com/post/2020/03/6-container-adoption-trends-of-2020/',
};

/** An estimate and a forecast are no measurements. */
export const EstimateAndForecast: Story = {
  ...drawn({
    kind: 'survey-chart',
    heading: 'Three or more containerised applications in production',
    population: 'organisations worldwide',
    source: 'Gartner, as reported by StackRox, March 2020',
    href: STACKROX.href,
    figures: [
      { label: 'Estimate', value: '< 20 %', year: 2019 },
      { label: 'Forecast', value: 70, year: 2023, forecast: true },
    ],
    caption: 'Whether it came true is not known to us: no measurement of the same was found.',
  }),
  parameters: { concepts: ['survey-gartner-2023', 'survey-gartner-2019'] },
};

/** Two forecasts of one house that sound alike and are about different things. */
export const TwoForecasts: Story = {
  ...drawn({
    kind: 'survey-chart',
    heading: 'Containerised applications in production: two forecasts',
    population: 'organisations worldwide',
    figures: [
      {
        label: 'Three or more of them',
        value: 70,
        year: 2023,
        forecast: true,
        source: 'Gartner, as reported by StackRox, March 2020',
        href: STACKROX.href,
      },
      {
        label: 'Any number of them',
        value: '> 75 %',
        year: 2022,
        forecast: true,
        source: 'Gartner, as reported by IT-Online, June 2020',
        href: 'https://it-online.co.za/2020/06/29/strong-revenue-growth-forecast-for-container-management/',
      },
    ],
  }),
  parameters: { concepts: ['survey-gartner-2023'] },
};

/** Two surveys half a year apart: the difference is computed from them. */
export const HalfOrMore: Story = {
  ...drawn({
    kind: 'survey-chart',
    heading: 'More than half of all applications in containers',
    population: 'technology professionals, readers of one vendor',
    ...STACKROX,
    figures: [
      { label: 'First survey', value: 23, year: 2019 },
      { label: 'Half a year later', value: 29, year: 2020, sample: 540 },
    ],
    compare: '1 2',
  }),
  parameters: { concepts: ['survey-half-containerised', 'survey-stackrox-sample'] },
};

/** The same two values, with what a text makes of them. */
export const WrongGrowth: Story = {
  ...drawn(
    {
      kind: 'survey-chart',
      heading: 'Wrong on purpose: a growth of 29 %',
      population: 'technology professionals, readers of one vendor',
      ...STACKROX,
      figures: [
        { label: 'First survey', value: 23, year: 2019 },
        { label: 'Half a year later', value: 29, year: 2020, sample: 540 },
      ],
      claim: '29 % growth rate',
    },
    { breaks: ['R53'] },
  ),
  parameters: { concepts: ['survey-growth-29'] },
};

/** Two groups of one survey, known from one text alone. */
export const TwoGroups: Story = {
  ...drawn({
    kind: 'survey-chart',
    heading: 'Half or more in containers, by cloud',
    year: 2020,
    source: 'StackRox, early 2020, as told by BMC; confirmed nowhere else',
    href: 'https://www.bmc.com/blogs/containers-vs-virtual-machines/',
    figures: [
      { label: 'With Azure', value: 20, population: 'those who use Azure' },
      { label: 'Without Azure', value: 33, population: 'those who do not' },
    ],
    sample: 'more than 500 in all groups',
    caption: 'How many were in each group is not told.',
  }),
  parameters: { concepts: ['survey-azure-maturity', 'survey-cloud-rank'] },
};

/** Two years, two questions: the longer bar has the wider words. */
export const NormalCase: Story = {
  ...drawn({
    kind: 'survey-chart',
    heading: 'Kubernetes, asked for in two ways',
    population: 'answers to the foundation’s own survey',
    figures: [
      {
        label: 'Used in production',
        value: 83,
        year: 2020,
        sample: 1324,
        ...cited('cncf-2020'),
      },
      {
        label: 'Used or evaluated',
        value: 96,
        year: 2021,
        sample: 3829,
        ...cited('cncf-2021'),
      },
    ],
    caption: 'Two questions: the difference of the bars is no growth.',
  }),
  parameters: { concepts: ['spending-growth'] },
};
