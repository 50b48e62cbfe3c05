import { ALSO_RUNS, NAMES as PROCESSORS } from './domain/architectures.ts';
import { BOUNDARIES } from './domain/boundaries.ts';
import { CAPABILITIES } from './domain/capabilities.ts';
import { CGROUP_SOURCES } from './domain/cgroup-sources.ts';
import { CONFIDENTIAL } from './domain/confidential.ts';
import * as containers from './domain/container-sources.ts';
import { STEPS, type Step } from './domain/chain-steps.ts';
import type { Span } from './domain/days.ts';
import { DISTRIBUTION_SOURCES, ENGINE_SOURCES, HANDLER_SOURCES } from './domain/engine-sources.ts';
import { ALIASES as ENGINE_NAMES, DISTRIBUTIONS, KATA } from './domain/engine-names.ts';
import { ENGINES } from './domain/engines.ts';
import { HYPERVISOR_SOURCES } from './domain/hypervisor-sources.ts';
import { ALIASES as HYPERVISOR_NAMES, BY_HOST, HYPERVISORS } from './domain/hypervisors.ts';
import * as names from './domain/name-sources.ts';
import { NAMESPACES } from './domain/namespace-facts.ts';
import { NAMES as SYSTEMS, FAMILY_NAMES } from './domain/operating-systems.ts';
import type { Reading } from './domain/reading.ts';
import { BOUNDARY_SOURCES, PHASE_SOURCES, RECKONING_SOURCES } from './domain/reckoning-sources.ts';
import { RELEASES } from './domain/releases.ts';
import { SPANS } from './domain/spans.ts';
import { RELEASE_SOURCES, SPAN_SOURCES } from './domain/span-sources.ts';
import { RANKS } from './domain/start-order.ts';
import { BUILDS, YEARS } from './domain/windows-builds.ts';

/** Something that pictures and rules go by. */
export interface KnownFact {
  /** Table and row: `engines.kata`. */
  readonly id: string;
  /** What is held, in words. */
  readonly holds: string;
  /** From which day, month or year, and until which it does not hold any more, where it is not always. */
  readonly since?: string;
  readonly until?: string;
  readonly source: string;
  /** The part that has no source which was read. */
  readonly unverified?: string;
  /** The day when it was last checked. */
  readonly checked: string;
}

/** Rows of one sort, with what was read of each. */
export interface FactTable {
  readonly name: string;
  /** By id, what each row holds; empty where its reading says so. */
  readonly rows: Readonly<Record<string, string>>;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly spans?: Readonly<Record<string, Span>>;
}

/** Rows whose readings say what they hold: formulas, by the names of functions. */
function rowsOf(readings: FactTable['readings']): FactTable['rows'] {
  return Object.fromEntries(Object.entries(readings).map(([id, [, , holds = '']]) => [id, holds]));
}

/** Keys of a table in words. */
function inWords<Row>(rows: Readonly<Record<string, Row>>, say: (row: Row, id: string) => string) {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, say(row, id)]));
}

function byId<Row>(rows: readonly Row[], id: (row: Row) => string, say: (row: Row) => string) {
  return Object.fromEntries(rows.map((row) => [id(row), say(row)]));
}

/** `name: key value; key value`, without what only the code needs. */
function rowText({ name, ...row }: object & { readonly name: string }, also = ''): string {
  const parts = Object.entries(row).flatMap(([key, value]: [string, unknown]) => {
    if (/^(id|nuance)$/.test(key) || (Array.isArray(value) && value.length === 0)) return [];
    const text = Array.isArray(value) ? value.join(', ') : value === true ? '' : String(value);
    return `${key} ${text}`.trim();
  });
  return `${name}: ${[...parts, also && `also called ${also}`].filter(Boolean).join('; ')}`;
}

const namesFor = (id: string): string =>
  Object.entries(ENGINE_NAMES)
    .flatMap(([name, engine]) => (engine === id ? name : []))
    .join(', ');

/** All tables of `domain/`: a row without a reading, or a reading without a row, is a mistake. */
export const FACT_TABLES: readonly FactTable[] = [
  {
    name: 'hypervisors',
    rows: byId(
      HYPERVISORS,
      ({ id }) => id,
      (row) => rowText(row, HYPERVISOR_NAMES[row.id]?.replaceAll(' ', ', ')),
    ),
    readings: HYPERVISOR_SOURCES,
  },
  {
    name: 'hypervisors-by-host',
    rows: Object.fromEntries(
      Object.entries(BY_HOST).map(([key, id]) => [
        key.replace(' ', '-'),
        `${key.replace(' ', ' on ')} is ${id}`,
      ]),
    ),
    readings: names.BY_HOST_SOURCES,
  },
  {
    name: 'engines',
    rows: byId(
      ENGINES,
      ({ id }) => id,
      (row) => rowText(row, namesFor(row.id)),
    ),
    readings: ENGINE_SOURCES,
  },
  {
    name: 'distributions',
    rows: inWords(DISTRIBUTIONS, ([name, runtime]) => `${name} is Kubernetes with ${runtime}`),
    readings: DISTRIBUTION_SOURCES,
  },
  {
    name: 'handlers',
    rows: inWords(KATA, (vmm, id) => `${id} is Kata Containers with ${vmm}`),
    readings: HANDLER_SOURCES,
  },
  {
    name: 'chain-steps',
    rows: byId(STEPS, ({ name }) => name.replace(' ', '-'), stepText),
    readings: names.STEP_SOURCES,
  },
  {
    name: 'systems',
    rows: inWords(FAMILY_NAMES, (name, family) => {
      const all = Object.values(SYSTEMS).flatMap(([own, label]) => (own === family ? label : []));
      return `The kernel of ${name}: ${[...new Set(all)].join(', ')}`;
    }),
    readings: names.FAMILY_SOURCES,
  },
  {
    name: 'processors',
    rows: inWords(
      PROCESSORS,
      (also, name) => `${name} is also called ${also.replaceAll(' ', ', ')}`,
    ),
    readings: names.ARCHITECTURE_SOURCES,
  },
  {
    name: 'successors',
    rows: inWords(ALSO_RUNS, (older, name) => `Processors of ${name} also run ${older}`),
    readings: names.SUCCESSOR_SOURCES,
  },
  {
    name: 'namespaces',
    rows: byId(
      NAMESPACES,
      ({ type }) => type,
      ({ type, flag, files, kernel, year, docker }) =>
        `${type}: ${flag}, ${files}, Linux ${kernel} (${year}); Docker makes ${docker ? 'one' : 'none'} by default`,
    ),
    readings: names.NAMESPACE_SOURCES,
  },
  {
    name: 'windows-builds',
    rows: inWords(BUILDS, (builds, release) => {
      const all = typeof builds === 'number' ? [['', builds] as const] : Object.entries(builds);
      const text = all.map(([edition, build]) => `${edition} ${build}`.trim()).join(', ');
      return `Windows ${release} is build ${text}`;
    }),
    readings: names.BUILD_SOURCES,
  },
  {
    name: 'windows-years',
    rows: inWords(YEARS, (build, year) => `Windows of ${year} with long support is build ${build}`),
    readings: names.YEAR_SOURCES,
  },
  {
    name: 'boundaries',
    rows: Object.fromEntries(BOUNDARIES.map((id) => [id, BOUNDARY_SOURCES[id]?.[2] ?? ''])),
    readings: BOUNDARY_SOURCES,
  },
  {
    name: 'phases',
    rows: inWords(RANKS, (rank, id) => `Rank ${rank}. ${PHASE_SOURCES[id]?.[2]}`),
    readings: PHASE_SOURCES,
  },
  { name: 'cgroups', rows: rowsOf(CGROUP_SOURCES), readings: CGROUP_SOURCES },
  {
    name: 'attached',
    rows: rowsOf(containers.ATTACHED_SOURCES),
    readings: containers.ATTACHED_SOURCES,
  },
  { name: 'pods', rows: rowsOf(containers.POD_SOURCES), readings: containers.POD_SOURCES },
  {
    name: 'confidential',
    rows: byId(
      CONFIDENTIAL,
      ({ id }) => id,
      ({ name, maker, guard, open }) =>
        `${name} of ${maker}, guarded by the ${guard}${open ? `; it leaves ${open} open` : ''}`,
    ),
    readings: containers.CONFIDENTIAL_SOURCES,
  },
  {
    name: 'capabilities',
    rows: byId(
      CAPABILITIES,
      (name) => name.toLowerCase(),
      (name) => `CAP_${name} is a capability of Linux`,
    ),
    readings: containers.CAPABILITY_SOURCES,
  },
  { name: 'reckoning', rows: rowsOf(RECKONING_SOURCES), readings: RECKONING_SOURCES },
  {
    name: 'spans',
    rows: inWords(SPANS, (_, id) => SPAN_SOURCES[id]?.[2] ?? ''),
    readings: SPAN_SOURCES,
    spans: SPANS,
  },
  {
    name: 'releases',
    rows: inWords(RELEASES, (since, id) => `${id} is there since ${since}`),
    readings: RELEASE_SOURCES,
    spans: inSpans(RELEASES),
  },
];

function inSpans(days: Readonly<Record<string, string>>): Readonly<Record<string, Span>> {
  return Object.fromEntries(Object.entries(days).map(([id, since]) => [id, { since }]));
}

function stepText({ name, life, per, daemon, rank }: Step): string {
  const there =
    life === 'stays' ? 'stays' : life === 'exits' ? 'exits after start' : 'is a command';
  return `${name} ${there}; one for each ${per}; ${daemon ? 'serves all containers; ' : ''}rank ${rank}`;
}

/** Every fact with its source and the day it was checked, table by table. */
export function knownFacts(): readonly KnownFact[] {
  return FACT_TABLES.flatMap(({ name, rows, readings, spans = {} }) =>
    Object.entries(rows).map(([id, holds]): KnownFact => {
      const [checked = '', text = ''] = readings[id] ?? [];
      const [source = '', unverified] = text.split(/(?:^|; )unverified: /);
      return {
        id: `${name}.${id.replaceAll(' ', '-')}`,
        holds,
        ...spans[id],
        source: source || 'none that was read',
        ...(unverified ? { unverified } : {}),
        checked,
      };
    }),
  );
}
