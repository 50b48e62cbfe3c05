import { TENANT_SORTS } from '../domain/tenants.ts';
import type { Translate } from '../words/translate.ts';
import { callOf } from './calls.ts';
import { countIn, type Facts, type Layer, type Machine, type Row } from './facts.ts';
import { answerRows } from './rows.ts';
import { trustOf } from './trust.ts';
import type { Answers, MachineAnswers, Named, Repeated } from './types.ts';
import { labelOf, nameLayer, titleOf } from './titles.ts';

/** What containers and VMs have that is no layer of their own: it is said elsewhere. */
const ATTACHED: ReadonlySet<string> = new Set([
  'mounts',
  'mount',
  'ports',
  'port',
  'networks',
  'network',
  'capabilities',
  'capability',
  'start',
  'device',
  'placement',
  'crossing',
]);

/** Different sorts of tenants that are told about; more tell nothing new. */
const SORTS = 6;

/**
 * What can be asked about a stack: how many kernels run, what is shared and what repeated, what a
 * process rests on, what its system calls cross. All of it follows from what stands on what.
 */
export function answersOf({ layers, machines, kernels }: Facts, t: Translate): Answers {
  const listed = layers.filter(({ kernel }) => kernel);
  const answers = {
    kernels: { count: kernels, listed: listed.map((layer) => nameLayer(t, layer)) },
    machines: machines.map((machine) => answersFor(t, machine)),
    restsOn: Object.fromEntries(layers.map(({ id, on }) => [id, on.map((below) => below.id)])),
  };
  const copies = listed.map((layer) => layer.copies);
  return { ...answers, title: t('questions'), rows: answerRows(t, answers, copies) };
}

function answersFor(t: Translate, machine: Machine): MachineAnswers {
  const { name, rows } = machine;
  // VMs that are off have nothing that runs.
  const tenants = rows.flatMap((row) => row.tenants).filter(({ length }) => length);
  const counts = countIn([...(tenants[0] ?? rows.flatMap(({ more }) => more ?? []))]);
  const sort = TENANT_SORTS.find((each) => counts[each]);
  // Of a container without a known boundary, the kernel that it uses is not known either.
  const all = tenants
    .flatMap(processesIn)
    .filter(({ frame: { kind, boundary } = {} }) => boundary || kind !== 'container-boundary');
  const processes = differing(all);
  const trust = trustOf(machine, (layer) => nameLayer(t, layer));
  return {
    ...(name ? { machine: name } : {}),
    ...(sort ? { tenants: sort } : {}),
    shared: sharedLayers(machine, tenants).map((layer) => nameLayer(t, layer)),
    repeated: rows.flatMap((row) => repeatedLayers(t, row)),
    chains: processes.map((process) => chainOf(t, process)),
    calls: processes.flatMap((process) => callOf(t, machine, process) ?? []),
    ...(trust.length ? { trust } : {}),
  };
}

/** Programs in a tenant; where none is drawn, what is on top. VMs that serve others have their own. */
function processesIn(tenant: readonly Layer[]): Layer[] {
  const found: Layer[] = [];
  const leaves: Layer[] = [];
  const visit = (layer: Layer): void => {
    const { kind, holds, serves } = layer;
    if (serves.length) return;
    if (kind === 'app' || kind === 'unikernel') found.push(layer);
    else if (holds.length === 0) leaves.push(layer);
    holds.forEach(visit);
  };
  tenant.forEach(visit);
  return found.length ? found : leaves.slice(-1);
}

/** The first of each sort: those that rest on layers of the same kinds are alike. */
function differing(processes: readonly Layer[]): Layer[] {
  const sorts = new Map<string, Layer>();
  for (const process of processes) {
    let sort = '';
    for (let layer: Layer | undefined = process; layer; layer = layer.on[0])
      sort += `${layer.kind} `;
    if (!sorts.has(sort)) sorts.set(sort, process);
  }
  return [...sorts.values()].slice(0, SORTS);
}

/** From a process down to the hardware. */
function chainOf(t: Translate, process: Layer): Named[] {
  const chain: Named[] = [];
  for (let at: readonly Layer[] = [process]; at[0]; at = at[0].on)
    chain.push({ id: at[0].id, label: at.map((layer) => titleOf(t, layer)).join(' + ') });
  return chain;
}

/** Layers under every tenant, and the VMs that serve all of them, from top to bottom. */
function sharedLayers({ layers }: Machine, tenants: readonly (readonly Layer[])[]): Layer[] {
  const times = new Map<Layer, number>();
  for (const tenant of tenants) {
    const under = new Set<Layer>();
    const open = tenant.flatMap(({ on }) => on);
    for (const layer of open) {
      if (under.has(layer) || tenant.includes(layer)) continue;
      under.add(layer);
      open.push(...layer.on);
    }
    for (const layer of under) times.set(layer, (times.get(layer) ?? 0) + 1);
  }
  const all = tenants.length;
  const serving = ({ kind, serves, frame }: Layer): boolean =>
    serves.length > 0 &&
    kind !== 'vmm-process' &&
    !frame?.serves.length &&
    all > 0 &&
    tenants.every((tenant) => tenant.some((layer) => isServed(layer, new Set(serves))));
  return layers.filter((layer) => times.get(layer) === all || serving(layer)).toReversed();
}

function isServed(layer: Layer, served: ReadonlySet<Layer>): boolean {
  for (let at: Layer | undefined = layer; at; at = at.frame) if (served.has(at)) return true;
  return false;
}

/** Layers that tenants bring with them, each with the number of tenants that have one. */
function repeatedLayers(t: Translate, { tenants, hidden }: Row): Repeated[] {
  const found = new Map<string, { labels: Set<string>; count: number }>();
  const all = tenants.reduce((sum, [first]) => sum + (first?.copies ?? 1), 0);
  for (const tenant of tenants) {
    const seen = new Set<string>();
    const visit = (layer: Layer): void => {
      const { kind, holds, folded } = layer;
      const counts = !folded && !layer.ended && !ATTACHED.has(kind);
      if (counts && (holds.length === 0 || layer.kernel)) {
        const one = found.get(kind) ?? { labels: new Set(), count: 0 };
        found.set(kind, one);
        one.labels.add(labelOf(t, layer));
        if (!seen.has(kind)) one.count += layer.copies;
        seen.add(kind);
      }
      // Parts of a kernel are named with it.
      if (!layer.kernel) holds.toReversed().forEach(visit);
    };
    tenant.toReversed().forEach(visit);
  }
  return [...found].map(([kind, { labels, count }]) => ({
    kind,
    labels: [...labels],
    count: count === all ? count + hidden : count,
  }));
}
