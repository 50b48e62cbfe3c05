import { define } from '../internal/define.ts';
import { SurveyChartElement } from './survey-chart.ts';

define('survey-chart', SurveyChartElement);
