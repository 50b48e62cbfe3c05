import type { Picture } from '../kind.ts';
import { eachOf, limitsOf, momentsOf } from './derive.ts';
import type { RollingReplacementModel } from './schema.ts';
import { moreText } from '../shared/parts.ts';
import { type Moment, type Replicas, counts } from '../../domain/rollout.ts';
import type { Block, LegendItem } from '../../figure/block.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import type { Mark } from '../../figure/quantity.ts';
import { MOST_STEPS } from '../../input/common.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';

/** How replicas are drawn by how far they are; a ready one of the old version has a look of its own. */
const STATES = ['range', 'usage', 'low', 'open', 'unused', 'over'] as const;

const BOUNDARIES = { container: 'kernel-enforced', vm: 'hardware-assisted' } as const;

/** One moment, or all of them on an axis. */
export function picture(model: RollingReplacementModel, t: Translate): Picture {
  const { view, moment = 0, load } = model;
  const moments = momentsOf(model);
  const current = moments[Math.min(moment, moments.length - 1)] as Moment;
  const beside = moments.slice(0, MOST_STEPS);
  return {
    title: t(load ? 'rollLoadTitle' : 'rollTitle', { name: model.name || t('rollReplicas') }),
    layers:
      view === 'timeline'
        ? [timeline(beside, model, t), ...moreText('more', moments.length - beside.length, t)]
        : [frame(current, moment, model, t)],
    legend: legendOf(beside, model, t),
    sentences: load ? [] : [whyOf({ ...current, move: 'begin' }, model, t)],
  };
}

/** Replicas of both versions, over what is counted. */
function frame(one: Moment, index: number, model: RollingReplacementModel, t: Translate): Block {
  const { old, fresh, load } = one;
  const { from, to } = model;
  const children =
    load === undefined
      ? [
          set('old', joinFacts(t('rollOld'), from), marksOf(one, ['old']), model, t),
          set('new', joinFacts(t('rollNew'), to), marksOf(one, ['fresh']), model, t),
        ]
      : [set('new', joinFacts(t('rollReplicas'), to || from), marksOf(one, ['fresh']), model, t)];
  const ready = old.ready + fresh.ready;
  return {
    id: `stages.${index}`,
    kind: 'stage',
    look: 'frame',
    boundary: 'none',
    // Drawn where steps have their names.
    description: nameOf(one, index, t),
    children: [
      { id: 'versions', kind: 'group', layout: 'versions', children },
      gauge(ready, counts(old) + counts(fresh), load, model, t),
    ],
  };
}

/** The replicas of a version: how many are how far. */
function set(
  id: string,
  label: string,
  marks: readonly Mark[],
  { packaging = 'container', ...model }: RollingReplacementModel,
  t: Translate,
): Block {
  return {
    id,
    kind: `${id}-replicas`,
    look: 'scaled',
    tone: 'app',
    layout: 'tiles',
    boundary: BOUNDARIES[packaging],
    label,
    aside: saidOf(marks, t) || t('rollNone'),
    ...(packaging === 'vm' ? { kernel: t('rollPackaging.vm') } : {}),
    size: limitsOf(model).replicas,
    marks,
    children: [],
  };
}

/** Replicas by their states, in the order in which they stand. */
function marksOf(one: Moment, versions: readonly ('old' | 'fresh')[]): Mark[] {
  const all = versions.flatMap((version): (readonly [Mark['look'], number])[] => {
    const { ready, running, starting, terminating }: Replicas = one[version];
    const old = version === 'old';
    return [
      [old ? 'range' : 'usage', ready],
      ['low', running],
      ['open', starting],
      ['unused', terminating],
      ['over', old ? (one.changed ?? 0) : 0],
    ];
  });
  return all.flatMap(([look, to]) => (to ? { look, from: 0, to } : []));
}

function saidOf(marks: readonly Mark[], t: Translate): string {
  return joinFacts(
    ...marks.map(({ look, to: n }) =>
      t('rollCount', {
        n,
        state: t(`rollState.${look}` as MessageKey),
      }),
    ),
  );
}

/** What is counted of both versions between the fewest and the most, or the load. */
function gauge(
  ready: number,
  all: number,
  load: number | undefined,
  model: RollingReplacementModel,
  t: Translate,
): Block {
  const { least, most } = limitsOf(model);
  const base = {
    id: 'counts',
    kind: 'counts',
    look: 'scaled',
    tone: 'app',
    layout: 'gauge',
    children: [],
  } as const;
  const n = ready * eachOf(model);
  if (load !== undefined)
    return {
      ...base,
      label: t('rollServed', { n, load }),
      size: Math.max(...(model.load ?? []), n),
      marks: [
        { look: 'sum', from: 0, to: n },
        { look: 'limit', from: 0, to: load },
      ],
    };
  return {
    ...base,
    label: joinFacts(t('rollReady', { n: ready, least }), t('rollAll', { n: all, most })),
    size: Math.max(most, all),
    marks: [
      { look: 'sum', from: 0, to: ready },
      { look: 'min', from: ready, to: all },
      { look: 'limit', from: 0, to: least },
      { look: 'inherited', from: 0, to: most },
    ],
  };
}

/** A column for each moment, under the line of what may exist and over that of what must be ready. */
function timeline(moments: readonly Moment[], model: RollingReplacementModel, t: Translate): Block {
  const { least, most } = limitsOf(model);
  const { load } = model;
  let highest = load ? 1 : most;
  const children = moments.map((one, index): Block => {
    const all = marksOf(one, ['old', 'fresh']);
    const wanted = one.load === undefined ? 0 : one.load / eachOf(model);
    // What ends is not counted: it stands on top.
    const marks = all
      .filter(({ look }) => look !== 'over')
      .sort((a, b) => Number(a.look === 'unused') - Number(b.look === 'unused'));
    highest = Math.max(
      highest,
      wanted,
      marks.reduce((sum, { to }) => sum + to, 0),
    );
    return {
      id: `stages.${index}`,
      kind: 'stage',
      look: 'scaled',
      tone: 'app',
      label: String(index + 1),
      description: [
        nameOf(one, index, t),
        ...(load
          ? [saidOf(all, t)]
          : [
              `${t('rollOld')}: ${saidOf(marksOf(one, ['old']), t) || t('rollNone')}`,
              `${t('rollNew')}: ${saidOf(marksOf(one, ['fresh']), t) || t('rollNone')}`,
            ]),
      ].join('; '),
      marks: wanted ? [...marks, { look: 'limit', from: 0, to: wanted }] : marks,
    };
  });
  const lines: Mark[] = [
    { look: 'limit', from: 0, to: least },
    { look: 'inherited', from: 0, to: most },
  ];
  return {
    id: 'timeline',
    kind: 'group',
    layout: 'columns',
    size: highest,
    marks: load ? [] : lines,
    children,
  };
}

function legendOf(moments: readonly Moment[], model: RollingReplacementModel, t: Translate): Block {
  const { load, packaging = 'container', view } = model;
  const { least, most } = limitsOf(model);
  const seen = new Set(
    moments.flatMap((one) => marksOf(one, ['old', 'fresh']).map(({ look }) => look)),
  );
  const version = { range: t('rollOld'), usage: load ? '' : t('rollNew') };
  const items: LegendItem[] = [
    ...STATES.filter((state) => seen.has(state)).map((mark) => ({
      label: joinFacts(version[mark as 'range'], t(`rollState.${mark}`)),
      mark,
    })),
    { label: load ? t('rollLoad') : t('rollLeast', { n: least }), mark: 'limit' },
    ...(load ? [] : [{ label: t('rollMost', { n: most }), mark: 'inherited' as const }]),
    ...(view === 'timeline'
      ? []
      : [{ label: t(`rollPackaging.${packaging}`), boundary: BOUNDARIES[packaging] }]),
  ];
  return legendWith(items, t);
}

/** What happens, in few words. */
export function nameOf({ move, name, up, down }: Moment, index: number, t: Translate): string {
  if (move === 'scale')
    return joinFacts(up ? t('rollUp', { n: up }) : '', down ? t('rollDown', { n: down }) : '');
  const n = move === 'told' ? index + 1 : up || down;
  return name || t(`rollMove.${move}`, { n });
}

/** Why it happens, or why nothing does. */
export function whyOf(
  { move, down, old, fresh, load, wanted = 0 }: Moment,
  model: RollingReplacementModel,
  t: Translate,
): string {
  const { replicas, least, most } = limitsOf(model);
  if (load !== undefined) return t('rollWhyLoad', { load, each: eachOf(model), n: wanted });
  const silent = move === 'scale' ? !down : !/begin|run|ready|done|stuck/.test(move);
  const why = silent ? '' : t(`rollWhy.${move}` as MessageKey, { n: replicas, least, most });
  const nobody = move === 'told' || old.ready + fresh.ready ? '' : t('rollWhyNobody');
  return [why, nobody].filter(Boolean).join(' ');
}
