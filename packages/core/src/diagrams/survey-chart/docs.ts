import type { DocsOf } from '../docs.ts';
import type { surveyChart } from './diagram.ts';

export const docs = {
  summary: 'Measured figures and forecasts, told apart; differences are computed.',
  description:
    'Figures of surveys as bars, shares that add up to 100 % as one, a single figure as a number; with who was asked, when, and on whose authority.',
  shows: 'figures of surveys to scale, reported and forecast told apart',
  children:
    '`<survey-figure label="…" value="23" year="2019" sample="540" source="…">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    compare: 'Two figures by number (`1 2`) or label; without a value the first two.',
    claim: 'What somebody says the difference is, such as `29 %`: held against what is computed.',
    unit: 'Of all figures that say nothing else: `%` by default, or what is counted.',
    year: 'The year that the figures are about.',
    published: 'When they were published: what is about a later year is a forecast.',
    sample: 'How many were asked.',
    population: 'Who was asked.',
    source: 'Whose figures they are.',
    href: 'Where that can be read.',
    wording: 'The question in words.',
    figures: 'The figures; by default the children.',
  },
  types: { sample: 'string | number' },
  example: 'forecast',
} satisfies DocsOf<typeof surveyChart>;
