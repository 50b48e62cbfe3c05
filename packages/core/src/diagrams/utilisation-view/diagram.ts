import { filled } from '../../figures/filled.ts';
import type { Block } from '../../figure/block.ts';
import { lanesOf } from '../../figures/lanes.ts';
import { basic } from '../../words/en.ts';
import { capacity } from '../shared/capacity.words.en.ts';
import { layers as stacks } from '../../words/layers.en.ts';
import { utilisation } from './words.en.ts';
import type { Translate } from '../../words/translate.ts';
import { chartFigures } from '../../figures/chart.ts';
import { filling } from '../../figures/filled.ts';
import { capacityOf, type Key } from '../shared/amounts.ts';
import { group, keysOf, legendOf, says, words } from '../shared/lanes.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { schema, type UtilisationView } from './schema.ts';
import { laneOf } from './view.ts';
import { hostsOf, useOf, type HostEntry } from './derive.ts';

/** What a host has, what of it is set aside for its tenants and what of that they use. */
export const utilisationView = /* @__PURE__ */ defineDiagram({
  name: 'utilisation-view',
  childTags: { 'capacity-host': 'hosts', 'host-tenant': 'tenants' },
  schema,
  words: { ...basic, ...stacks, ...capacity, ...utilisation },
  picture,
  layouts: { lanes: /* @__PURE__ */ lanesOf(filled) },
  figures: /* @__PURE__ */ chartFigures(filling),
});

/** Hosts drawn, the rest is a count; tenants of one of them, and of all along one axis. */
const DRAWN = 12;
const TENANTS = 24;
const ALL_TENANTS = 150;

const MEANINGS = {
  guest: 'capSort.vm',
  hardware: 'uvPool',
  usage: 'uv.usage',
  unused: 'uv.unused',
  open: 'uvBeyond',
  limit: 'capEnd',
} as const;

function picture(model: UtilisationView, t: Translate): Picture {
  const hosts = hostsOf(model);
  const entries = hosts.slice(0, DRAWN);
  const rest = hosts.length - DRAWN;
  const layers = [
    ...keysOf(model.resource).flatMap((key) => resourceOf(entries, key, t)),
    ...(rest > 0 ? [words('more', t('moreIssues', { n: rest }))] : []),
    ...(model.hosts && model.illustrative ? [words('examples', t('capExamples'))] : []),
  ];
  // What is promised twice is stranded once.
  const promised = layers.some(({ children = [] }) =>
    children.some((lane) => lane.children?.some(({ kind }) => kind === 'beyond')),
  );
  const meanings = promised ? { ...MEANINGS, unused: 'uvPromised' as const } : MEANINGS;
  return {
    title: t('uvTitle'),
    layers: layers.length ? layers : [words('none', t('uvNothing'))],
    legend: legendOf(layers, meanings, t),
    sentences: says(layers, t),
  };
}

/** Every host on the axis of one resource. */
function resourceOf(entries: readonly HostEntry[], key: Key, t: Translate): Block[] {
  const most = Math.min(TENANTS, Math.floor(ALL_TENANTS / entries.length));
  const lanes = entries.flatMap((entry, index) => {
    const use = useOf(entry.host, key);
    const name = entry.host.name || t('uvHost', { n: index + 1 });
    return use ? [laneOf(entry, name, key, use, most, t)] : [];
  });
  const sizes = entries.map(({ host }) => capacityOf(host, key)?.whole ?? 0);
  return group(key, sizes, lanes, t);
}
