import { boundText, formatNumber, roundUp } from '../../domain/amounts.ts';
import { formatDuration, unitFor } from '../../domain/durations.ts';
import type { PhaseKind } from '../../domain/phases.ts';
import { TONES, type Block, type LegendItem, type Tone } from '../../figure/block.ts';
import { lanesOf } from '../../figures/lanes.ts';
import { dotMarks, dotted, dotting } from '../../figures/dots.ts';
import { phases } from '../../figures/phases.ts';
import type { Mark, Scale } from '../../figure/quantity.ts';
import { basic } from '../../words/en.ts';
import { starts } from './words.en.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import { chartFigures } from '../../figures/chart.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import { moreText } from '../shared/parts.ts';
import {
  endOf,
  inParts,
  schema,
  timed,
  type Lane,
  type StartupTimeline,
  type Timed,
} from './schema.ts';

/** What happens from the start of a VM or a container until it is ready, on an axis of time. */
export const startupTimeline = /* @__PURE__ */ defineDiagram({
  name: 'startup-timeline',
  childTags: { 'startup-lane': 'lanes', 'startup-phase': 'phases' },
  schema,
  words: { ...basic, ...starts },
  inspect,
  picture,
  layouts: { lanes: /* @__PURE__ */ lanesOf(phases), dots: dotted },
  figures: /* @__PURE__ */ chartFigures(/* @__PURE__ */ dotting()),
});

/** Starts and phases drawn; the rest is a count. */
const DRAWN = 24;

const HUES: Readonly<Record<PhaseKind, Tone>> = {
  pull: 'libs',
  vmm: 'hypervisor',
  create: 'engine',
  firmware: 'hardware',
  'boot-loader': 'hardware',
  kernel: 'guest',
  init: 'guest',
  exec: 'engine',
  app: 'app',
};

const MEANINGS: Readonly<Partial<Record<Tone, MessageKey>>> = {
  libs: 'st.pull',
  hardware: 'st.firmware',
  hypervisor: 'st.vmm',
  engine: 'st.create',
  guest: 'st.kernel',
  app: 'st.app',
};

function inspect(model: StartupTimeline): readonly Issue[] {
  if (inParts(model)) return [];
  const message = 'expected durations or percent, not both';
  return (model.lanes ?? []).flatMap(({ phases = [] }, index) =>
    phases.flatMap(({ duration }, place) =>
      duration?.unit === '%'
        ? warning('mixed-units', ['lanes', index, 'phases', place, 'duration'], message)
        : [],
    ),
  );
}

/** How a time is written, and where it stands on the axis. */
interface Axis {
  readonly scale: Scale;
  readonly mark: (phase: Timed) => readonly Mark[];
  /** Phases do not follow each other on it: each is a dot. */
  readonly apart: boolean;
  readonly write: (time: number) => string;
  readonly words: MessageKey;
}

function picture(model: StartupTimeline, t: Translate): Picture {
  const { lanes = [] } = model;
  const rows = lanes.slice(0, DRAWN);
  const parts = inParts(model);
  const all = rows.map((lane) => timed(lane, model, parts).slice(0, DRAWN));
  const axis = axisOf(model, all.flat(), parts);
  const children = rows.map((lane, index) =>
    laneBlock(lane, index, all[index] ?? [], axis, parts, t),
  );
  const words = (id: string, detail: string): Block => ({ id, kind: 'text', look: 'text', detail });
  return {
    title: t('stTitle'),
    layers: lanes.length
      ? [
          {
            id: 'lanes',
            kind: 'group',
            layout: axis.apart ? 'dots' : 'lanes',
            scale: axis.scale,
            children,
          },
          words('scale', t(axis.words)),
          ...moreText('more', lanes.length - rows.length, t),
        ]
      : [words('none', t('stNothing'))],
    legend: legendOf(all.flat(), axis.apart, t),
    sentences: [t('stSays', { n: lanes.length })],
  };
}

function axisOf(model: StartupTimeline, phases: readonly Timed[], parts: boolean): Axis {
  if (!parts && model.scale === 'log') {
    const all = phases.length ? phases.map(({ from, to }) => to - from) : [1];
    // Whole decades, with some room beside the shortest and the longest.
    const start = Math.floor(Math.log10(Math.min(...all) / 1.5) + 1e-9);
    const max = Math.max(1, Math.ceil(Math.log10(Math.max(...all)) - 1e-9) - start);
    return {
      scale: { max, unit: 1, whole: true, label: (value) => formatDuration(10 ** (start + value)) },
      mark: ({ from, to, bound, illustrative }) =>
        dotMarks(Math.log10(to - from) - start, bound, !illustrative),
      apart: true,
      write: formatDuration,
      words: 'stLog',
    };
  }
  const last = Math.max(0, ...phases.map(({ to }) => to)) || 1;
  const [unit, name] = parts ? [1, '%'] : unitFor(last);
  const max = parts ? Math.max(100, last) : roundUp(last / unit) * unit;
  const label = (value: number, end: boolean): string =>
    `${Number(value.toPrecision(6))}${end ? ` ${name}` : ''}`;
  return {
    scale: { max, unit, label },
    mark: ({ from, to, illustrative }) => [{ look: illustrative ? 'open' : 'range', from, to }],
    apart: false,
    write: parts ? (part) => `${formatNumber(part)} %` : formatDuration,
    words: parts ? 'stPercent' : 'stLinear',
  };
}

function laneBlock(
  lane: Lane,
  index: number,
  phases: readonly Timed[],
  axis: Axis,
  parts: boolean,
  t: Translate,
): Block {
  const id = `lanes.${index}`;
  const children = phases.map((one, place) => phaseBlock(id, one, place, axis, t));
  const all = lane.phases ?? [];
  const placeless = all.filter((_, place) => !phases.some((one) => one.index === place));
  const linksOf = (key: 'source' | 'href'): readonly string[] => [
    ...new Set([lane, ...all].flatMap((one) => one[key] ?? [])),
  ];
  return {
    id,
    kind: 'lane',
    look: 'scaled',
    label: lane.name || t('stLane', { n: index + 1 }),
    // A single dot has its words beside it.
    aside: !phases.length
      ? t('stNothing')
      : axis.apart && phases.length < 2
        ? ''
        : totalOf(phases, axis, parts, t),
    detail: joinFacts(
      ...placeless.map(({ name }) => name),
      lane.image && t(`stImage.${lane.image}`),
      parts ? '' : pullShare(phases, t),
      ...linksOf('source').map((source) => t('source', { source })),
    ),
    description: linksOf('href').join(' '),
    children,
  };
}

/** How long the whole takes. */
function totalOf(phases: readonly Timed[], { write }: Axis, parts: boolean, t: Translate): string {
  const { to, ends } = endOf(phases);
  const total = parts ? t('stShares') : boundText(ends, write(to));
  const count = phases.filter(({ illustrative }) => illustrative).length;
  return count ? t(count === phases.length ? 'stIllustrative' : 'stPartly', { total }) : total;
}

function pullShare(phases: readonly Timed[], t: Translate): string {
  let [pulled, whole] = [0, 0];
  for (const { from, to, sort } of phases) {
    whole += to - from;
    if (sort === 'pull') pulled += to - from;
  }
  // Of what is only bounded a part is an estimate.
  const bound = phases.some((one) => one.bound) ? '~' : undefined;
  const percent = boundText(bound, String(Math.round((100 * pulled) / whole)));
  return pulled > 0 && pulled < whole ? t('stPulls', { percent }) : '';
}

function phaseBlock(
  lane: string,
  one: Timed,
  place: number,
  { mark, write }: Axis,
  t: Translate,
): Block {
  const { phase, index, sort, from, to, bound, illustrative } = one;
  const n = place + 1;
  return {
    id: `${lane}.phases.${index}`,
    kind: sort ?? 'phase',
    look: 'scaled',
    ...(sort ? { tone: HUES[sort] } : {}),
    label: phase.name || phase.kind || t('stPhase', { n }),
    short: [String(n)],
    aside: boundText(bound, write(to - from)),
    ...(illustrative ? { description: t('st.illustrative') } : {}),
    marks: mark(one),
  };
}

/** Dots have their names beside them. */
function legendOf(phases: readonly Timed[], dots: boolean, t: Translate): Block {
  const tones = new Set(dots ? [] : phases.map(({ sort }) => sort && HUES[sort]));
  const items: LegendItem[] = [
    ...TONES.flatMap((tone): LegendItem[] => {
      const key = tones.has(tone) && MEANINGS[tone];
      // A pull is hatched.
      return key ? [{ label: t(key), tone, ...(tone === 'libs' ? { mark: 'range' } : {}) }] : [];
    }),
    ...(phases.some(({ illustrative }) => illustrative)
      ? [{ label: t('st.illustrative'), mark: dots ? ('circle' as const) : ('open' as const) }]
      : []),
  ];
  return legendWith(items, t);
}
