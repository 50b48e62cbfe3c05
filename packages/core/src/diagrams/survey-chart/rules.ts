import type { FigurePlace } from '../places.ts';
import { type Figure, isPercent, unitOf, valueText, yearsIn } from './derive.ts';
import { type SurveyChart, comparisonOf, figuresOf } from './diagram.ts';
import { claimHolds } from '../../domain/claims.ts';
import { signed } from '../../domain/surveys.ts';
import { check } from '../../rules/check.ts';
import type { Finding, Place, Rule, RuleSet, Source } from '../../rules/rule.ts';

const DISCLOSURE: Source = {
  title: 'AAPOR, Disclosure Standards',
  href: 'https://aapor.org/standards-and-ethics/disclosure-standards/',
};

/** What a figure must say of itself: the key, and the words for it. */
const NEEDED = [
  ['year', 'year', 'say when it was asked, or for when it is'],
  ['population', 'population or sample', 'say who was asked, or how many'],
  ['source', 'source', 'say whose figure it is'],
] as const;

const figuresTell: Rule = {
  id: 'R53',
  code: 'survey-figure',
  severity: 'error',
  title: 'A figure is incomplete or impossible, or a difference is not what the figures give.',
  why: 'Who was asked, when and by whom decides what a percentage means; points and per cent are easily taken for each other.',
  source: DISCLOSURE,
  values: ['value', 'year', 'by', 'published', 'claim', 'sample', 'population'],
  on: {
    figure: ({ figure, name }) => [
      ...NEEDED.flatMap(([key, words, ask]): Finding[] => {
        const value = key === 'population' ? (figure.population ?? figure.sample) : figure[key];
        const also = key === 'year' ? figure.by : undefined;
        return value || also ? [] : [{ path: [key], message: `${name} has no ${words}: ${ask}.` }];
      }),
      ...overWhole({ figure, name }),
    ],
    survey({ model }) {
      const { claim = '' } = model;
      const compared = comparisonOf(model);
      if (!compared) return undefined;
      const { from, to, change, percent } = compared;
      if (claimHolds(claim, change, from.value?.value ?? 0) !== false) return undefined;
      const points = isPercent(from)
        ? `${signed(change.points)} percentage points`
        : `${signed(change.points)} ${unitOf(from)}`.trim();
      const relative = percent ? `, ${percent} relative` : '';
      const message = `From ${valueText(from)} to ${valueText(to)}, computed ${points}${relative}; text says "${claim}".`;
      return { path: ['claim'], node: 'compare', message };
    },
  },
};

/** Words that give a forecast away. */
const FORETOLD = /\b(forecasts?|predict(s|ed|ions?)?|projected|will have|expected by)\b/i;

const forecastAsMeasured: Rule = {
  id: 'R79',
  code: 'forecast-as-measured',
  severity: 'warning',
  title: 'A forecast is drawn like a measurement.',
  why: 'What was expected looks like what was found; a reader cannot tell whether it came true.',
  source: DISCLOSURE,
  on: {
    figure({ figure, name }) {
      if (figure.forecast) return undefined;
      const { about = 0, published: value = Infinity } = yearsOf(figure);
      const { label = '', wording = '', by } = figure;
      const later = about > value;
      const words = FORETOLD.test(label.slice(0, 200)) || FORETOLD.test(wording.slice(0, 200));
      if (!later && !words && figure.measured !== false) return undefined;
      const when = about ? ` of ${about}` : '';
      const since = later ? `, told in ${value}` : '';
      const key = later
        ? by
          ? 'by'
          : 'year'
        : figure.measured === false
          ? 'measured'
          : words && FORETOLD.test(label.slice(0, 200))
            ? 'label'
            : 'wording';
      return {
        path: [key],
        message: `${name} is a forecast${when}${since}: use the forecast style (forecast).`,
      };
    },
  },
};

/** Rules about figures of surveys. */
export const SURVEY_RULES: readonly Rule[] = [figuresTell, forecastAsMeasured];

export const surveyChartRules: RuleSet<SurveyChart> = { rules: SURVEY_RULES, places, check };

/** The chart, and every figure in it with what is said once for all. */
function places(model: SurveyChart): readonly Place[] {
  return [
    { sort: 'survey', at: { path: [], model } },
    ...figuresOf(model).map((figure, index): Place => ({
      sort: 'figure',
      at: { path: ['figures', index], figure, name: figure.label || `Figure ${index + 1}` },
    })),
  ];
}

function overWhole({ figure, name }: Pick<FigurePlace, 'figure' | 'name'>): Finding[] {
  const { value } = figure;
  if (!value || !isPercent(figure) || value.value <= 100) return [];
  return [
    {
      path: ['value'],
      message: `${name} is ${valueText(figure)}: a part of the asked is from 0 to 100 %.`,
    },
  ];
}

/** The year that a figure is about, and the one it was told in, as far as they are known. */
function yearsOf({ year, by, published, source = '' }: Figure): {
  about?: number;
  published?: number;
} {
  const about = by?.to ?? year?.to;
  // A source names the year it is from; where both are given, `year` is when it was asked.
  const value = published?.to ?? (by ? year?.to : yearsIn(source)?.to);
  return {
    ...(about === undefined ? {} : { about }),
    ...(value === undefined ? {} : { published: value }),
  };
}
