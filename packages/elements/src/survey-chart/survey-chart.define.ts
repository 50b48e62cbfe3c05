// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { SurveyChartElement } from './survey-chart.ts';

define('survey-chart', SurveyChartElement);

/** With its types: `document.createElement` knows the tag. */
export type { SurveyChartElement } from './survey-chart.ts';
