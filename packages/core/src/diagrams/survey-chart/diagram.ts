import { optional, pipe, strictObject, transform, union } from 'valibot';
import type { InferOutput } from 'valibot';
import { boundText, roundUp } from '../../domain/amounts.ts';
import { changeOf, signed } from '../../domain/surveys.ts';
import { lanesOf } from '../../figures/lanes.ts';
import { lone, shares } from '../../figures/shares.ts';
import type { Block, LegendItem } from '../../figure/block.ts';
import type { Scale } from '../../figure/quantity.ts';
import { basic } from '../../words/en.ts';
import { surveys } from './words.en.ts';
import type { Translate } from '../../words/translate.ts';
import { chartFigures } from '../../figures/chart.ts';
import { spanned } from '../../figures/chart.ts';
import { common } from '../../input/common.ts';
import { flag, names, text } from '../../input/fields.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import { moreText } from '../shared/parts.ts';
import {
  figureList,
  inUnit,
  isPercent,
  toldEntries,
  shareConditions,
  unitOf,
  valueText,
  wholesIn,
  type Figure,
} from './derive.ts';

const schema = strictObject({
  ...common,
  ...toldEntries,
  figures: figureList,
  /** Two figures by their numbers (`1 2`) or labels; without a value the first two. */
  compare: optional(
    union([
      pipe(
        flag.wrapped,
        transform((set): readonly string[] => (set ? ['1', '2'] : [])),
      ),
      names.wrapped,
    ]),
  ),
  /** What somebody says the difference is: `29 %`, `6 points`. */
  claim: text,
});
export type SurveyChart = InferOutput<typeof schema>;

/** Figures of surveys as bars, parts of a whole as one, and a single one as a number; with who was asked, when, and on whose authority. */
export const surveyChart = /* @__PURE__ */ defineDiagram({
  name: 'survey-chart',
  childTags: { 'survey-figure': 'figures' },
  schema,
  words: { ...basic, ...surveys },
  inspect,
  picture,
  layouts: { lanes: /* @__PURE__ */ lanesOf(), lone, shares },
  figures: /* @__PURE__ */ chartFigures(spanned),
});

/** Figures drawn; the rest is a count. */
const DRAWN = 40;

/** Every figure with what is said once for all of them. */
export function figuresOf(model: SurveyChart): readonly Figure[] {
  const all = Object.fromEntries(
    Object.keys(toldEntries).flatMap((key) => {
      const value = model[key as keyof typeof toldEntries];
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return (model.figures ?? []).map((figure) => ({ ...all, ...figure }));
}

/** The places of the figures that are compared: two numbers, or the labels that a text holds, in its order. */
function comparedIn({ compare, claim, figures = [] }: SurveyChart): readonly number[] {
  const pair = compare?.join(' ') ?? (claim === undefined ? '' : '1 2');
  if (/^\d{1,5} \d{1,5}$/.test(pair)) return pair.split(' ').map((number) => Number(number) - 1);
  return figures
    .map(({ label }, place) => ({ at: label ? pair.indexOf(label) : -1, place }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ place }) => place);
}

/** The comparison of a chart, as far as there is one. */
export function comparisonOf(model: SurveyChart) {
  const [first = -1, second = -1, more] = comparedIn(model);
  const all = figuresOf(model);
  const [from, to] = [all[first], all[second]];
  if (!from?.value || !to?.value || more !== undefined || unitOf(from) !== unitOf(to))
    return undefined;
  const change = changeOf(from.value, to.value);
  const percent =
    change.percent === undefined
      ? undefined
      : boundText(change.bound, `${signed(change.percent)}\u00a0%`);
  return { from, to, change, percent };
}

function inspect(model: SurveyChart): readonly Issue[] {
  const { figures = [], compare, claim } = model;
  if ((!compare?.length && !claim) || comparisonOf(model)) return [];
  const known =
    figures.length < 2 ? 'at least two figures' : 'two figures of one unit, by number or label';
  return [warning('no-comparison', [compare?.length ? 'compare' : 'claim'], `expected ${known}`)];
}

function picture(model: SurveyChart, t: Translate): Picture {
  const all = figuresOf(model);
  const figures = all.slice(0, DRAWN);
  const compared = comparisonOf(model);
  const [once, ...rest] = shareConditions(figures);
  const [only] = all;
  const heading = all.length === 1 && only?.label;
  const note = (id: string, detail: string, description = ''): Block[] =>
    detail
      ? [{ id, kind: 'text', look: 'text', layout: 'lone', detail, description, children: [] }]
      : [];
  const blocks = rest.map((figure, place) => figureBlock(figure, place, t));
  // The heading says already what the only figure is.
  if (heading && !model.heading && blocks[0]) blocks[0] = { ...blocks[0], label: '' };
  const wholes = compared ? [] : wholesIn(figures);
  const parts = new Set(wholes.flat());
  const bars: Figure[] = [];
  const layers = wholes.flatMap((places, index) => wholeBlocks(places, index, figures, blocks, t));
  for (const unit of new Set(figures.map(unitOf))) {
    const index = layers.length;
    const own = figures.flatMap((figure, place) =>
      unitOf(figure) === unit && !parts.has(place) ? [place] : [],
    );
    const [first = 0] = own;
    // At an axis of its own a number says nothing more than it does as a number.
    if (own.length === 1)
      layers.push({ ...(blocks[first] as Block), layout: 'lone', children: [] });
    if (own.length < 2) continue;
    const together = own.map((place) => figures[place] as Figure);
    const children = own.map((place) => blocks[place] as Block);
    bars.push(...together);
    if (compared && unitOf(compared.from) === unit) children.push(changeBlock(model, compared, t));
    const scale = scaleOf(together);
    layers.push({ id: `unit.${index}`, kind: 'group', layout: 'lanes', scale, children });
  }
  const total = parts.size === figures.length && wholes.length === 1 ? layers.pop()?.detail : '';
  layers.push(...note('told', joinFacts(total, conditionsOf(once, t)), once.href));
  layers.push(...moreText('more', all.length - figures.length, t));
  if (all.length === 0) layers.push(...note('none', t('svNone')));
  return {
    title: heading || t('svTitle', { n: all.length }),
    layers,
    legend: legendOf(bars, compared !== undefined, t),
    sentences: [
      t('svSays', { n: all.length }),
      ...wholes.map(({ length }) => t('svSaysWhole', { n: length })),
      ...(bars.some(isPercent) ? [t('svSaysPercent')] : []),
      ...(figures.some(foretold) ? [t('svSaysForecast', { n: all.filter(foretold).length })] : []),
    ],
  };
}

/** Parts of a whole in one bar, with what they add up to. */
function wholeBlocks(
  places: readonly number[],
  index: number,
  figures: readonly Figure[],
  blocks: readonly Block[],
  t: Translate,
): Block[] {
  const children = places.map((place): Block => {
    const { detail: _, ...block } = blocks[place] as Block;
    return { ...block, size: figures[place]?.value?.value ?? 0 };
  });
  const [first = 0] = places;
  const sum = children.reduce((all, { size = 0 }) => all + size, 0);
  const total = t('svWhole', { sum: inUnit(figures[first] as Figure, sum) });
  return [
    { id: `whole.${index}`, kind: 'group', layout: 'shares', children },
    {
      id: `whole.${index}.told`,
      kind: 'text',
      look: 'text',
      layout: 'lone',
      children: [],
      detail: joinFacts(total, blocks[first]?.detail),
    },
  ];
}

/** It says itself that nobody has measured it. */
function foretold({ forecast }: Figure): boolean {
  return forecast === true;
}

function scaleOf(figures: readonly Figure[]): Scale {
  const [first] = figures;
  const percent = first === undefined || isPercent(first);
  const most = Math.max(...figures.map(({ value }) => value?.value ?? 0));
  return {
    max: percent ? 100 : roundUp(most),
    unit: 1,
    label: (value, last) =>
      last && first ? inUnit(first, value) : inUnit({ unit: ' ' }, value).trim(),
  };
}

function figureBlock(figure: Figure, place: number, t: Translate): Block {
  const { label, value, href } = figure;
  const forecast = foretold(figure);
  const number = valueText(figure);
  return {
    id: `figures.${place}`,
    kind: 'figure',
    look: 'scaled',
    ...(forecast ? {} : { tone: 'host' as const }),
    label: label || t('svFigure', { n: place + 1 }),
    aside: forecast ? t('svForecast', { value: number }) : number || t('svNoValue'),
    detail: conditionsOf(figure, t),
    ...(href ? { description: href } : {}),
    marks: value ? [{ look: forecast ? 'unused' : 'range', from: 0, to: value.value }] : [],
  };
}

/** When and whom somebody asked what, and who says so. */
function conditionsOf(figure: Figure, t: Translate): string {
  const { year, by, sample, population, wording, source, published } = figure;
  const when = by?.text ?? year?.text;
  const asked =
    sample && (/[a-z]/i.test(sample) ? t('svSample', { sample }) : t('svAsked', { n: sample }));
  const printed = (published ?? (by && year))?.text;
  return joinFacts(
    when && (foretold(figure) ? t('svFor', { year: when }) : when),
    asked,
    population,
    wording && t('svWording', { wording }),
    source && t('source', { source }),
    printed && t('svPublished', { year: printed }),
  );
}

type Comparison = NonNullable<ReturnType<typeof comparisonOf>>;

function changeBlock(
  { claim }: SurveyChart,
  { from, to, change, percent }: Comparison,
  t: Translate,
): Block {
  const amount = `${signed(change.points)}${isPercent(from) ? '' : ` ${unitOf(from)}`}`;
  const points = isPercent(from) ? t('svPoints', { points: signed(change.points) }) : amount;
  return {
    id: 'compare',
    kind: 'change',
    look: 'scaled',
    label: t('svFromTo', { from: valueText(from), to: valueText(to) }),
    aside: boundText(change.bound, points),
    detail: joinFacts(
      percent && t('svRelative', { percent, value: valueText(from) }),
      claim && t('svClaim', { claim }),
    ),
    marks: [{ look: 'over', from: from.value?.value ?? 0, to: to.value?.value ?? 0 }],
  };
}

function legendOf(figures: readonly Figure[], compares: boolean, t: Translate): Block {
  const items: LegendItem[] = [
    // Bars alone need no word.
    ...((compares || figures.some(foretold)) && !figures.every(foretold)
      ? [{ label: t('svReported'), mark: 'range' as const }]
      : []),
    ...(figures.some(foretold) ? [{ label: t('svForecastMark'), mark: 'unused' as const }] : []),
    ...(compares ? [{ label: t('svChange'), mark: 'over' as const }] : []),
  ];
  return legendWith(items, t);
}
