import type { NamespaceFacts } from '../../domain/namespace-facts.ts';
import { outsideOf } from '../../domain/uid-map.ts';
import type { NamespaceType } from '../../domain/namespaces.ts';
import type { Block } from '../../figure/block.ts';
import type { Sign } from '../../figure/quantity.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import { joinFacts } from '../../figure/legend.ts';
import type { Setup } from '../container-stack/setup.ts';
import { addedOnly } from '../container-stack/unit.ts';
import { stateOf, uidInside, type Owner, type SeenUnit, type State } from './derive.ts';

/** A container in its column. */
export interface Column {
  readonly unit: SeenUnit;
  /** Its place in the model. */
  readonly index: number;
  readonly name: string;
  /** Its namespaces as they are told. */
  readonly namespaces?: readonly string[] | undefined;
}

/** Signs and hues of whose a namespace is. */
export const OWNERS: Readonly<Record<Owner, { sign: Sign; tone: 'app' | 'engine' | 'host' }>> = {
  own: { sign: 'own-cap', tone: 'app' },
  pod: { sign: 'ancestor-cap', tone: 'engine' },
  other: { sign: 'ancestor-cap', tone: 'engine' },
  host: { sign: 'host', tone: 'host' },
};

const CARD = { look: 'scaled', layout: 'card', children: [] } as const;

/** What people call a type. */
export function nameOf(t: Translate, { type, name }: NamespaceFacts): string {
  return name || t(`ns.${type}` as MessageKey);
}

/** The table: a head of containers, a row for each type. */
export function tableBlock(
  t: Translate,
  rows: readonly NamespaceFacts[],
  columns: readonly Column[],
  setup: Setup,
): Block {
  return {
    id: 'table',
    kind: 'table',
    layout: 'table',
    children: [
      {
        id: 'head',
        kind: 'head',
        children: [hostHead(t, setup), ...columns.map((one) => head(t, one))],
      },
      ...rows.map((one) => rowOf(t, one, columns, setup)),
    ],
  };
}

function hostHead(t: Translate, { home }: Setup): Block {
  return {
    id: 'host',
    kind: 'host-kernel',
    ...CARD,
    tone: 'host',
    label: t(home.startsWith('vm-') ? 'nsVm' : 'nsHost'),
    detail: t('nsHostDetail'),
  };
}

function head(t: Translate, { unit: { pod }, index, name, namespaces: inner }: Column): Block {
  return {
    id: `containers.${index}`,
    kind: 'container-boundary',
    ...CARD,
    tone: 'app',
    label: name,
    detail: joinFacts(pod && t('nsPod', { pod }), describeOwn(t, inner)),
    marks: [{ look: 'open', from: 0, to: 0 }],
  };
}

/** Which namespaces a container has of its own, in words. */
function describeOwn(t: Translate, namespaces: readonly string[] | undefined): string {
  const list = namespaces && addedOnly(namespaces);
  if (list) return t('nsAdded', { list });
  return namespaces ? t('nsTold', { list: namespaces.join(', ') || '–' }) : t('nsUsual');
}

function rowOf(t: Translate, one: NamespaceFacts, columns: readonly Column[], setup: Setup): Block {
  const { type, flag, files, kernel, year, docker } = one;
  const id = `types.${type}`;
  return {
    id,
    kind: 'namespace',
    look: 'scaled',
    label: nameOf(t, one),
    detail: t(`nsIsolates.${type}`),
    description: joinFacts(
      flag,
      ...[
        `ns/${files}`,
        t('nsSince', { kernel, year }),
        // What Docker does says nothing of the others.
        ...(setup.engine.id.startsWith('docker')
          ? [t(docker ? 'nsDockerNew' : 'nsDockerHost')]
          : []),
      ]
        // A fact stays in one line.
        .map((fact) => fact.replaceAll(' ', '\u00a0')),
    ),
    children: [
      cell(t, `${id}.host`, type, { owner: 'host' }, [], setup),
      ...merged(columns, type, setup).map(({ state, members }) =>
        cell(t, `${id}.${members[0]?.index}`, type, state, members, setup),
      ),
    ],
  };
}

interface Shared {
  readonly state: State;
  readonly members: readonly Column[];
}

/** Neighbours of one pod share one cell. */
function merged(columns: readonly Column[], type: NamespaceType, setup: Setup): readonly Shared[] {
  const cells: { state: State; members: Column[] }[] = [];
  for (const column of columns) {
    const state = stateOf(column.unit, type, setup);
    const before = cells.at(-1);
    if (state.owner === 'pod' && before?.state.owner === 'pod' && before.state.of === state.of)
      before.members.push(column);
    else cells.push({ state, members: [column] });
  }
  return cells;
}

function cell(
  t: Translate,
  id: string,
  type: NamespaceType,
  { owner, of = '' }: State,
  members: readonly Column[],
  { home }: Setup,
): Block {
  const host = home.startsWith('vm-') ? 'nsVms' : 'nsHosts';
  const words: Readonly<Record<Owner, string>> = {
    own: t('nsOwn'),
    pod: t('nsPods'),
    other: t('nsOther', { name: of }),
    host: t(host),
  };
  const map = type === 'user' && owner === 'own' ? members[0]?.unit.uidMap : undefined;
  const first = map?.[0];
  return {
    id,
    also: members.flatMap(({ index }) => {
      const path = `containers.${index}`;
      return [`${path}.namespaces.${type}`, ...(type === 'user' ? [`${path}.uidMap`] : [])];
    }),
    kind: `namespace-${owner}`,
    ...CARD,
    ...OWNERS[owner],
    label: words[owner],
    aside: members.map(({ name }) => name).join(', '),
    detail: first
      ? t('nsMapped', { uid: first.inside, outside: first.outside })
      : t(owner === 'host' ? `nsHostSees.${type}` : `nsSees.${type}`),
    size: Math.max(1, members.length),
  };
}

/** What is known of a container's first process, from both sides. */
export interface Process {
  readonly column: Column;
  readonly inside: string;
  readonly outside: string;
}

export function processes(t: Translate, columns: readonly Column[], setup: Setup): Process[] {
  return columns.flatMap((column) => {
    const { unit } = column;
    const { pid, user, uidMap } = unit;
    const uid = uidInside(unit);
    if (pid === undefined && uid === undefined && user === undefined) return [];
    const own = stateOf(unit, 'user', setup).owner !== 'host';
    const outside = uid !== undefined && uidMap ? outsideOf(uidMap, uid) : undefined;
    const outer =
      uid === undefined
        ? user && (own ? t('nsUidOther') : t('nsUser', { user }))
        : !own
          ? uidWords(t, uid)
          : uidMap
            ? outside === undefined
              ? t('nsNobody')
              : uidWords(t, outside)
            : t('nsUidOther');
    const inner = uid === undefined ? user && t('nsUser', { user }) : uidWords(t, uid);
    return {
      column,
      inside: joinFacts(pidInside(t, unit, setup), inner),
      outside: joinFacts(pid === undefined ? undefined : t('nsPid', { pid }), outer),
    };
  });
}

function uidWords(t: Translate, uid: number): string {
  return uid === 0 ? t('nsRoot') : t('nsUid', { uid });
}

/** PID 1 where the namespace is its own; that of the host where it has none. */
function pidInside(t: Translate, unit: SeenUnit, setup: Setup): string | undefined {
  const { pid, pidInside: inner } = unit;
  if (pid === undefined) return undefined;
  const { owner } = stateOf(unit, 'pid', setup);
  if (owner === 'host') return t('nsPid', { pid });
  if (inner !== undefined) return t('nsPid', { pid: inner });
  return owner === 'own' ? t('nsPid', { pid: 1 }) : t('nsPidOther');
}

/** Both sides of one process, with a line between them that says that they are one. */
export function processBlock(t: Translate, { column, inside, outside }: Process): Block {
  const id = `containers.${column.index}.process`;
  return {
    id,
    kind: 'process',
    layout: 'twice',
    children: [
      {
        id: `${id}.host`,
        kind: 'host-userland',
        ...CARD,
        tone: 'host',
        label: t('nsOnHost'),
        detail: outside,
        description: t('nsSame'),
      },
      {
        id: `${id}.inside`,
        kind: 'app',
        ...CARD,
        tone: 'app',
        label: t('nsIn', { name: column.name }),
        detail: inside,
      },
    ],
  };
}
