import type { RuleCases } from './case.ts';

type Input = Readonly<Record<string, unknown>>;

const TOLD = { year: 2020, sample: 540, source: 'StackRox, March 2020' };

function chart(figures: readonly Input[], more: Input = {}): Input {
  return { kind: 'survey-chart', figures, ...more };
}

function step(more: Input): Input {
  return chart(
    [
      { label: 'Before', value: 23 },
      { label: 'Half a year later', value: 29 },
    ],
    { ...TOLD, ...more },
  );
}

export const SURVEY_CASES: readonly RuleCases[] = [
  {
    rule: 'R53',
    breaks: [
      {
        name: 'points taken for per cent',
        input: step({ compare: true, claim: '29 %' }),
        path: ['claim'],
        says: ['+6 percentage points', '+26.1', 'relative', '29 %'],
        node: 'compare',
      },
      {
        name: 'the difference of two percentages in per cent',
        input: step({ compare: '1 2', claim: 'grew by 6 %' }),
        path: ['claim'],
        says: ['+6 percentage points'],
        node: 'compare',
      },
      {
        name: 'a rise that was a fall',
        input: step({ compare: '2 1', claim: '+6 points' }),
        path: ['claim'],
        says: ['−6 percentage points', '−20.7'],
      },
      {
        name: 'a claim in counts',
        input: chart(
          [
            { label: 'Then', value: 500 },
            { label: 'Now', value: 540 },
          ],
          { ...TOLD, unit: 'answers', claim: '10 %' },
        ),
        path: ['claim'],
        says: ['+40 answers', '+8', '10 %'],
      },
      {
        name: 'more than all',
        input: chart([{ label: 'Users', value: 130, ...TOLD }]),
        path: ['figures', 0, 'value'],
        says: ['Users', '130', '0 to 100'],
      },
      {
        name: 'a negative part',
        input: chart([{ label: 'Users', value: -3, ...TOLD }]),
        path: ['figures', 0, 'value'],
        says: ['-3'],
      },
      {
        name: 'no year',
        input: chart([{ label: 'Users', value: 23, sample: 540, source: 'StackRox' }]),
        path: ['figures', 0, 'year'],
        says: ['Users', 'no year'],
      },
      {
        name: 'nobody asked',
        input: chart([{ label: 'Users', value: 23, year: 2020, source: 'StackRox' }]),
        path: ['figures', 0, 'population'],
        says: ['population or sample'],
      },
      {
        name: 'no source',
        input: chart([{ value: 23, year: 2020, population: 'technology professionals' }]),
        path: ['figures', 0, 'source'],
        says: ['Figure 1', 'no source'],
      },
    ],
    passes: [
      { name: 'relative growth, rounded', input: step({ compare: true, claim: '26.1 %' }) },
      { name: 'relative growth, rounded more', input: step({ claim: 'a growth of 26 %' }) },
      { name: 'points', input: step({ claim: '6 percentage points, or 26 per cent' }) },
      { name: 'the two figures in words', input: step({ claim: 'from 23 % to 29 %: +6 points' }) },
      { name: 'a factor', input: step({ claim: '1.3 times' }) },
      { name: 'all of them', input: chart([{ label: 'Users', value: 100, ...TOLD }]) },
      {
        name: 'counts above a hundred',
        input: chart([{ label: 'Asked', value: 540, unit: 'people', ...TOLD }]),
      },
      {
        name: 'a forecast, of which nobody was asked',
        input: chart([
          {
            label: 'Forecast',
            value: 70,
            year: 2023,
            forecast: true,
            population: 'organisations',
            source: 'Gartner, 2020',
          },
        ]),
      },
    ],
  },
  {
    rule: 'R79',
    breaks: [
      {
        name: 'a year after its source',
        input: chart([
          {
            label: 'Three or more applications',
            value: 70,
            year: 2023,
            population: 'organisations',
            source: 'Gartner, as reported in June 2020',
          },
        ]),
        path: ['figures', 0, 'year'],
        says: ['Three or more applications', 'forecast of 2023', '2020'],
      },
      {
        name: 'by a year after that in which it was said',
        input: chart([
          {
            label: 'In production',
            value: 75,
            year: 2020,
            by: 2022,
            population: 'all',
            source: 'Gartner',
          },
        ]),
        path: ['figures', 0, 'by'],
        says: ['forecast of 2022'],
      },
      {
        name: 'after it was published',
        input: chart([{ label: 'Users', value: 50, ...TOLD, published: 2019 }]),
        path: ['figures', 0, 'year'],
        says: ['2020', '2019'],
      },
      {
        name: 'said not to be measured',
        input: chart([{ label: 'Users', value: 50, ...TOLD, measured: false }]),
        path: ['figures', 0, 'measured'],
        says: ['forecast style'],
      },
      {
        name: 'a forecast by its name',
        input: chart([{ label: 'Forecast of users', value: 50, ...TOLD }]),
        path: ['figures', 0, 'label'],
        says: ['Forecast of users'],
      },
    ],
    passes: [
      {
        name: 'a forecast that says so',
        input: chart([
          {
            label: 'Three or more applications',
            value: 70,
            year: 2023,
            forecast: true,
            population: 'organisations',
            source: 'Gartner, as reported in June 2020',
          },
        ]),
      },
      {
        name: 'a survey told in the same year',
        input: chart([{ label: 'Users', value: 29, ...TOLD, measured: true }]),
      },
      {
        name: 'a survey told a year later',
        input: chart([
          { label: 'Incidents', value: 60, ...TOLD, year: 2018, published: 'January 2019' },
        ]),
      },
    ],
  },
];
