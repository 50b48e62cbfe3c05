import { array, optional, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { boundText, formatNumber, parseAmount } from '../../domain/amounts.ts';
import { flag, parsed, text } from '../../input/fields.ts';

const YEAR = /\b(?:1[89]|2[01])\d\d\b/g;

/** When something was asked or said: a text with a year in it. */
export interface Statement {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export function yearsIn(value: string | number): Statement | undefined {
  const text = String(value).trim();
  const years = (text.slice(0, 60).match(YEAR) ?? []).map(Number);
  return years.length ? { text, from: Math.min(...years), to: Math.max(...years) } : undefined;
}

const year = optional(parsed('a text with a year such as 2019 or March 2020', yearsIn));

/** What may be said of one figure, or once of all. */
export const toldEntries = {
  unit: text,
  /** The year that the figure is about. */
  year,
  /** When it was published; a figure about a later year is a forecast. */
  published: year,
  /** How many were asked. */
  sample: text,
  /** Who was asked, or who it is about. */
  population: text,
  source: text,
  href: text,
  /** The question or statement in words. */
  wording: text,
};

const figure = strictObject({
  ...toldEntries,
  label: text,
  value: optional(parsed('a number such as 23, 23 % or "< 20"', parseAmount)),
  /** The year that a forecast is for, where `year` says when it was made. */
  by: year,
  forecast: flag,
  measured: flag,
});
export type Figure = InferOutput<typeof figure>;

export const figureList = optional(array(figure));

/** Units that mean percent; so does none. */
const PERCENT = /^(%|percent|per cent|pct)?$/i;

export function isPercent({ value, unit }: Pick<Figure, 'value' | 'unit'>): boolean {
  return PERCENT.test(value?.unit || unit || '');
}

export function unitOf(figure: Figure): string {
  return isPercent(figure) ? '%' : figure.value?.unit || figure.unit || '';
}

/** A number in the unit of a figure: `23 %`, `3 307 per second`. */
export function inUnit(figure: Figure, value: number): string {
  const unit = unitOf(figure);
  return `${formatNumber(value, 2)}${unit ? `\u00a0${unit}` : ''}`;
}

export function valueText(figure: Figure): string {
  const { value } = figure;
  return value ? boundText(value.bound, inUnit(figure, value.value)) : '';
}

/** What may be said once for all figures that say the same. */
const ONCE = ['sample', 'population', 'wording', 'source', 'published', 'href'] as const;

/** What several figures have in common, and the figures without it. */
export function shareConditions(
  figures: readonly Figure[],
): readonly [once: Figure, ...rest: Figure[]] {
  const rest = figures.map((figure): Record<string, unknown> => ({ ...figure }));
  const once: Record<string, unknown> = {};
  for (const key of rest.length > 1 ? ONCE : []) {
    if (new Set(rest.map((figure) => JSON.stringify(figure[key]))).size > 1) continue;
    once[key] = rest[0]?.[key];
    for (const figure of rest) delete figure[key];
  }
  return [once, ...rest] as readonly [Figure, ...Figure[]];
}

/** Places of percentages of one survey, by one question, that add up to all who were asked. */
export function wholesIn(figures: readonly Figure[]): readonly (readonly number[])[] {
  const groups: Record<string, number[]> = {};
  figures.forEach((figure, place) => {
    const { value, label: _, href: __, measured: ___, ...conditions } = figure;
    if (!isPercent(figure) || !value?.value || value.bound || conditions.forecast) return;
    (groups[JSON.stringify(Object.entries(conditions).sort())] ??= []).push(place);
  });
  return Object.values(groups).filter((places) => {
    const sum = places.reduce((all, place) => all + (figures[place]?.value?.value ?? 0), 0);
    // Each part is rounded by itself.
    return places.length > 1 && Math.abs(sum - 100) <= 0.5;
  });
}
