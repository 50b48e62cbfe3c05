// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { surveyChart } from '@stratagram/core/diagrams/survey-chart/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * Figures of surveys as bars, shares that add up to 100 % as one, a single figure as a number; with
 * who was asked, when, and on whose authority.
 *
 * @summary Measured figures and forecasts, told apart; differences are computed.
 * @tagname survey-chart
 * @slot - `<survey-figure label="…" value="23" year="2019" sample="540" source="…">` children, or a `<script type="application/json">`: read as data.
 */
export class SurveyChartElement extends DiagramElement {
  static override readonly kind: Kind = surveyChart;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/survey-chart')).surveyChartRules,
  );
  static override get properties() {
    return attributesOf(surveyChart);
  }

  /** Two figures by number (`1 2`) or label; without a value the first two. */
  declare compare: string | boolean | readonly string[] | undefined;
  /** What somebody says the difference is, such as `29 %`: held against what is computed. */
  declare claim: string | undefined;
  /** Of all figures that say nothing else: `%` by default, or what is counted. */
  declare unit: string | undefined;
  /** The year that the figures are about. */
  declare year: number | string | undefined;
  /** When they were published: what is about a later year is a forecast. */
  declare published: number | string | undefined;
  /** How many were asked. */
  declare sample: string | number | undefined;
  /** Who was asked. */
  declare population: string | undefined;
  /** Whose figures they are. */
  declare source: string | undefined;
  /** Where that can be read. */
  declare href: string | undefined;
  /** The question in words. */
  declare wording: string | undefined;
  /** The figures; by default the children. */
  declare figures: readonly object[] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-chart': SurveyChartElement;
  }
}
