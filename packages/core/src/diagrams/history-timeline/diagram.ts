import { array, optional, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { parseDate } from '../../domain/dates.ts';
import type { Block, LegendItem } from '../../figure/block.ts';
import type { Mark, Scale } from '../../figure/quantity.ts';
import { timeline } from '../../figures/timeline.ts';
import { basic } from '../../words/en.ts';
import { history } from './words.en.ts';
import type { Translate } from '../../words/translate.ts';
import { chartFigures } from '../../figures/chart.ts';
import { dotShapes } from '../../figures/timeline.ts';
import { common } from '../../input/common.ts';
import { flag, parsed, text } from '../../input/fields.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';

const event = strictObject({
  /** Where it stands on the axis. */
  date: optional(parsed('a date such as 1972, 2013-03, 1964/1967 or "early 1970s"', parseDate)),
  /** The date in words, where `date` says no more than the place. */
  when: text,
  label: text,
  detail: text,
  source: text,
  href: text,
  certain: flag,
  /** Foretold, whatever became of it. */
  prediction: flag,
});
type Event = InferOutput<typeof event>;

const schema = strictObject({ ...common, source: text, events: optional(array(event)) });
export type HistoryTimeline = InferOutput<typeof schema>;

/** Dated events on an axis of time that is to scale. */
export const historyTimeline = /* @__PURE__ */ defineDiagram({
  name: 'history-timeline',
  childTags: { 'history-event': 'events' },
  schema,
  words: { ...basic, ...history },
  picture,
  layouts: { timeline },
  figures: /* @__PURE__ */ chartFigures(dotShapes),
});

/** Events drawn; the rest is a count. */
const DRAWN = 60;

/** An event with a date, and its place in the input. */
interface EventEntry {
  readonly event: Event & { readonly date: NonNullable<Event['date']> };
  readonly index: number;
}

function picture({ events = [], source }: HistoryTimeline, t: Translate): Picture {
  const dated = events
    .flatMap((one, index): EventEntry[] =>
      one.date ? [{ event: one as EventEntry['event'], index }] : [],
    )
    .sort((a, b) => a.event.date.from - b.event.date.from);
  const entries = dated.slice(0, DRAWN);
  const undated = events.flatMap((one, index) => (one.date ? [] : [{ event: one, index }]));
  const scale = scaleOf(entries);
  const layers: Block[] = [];
  const words = (id: string, detail: string): void => {
    layers.push({ id, kind: 'text', look: 'text', detail });
  };
  if (scale) {
    const children = entries.map((one) => eventBlock(one, scale.start, t));
    layers.push({ id: 'events', kind: 'group', layout: 'timeline', scale, children });
  }
  for (const { event: one, index } of undated.slice(0, DRAWN)) {
    const label = joinFacts(nameOf(one, index, t), one.when, one.detail);
    words(`events.${index}`, t('hiUndated', { label }));
  }
  const rest = Math.max(0, dated.length - DRAWN) + Math.max(0, undated.length - DRAWN);
  if (rest) words('more', t('moreIssues', { n: rest }));
  if (events.length === 0) words('none', t('hiNone'));
  if (source) words('source', t('source', { source }));
  const doubtful = dated.filter(({ event: one }) => lookOf(one) === 'low').length;
  const [first] = dated;
  const last = dated.at(-1);
  const from = first && Math.floor(first.event.date.from);
  const to = last && Math.floor(last.event.date.from);
  return {
    title:
      from !== undefined && to !== undefined && to > from
        ? t('hiTitle', { from, to })
        : t('hiTitleAlone'),
    layers,
    legend: legendOf(entries, t),
    sentences: [
      t('hiSays', { n: events.length }),
      ...(doubtful ? [t('hiSaysUncertain', { n: doubtful })] : []),
    ],
  };
}

function nameOf({ label }: Event, index: number, t: Translate): string {
  return label || t('hiEvent', { n: index + 1 });
}

/** Years from a round one to a round one. */
function scaleOf(entries: readonly EventEntry[]): (Scale & { readonly start: number }) | undefined {
  const [first] = entries;
  if (!first) return undefined;
  const last = Math.max(...entries.map(({ event: one }) => one.date.to));
  const span = last - first.event.date.from;
  const round = span > 20 ? 5 : 1;
  const decade = span > 40 ? 10 : round;
  const start = Math.floor(first.event.date.from / decade) * decade;
  const max = Math.max(round, Math.ceil((last - start) / round) * round);
  return { start, max, unit: 1, whole: true, label: (value) => String(start + value) };
}

function lookOf({ date, certain, prediction }: Event): Mark['look'] {
  if (prediction) return 'asked';
  return certain === false || date?.about ? 'low' : 'usage';
}

function eventBlock({ event: one, index }: EventEntry, start: number, t: Translate): Block {
  const { date, when, detail, source, href, certain, prediction } = one;
  const dateText = when || date.text;
  const key = prediction ? 'hiPrediction' : certain === false ? 'hiUncertain' : undefined;
  return {
    id: `events.${index}`,
    kind: 'event',
    look: 'scaled',
    label: nameOf(one, index, t),
    aside: key ? t(key, { date: dateText }) : dateText,
    detail: joinFacts(detail, source && t('source', { source })),
    ...(href ? { description: href } : {}),
    marks: [{ look: lookOf(one), from: date.from - start, to: date.to - start }],
  };
}

const LEGEND = [
  ['usage', 'hiDot'],
  ['low', 'hiHollow'],
  ['asked', 'hiDiamond'],
] as const;

function legendOf(entries: readonly EventEntry[], t: Translate): Block {
  const seen = new Set(entries.map(({ event: one }) => lookOf(one)));
  const spans = entries.some(({ event: { date } }) => date.to > date.from);
  const items: LegendItem[] = [
    ...LEGEND.filter(([mark]) => seen.has(mark) && (seen.size > 1 || mark !== 'usage')).map(
      ([mark, key]) => ({ label: t(key), mark }),
    ),
    ...(spans ? [{ label: t('hiSpan'), mark: 'min' as const }] : []),
  ];
  return legendWith(items, t);
}
