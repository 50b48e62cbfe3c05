import { filled } from '../../figures/filled.ts';
import type { Block } from '../../figure/block.ts';
import { lanesOf } from '../../figures/lanes.ts';
import { basic } from '../../words/en.ts';
import { capacity } from '../shared/capacity.words.en.ts';
import { layers as stacks } from '../../words/layers.en.ts';
import { density } from './words.en.ts';
import type { Translate } from '../../words/translate.ts';
import { chartFigures } from '../../figures/chart.ts';
import { dotted, dotting } from '../../figures/dots.ts';
import { filling } from '../../figures/filled.ts';
import { capacityOf, type Key } from '../shared/amounts.ts';
import { group, keysOf, legendOf, says, words } from '../shared/lanes.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { fitOf, needOf } from './derive.ts';
import { laneOf, type UnitEntry } from './view.ts';
import { sizesOf } from './view.ts';
import { schema, type DensityView } from './schema.ts';

/** How many units fit on one host, and what of it goes into what they bring along. */
export const densityView = /* @__PURE__ */ defineDiagram({
  name: 'density-view',
  childTags: { 'density-unit': 'units' },
  schema,
  words: { ...basic, ...stacks, ...capacity, ...density },
  picture,
  layouts: { lanes: /* @__PURE__ */ lanesOf(filled), dots: dotted },
  figures: /* @__PURE__ */ chartFigures(/* @__PURE__ */ dotting(filling)),
  computed: (model) => ({ fits: (model.units ?? []).map((unit) => fitOf(model, unit)) }),
});

/** Units drawn, the rest is a count; and fields of all of them along one axis. */
const DRAWN = 16;
const FIELDS = 300;

function picture(model: DensityView, t: Translate): Picture {
  const { units = [], resource, illustrative } = model;
  const entries = units.slice(0, DRAWN).map((unit, index): UnitEntry => ({
    unit,
    index,
    name: unit.name || t(unit.kind ? `capSort.${unit.kind}` : 'dvUnit', { n: index + 1 }),
    fit: fitOf(model, unit),
  }));
  const rest = units.length - DRAWN;
  const layers = [
    ...keysOf(resource).flatMap((key) => resourceOf(model, entries, key, t)),
    ...(resource ? [] : sizesOf(model, entries, t)),
    ...(rest > 0 ? [words('more', t('moreIssues', { n: rest }))] : []),
    ...(illustrative ? [words('examples', t('capExamples'))] : []),
  ];
  return {
    title: t(entries.some(({ fit }) => fit.binding) ? 'dvTitle' : 'dvTakes'),
    layers: layers.length ? layers : [words('none', t('dvNothing'))],
    legend: legendOf(layers, MEANINGS, t),
    sentences: says(layers, t),
  };
}

/** Every unit that takes of a resource, on one axis: the host's, where it is known. */
function resourceOf(
  model: DensityView,
  entries: readonly UnitEntry[],
  key: Key,
  t: Translate,
): Block[] {
  const lanes = entries.flatMap((one) => {
    const need = needOf(one.unit, key);
    return need ? [laneOf(model, one, key, need, FIELDS / entries.length, t)] : [];
  });
  return group(key, [capacityOf(model, key)?.whole ?? 0], lanes, t);
}

const MEANINGS = {
  guest: 'dv.guest',
  engine: 'dv.engine',
  mixed: 'dv.whole',
  unused: 'dv.unused',
  open: 'dv.limits',
  limit: 'capEnd',
} as const;
