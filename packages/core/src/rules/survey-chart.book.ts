import { figuresOf, type SurveyChart } from '../model/survey-chart.ts';
import { judge } from './judge.ts';
import type { Book, Place } from './rule.ts';
import { SURVEY_RULES } from './surveys.ts';

export const surveyChartBook: Book<SurveyChart> = { rules: SURVEY_RULES, places, judge };

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
