import { optional, pipe, rawTransform, strictObject, type InferOutput } from 'valibot';
import { NAMESPACES, type NamespaceFacts } from '../../domain/namespace-facts.ts';
import { namespaceEntry, NAMESPACE_TYPES, type NamespaceType } from '../../domain/namespaces.ts';
import { parseUidMap } from '../../domain/uid-map.ts';
import type { Block, LegendItem } from '../../figure/block.ts';
import { card } from '../../figures/card.ts';
import { table, twice } from '../../figures/table.ts';
import { basic } from '../../words/en.ts';
import { spaces } from './words.en.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import { arrows } from '../../figure/arrows.ts';
import { cardFiguresWith } from '../../figures/card.ts';
import { signs } from '../../figure/glyphs.ts';
import { common } from '../../input/common.ts';
import type { Setup } from '../container-stack/setup.ts';
import { flag, integer, names, parsed, text } from '../../input/fields.ts';
import { quote, warning, type Issue } from '../../input/issue.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { tenants } from '../../input/tenants.ts';
import { nameOf, OWNERS, processBlock, processes, tableBlock, type Column } from './view.ts';
import { seenOf, stateOf, type Owner, type SeenUnit } from './derive.ts';
import { legendWith } from '../../figure/legend.ts';

const pid = integer(1, 4_194_304);

const unit = strictObject({
  name: text,
  image: text,
  namespaces: names,
  pod: text,
  user: text,
  privileged: flag,
  pid,
  pidInside: pid,
  uidMap: optional(
    parsed('a map such as 0:100000:65536 (uid inside, uid outside, how many)', (value) =>
      parseUidMap(String(value)),
    ),
  ),
});

const allowed = `expected types of namespaces, some of ${NAMESPACE_TYPES.join(', ')}`;

/** Types by any of their names, as those that are meant. */
const types = optional(
  pipe(
    names.wrapped,
    rawTransform(({ dataset, addIssue, NEVER }): readonly NamespaceType[] => {
      const entries = dataset.value.map(namespaceEntry);
      const wrong = entries.find(({ type, value }) => !type || value !== undefined);
      if (!wrong) return [...new Set(entries.flatMap(({ type }) => type ?? []))];
      addIssue({ message: `${allowed}; ${quote(wrong.text)} is none` });
      return NEVER;
    }),
  ),
);

const schema = strictObject({
  ...common,
  engine: text,
  runtime: text,
  rootless: flag,
  /** The rows: these types; all eight when none is named. */
  types,
  containers: tenants<SeenUnit>(unit, 10_000),
});
export type NamespaceView = InferOutput<typeof schema>;

/** More containers are counted. */
const MOST = 6;

/** What containers see of their host: whose namespace of each type they use. */
export const namespaceView = /* @__PURE__ */ defineDiagram({
  name: 'namespace-view',
  childTags: { 'container-unit': 'containers' },
  schema,
  words: { ...basic, ...spaces },
  inspect,
  picture,
  layouts: { card, table, twice },
  figures: cardFiguresWith((pen, shape) => (shape.look === 'over' ? arrows : signs)(pen, shape)),
});

function inspect(model: NamespaceView): readonly Issue[] {
  const { setup, units } = seenOf(model);
  const issues = units.flatMap((one, index) =>
    one.uidMap && stateOf(one, 'user', setup).owner === 'host'
      ? warning(
          'uid-map-unused',
          ['containers', index, 'uidMap'],
          'expected a user namespace of its own: with that of the host there is nothing to map',
        )
      : [],
  );
  if (setup.family === 'linux') return issues;
  const message = `expected an engine for Linux containers: ${setup.engine.name} has no namespaces of Linux`;
  return [...issues, warning('no-linux', [model.engine ? 'engine' : 'runtime'], message)];
}

/** Containers of one pod side by side, each pod where its first container is. */
function columnsOf(
  t: Translate,
  units: readonly SeenUnit[],
  count: number,
  { containers }: NamespaceView,
): readonly Column[] {
  const length = Math.min(count, MOST);
  const all = Array.from({ length }, (_, index): Column => {
    const one = units[index] ?? {};
    const name = one.name || t('nsContainer', { n: index + 1 });
    return { unit: one, index, name, namespaces: containers?.list[index]?.namespaces };
  });
  return all
    .filter(({ unit: { pod } }, index) => !pod || firstOf(all, pod) === index)
    .flatMap((column) => {
      const { pod } = column.unit;
      return pod ? all.filter((one) => one.unit.pod === pod) : [column];
    });
}

function firstOf(all: readonly Column[], pod: string): number {
  return all.findIndex((one) => one.unit.pod === pod);
}

/** All of them, unless some are asked for. */
function isShown({ types: wanted }: NamespaceView, type: NamespaceType): boolean {
  return !wanted?.length || wanted.includes(type);
}

function picture(model: NamespaceView, t: Translate): Picture {
  const { setup, units, count } = seenOf(model);
  const columns = columnsOf(t, units, count, model);
  const rows = NAMESPACES.filter(({ type }) => isShown(model, type));
  const hidden = NAMESPACES.filter(({ type }) => !isShown(model, type));
  const twofold = processes(t, columns, setup);
  const more: Block[] = [];
  if (count > columns.length) {
    const detail = t('nsMore', { n: count - columns.length });
    more.push({ id: 'containers.more', kind: 'more', look: 'text', detail });
  }
  if (hidden.length) {
    const detail = t('nsHidden', { list: listed(t, hidden) });
    more.push({ id: 'types.more', kind: 'more', look: 'text', detail });
  }
  const seen: Block[] = twofold.length
    ? [
        { id: 'twice', kind: 'twice', look: 'text', label: t('nsTwice') },
        ...twofold.map((one) => processBlock(t, one)),
      ]
    : [];
  return {
    title: t('nsTitle'),
    layers: [tableBlock(t, rows, columns, setup), ...more, ...seen],
    legend: legendOf(t, rows, columns, setup),
    sentences: [
      t('nsSaysTypes'),
      ...(hidden.length ? [t('nsSaysHidden', { list: listed(t, hidden) })] : []),
      ...columns.flatMap((column) => says(t, rows, column, setup)),
      ...twofold.map(({ column: { name }, inside, outside }) =>
        t('nsSaysSame', { name, inside, outside }),
      ),
    ],
  };
}

const SAYS: Readonly<Record<Owner, MessageKey>> = {
  own: 'nsSaysOwn',
  pod: 'nsSaysPod',
  other: 'nsSaysOther',
  host: 'nsSaysHost',
};

function says(
  t: Translate,
  rows: readonly NamespaceFacts[],
  { unit: one, name }: Column,
  setup: Setup,
): string[] {
  return (Object.keys(SAYS) as Owner[]).flatMap((owner) => {
    const some = rows.filter(({ type }) => stateOf(one, type, setup).owner === owner);
    return some.length ? [t(SAYS[owner], { name, list: listed(t, some) })] : [];
  });
}

function listed(t: Translate, some: readonly NamespaceFacts[]): string {
  return some.map((one) => nameOf(t, one)).join(', ');
}

function legendOf(
  t: Translate,
  rows: readonly NamespaceFacts[],
  columns: readonly Column[],
  setup: Setup,
): Block {
  const seen = new Set(
    columns.flatMap(({ unit: one }) => rows.map(({ type }) => stateOf(one, type, setup).owner)),
  );
  const items: LegendItem[] = [
    ...(seen.has('own')
      ? [{ label: t('nsOwn'), tone: OWNERS.own.tone, mark: OWNERS.own.sign }]
      : []),
    ...(seen.has('pod') || seen.has('other')
      ? [{ label: t('nsPods'), tone: OWNERS.pod.tone, mark: OWNERS.pod.sign }]
      : []),
    {
      label: t(setup.home.startsWith('vm-') ? 'nsVms' : 'nsHosts'),
      tone: OWNERS.host.tone,
      mark: OWNERS.host.sign,
    },
  ];
  return legendWith(items, t);
}
