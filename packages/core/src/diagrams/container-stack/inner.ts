import { lazy, optional, strictObject, type GenericSchema, type ObjectEntries } from 'valibot';
import type { Block } from '../../figure/block.ts';
import { attached } from '../../figures/attached.ts';
import { crossingFigures, crossings } from '../../figures/crossings.ts';
import { trustFigures } from '../../figures/trust.ts';
import { childPath } from '../../figure/legend.ts';
import { refused, text } from '../../input/fields.ts';
import { tenants } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
import { deriveStack, kernelsFrom, tenantsFrom, type DerivedStack } from '../vm-stack/derive.ts';
import { guestName } from '../vm-stack/guest.ts';
import { guestList } from '../vm-stack/schema.ts';
import { stackLayers } from '../vm-stack/view.ts';
import { trustLegend } from '../shared/trust.ts';
import { describeAttached } from './attached.sentences.ts';
import { networkStrip, portStrip } from './attached.strips.ts';
import { closeLayers, inspectConfidential, saysClosed } from './confidential.ts';
import { saysCrossings, withCrossings } from './crossings.view.ts';
import { innerStack, resolve } from './derive.ts';
import { stackExtraEntries, unitExtraEntries } from './extras.schema.ts';
import { oddResources } from './odd-resources.ts';
import { dressTenant } from './pod-frames.ts';
import { describeResources } from './resource-sentences.ts';
import { resourcesOf } from './resources.ts';
import { unitExtras } from './unit-extras.ts';
import { CONTAINERS, VMS } from './held.ts';
import { countOf, nameOfEngine } from './machines.ts';
import { ownPrograms } from './programs.ts';
import {
  containerEntries,
  type ContainerStackModel,
  type ContainerUnit,
  type InnerVms,
} from './schema.ts';
import type { Setup } from './setup.ts';
import { deriveContainers, type DerivedContainers, type Within } from './stack.ts';
import type { Held, Under, UnitEntry } from './together.ts';
import { standing } from './view.ts';

/** Containers inside one another: an LXC container, a node of a cluster in it, its pods. */
const LEVELS = 3;

/** Containers in a container are no more than a node of a cluster has. */
const MOST_INSIDE = 1_000;

/** What a container may hold besides a plain program: an engine with containers, VMs. */
export const within: Within = {
  entries: { ...unitExtraEntries, ...entriesAt(1) },
  stackEntries: stackExtraEntries,
  heldOf,
  extras: unitExtras,
  resourcesOf,
  dress: (t, block, path, together, setup, resources) =>
    dressTenant(t, withCrossings(t, block, path, together, setup), together, resources),
  networkStrip,
  portStrip,
  describe: {
    resources: describeResources,
    crossings: saysCrossings,
    attached: describeAttached,
    closed: saysClosed,
  },
  close: closeLayers,
  legend: trustLegend,
  inspect: (model, derived) => [
    ...inspectConfidential(derived),
    ...oddResources(model, derived.setup),
  ],
  layouts: { attached, crossings },
  figures: /* @__PURE__ */ crossingFigures(trustFigures),
};

function entriesAt(level: number): ObjectEntries {
  return {
    engine: text,
    containers:
      level < LEVELS
        ? tenants(unitAt(level + 1), MOST_INSIDE)
        : refused(`expected at most ${LEVELS} containers inside one another`),
    vm: optional(strictObject({ hypervisor: text, guests: guestList() })),
  };
}

function unitAt(level: number): GenericSchema<unknown, ContainerUnit> {
  return lazy(() =>
    strictObject({ ...containerEntries, ...unitExtraEntries, ...(entriesAt(level) as object) }),
  );
}

/** Works out what a container holds, on the kernel that it uses itself. */
function heldOf(unit: ContainerUnit, outer: ContainerStackModel): Held | undefined {
  const { vm } = unit;
  const containers = isHost(unit)
    ? deriveContainers(innerStack(unit, outer, resolve(outer)), within)
    : undefined;
  const vms = vm && vmsIn(vm);
  if (!containers && !vms) return undefined;
  const { hypervisor } = vms ?? {};
  const starting = hypervisor ?? containers?.hypervisor;
  const module = starting?.type === 'in-kernel' ? starting.module : containers?.module;
  const contents: Held = {
    isHost: containers !== undefined,
    hasVms: vms !== undefined,
    ...(module ? { module } : {}),
    kernels:
      (containers?.kernels ?? 0) +
      (vms ? kernelsFrom(vms, 0) + (vms.hypervisor.service ? 1 : 0) : 0),
    tenants: containers?.tenants ?? (vms ? tenantsFrom(vms, 0) : {}),
    blocks: (t, path, entry, setup, under) => blocks(t, path, entry, setup, under, containers, vms),
    says: (t, name) => [
      ...(containers ? saysContainers(t, containers, name) : []),
      ...(vms ? saysVms(t, vms, name) : []),
    ],
  };
  if (containers) CONTAINERS.set(contents, containers);
  if (vms) VMS.set(contents, vms);
  return contents;
}

/** VMs of a container; a privileged VM beside them belongs to no container. */
function vmsIn({ hypervisor, guests }: InnerVms): DerivedStack {
  return deriveStack({ hypervisor: hypervisor || 'kvm', guests, controlDomain: 'none' });
}

/** Does a container run an engine, or hold containers of its own? */
function isHost({ engine, containers }: ContainerUnit): boolean {
  return Boolean(engine ?? containers);
}

/** What stands in a container side by side: containers with their engine, VMs, its own programs. */
function blocks(
  t: Translate,
  path: string,
  entry: UnitEntry,
  setup: Setup,
  [kernel, ground]: Under,
  containers: DerivedContainers | undefined,
  vms: DerivedStack | undefined,
): Block[] {
  const [row, ...rest] = containers ? standing(t, path, containers, kernel, ground) : [];
  const on = vms && { ...vms, machine: { ...vms.machine, ground } };
  const guests = on && stackLayers(t, childPath(path, 'vm'), on, undefined, undefined, true);
  const children = [
    ...(row?.children ?? []),
    ...(guests?.tenants ? [guests.tenants] : []),
    ownPrograms(t, path, entry, setup),
  ];
  return [{ id: `${path}.inside`, kind: 'group', layout: 'beside', children }, ...rest];
}

function saysContainers(t: Translate, inner: DerivedContainers, name: string): string[] {
  const { setup, containers, groups } = inner;
  const things = countOf(t, setup, containers.count);
  const values = { name, things, n: containers.count, engine: nameOfEngine(t, setup.engine) };
  return [
    t('saysInside', values),
    ...groups.list.flatMap(({ members }) =>
      members.flatMap(({ unit, held }) => (unit.name && held?.says(t, unit.name)) || []),
    ),
  ];
}

function saysVms(t: Translate, { guests, hypervisor }: DerivedStack, name: string): string[] {
  const names = guests.list.map((guest, index) => guestName(t, guest, index)).join(', ');
  const values = {
    name,
    names: names && ` (${names})`,
    n: guests.count,
    vmm: hypervisor.vmm ?? hypervisor.name,
  };
  return [t('saysVmInside', values)];
}
