import { ADAPTOR, REMOTE } from '../../domain/hypervisors.ts';
import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import { FactsBuilder, type Facts, type Layer, type LayerInput } from '../../faults/facts.ts';
import { childPath } from '../../figure/legend.ts';
import { closeLayer } from '../../faults/trust.ts';
import { shownOf } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
import { addBase, addDomain, addServers, addVmm, type Ground } from '../shared/hypervisor.facts.ts';
import { hostsFacts } from '../shared/hosts.facts.ts';
import type { OnHosts } from '../shared/hosts.ts';
import { controlSystem } from '../shared/parts.ts';
import { addAttached } from './attached.facts.ts';
import { networkStrip, portStrip } from './attached.strips.ts';
import { attachedBlocks } from './attached.view.ts';
import { closedVms } from './confidential.ts';
import { NO_ENGINE } from './derive.ts';
import { addGuests } from '../vm-stack/facts.ts';
import { CONTAINERS, VMS } from './held.ts';
import { ownPrograms } from './programs.ts';
import { kernelsFrom, setupOf, type DerivedContainers } from './stack.ts';
import { engineName, hypervisorOfVm, kernelLabel } from './machines.ts';
import type { ContainerStackModel } from './schema.ts';
import { copiesIn, instancesIn, isRunning, runningIn } from './replicas.ts';
import { hasBreach } from './crossings.view.ts';
import {
  alone,
  heldIn,
  isBare,
  MOST_TOGETHER,
  nameOf,
  tenantsFrom,
  type Together,
} from './pods.ts';
import { hasPrograms, type Setup } from './setup.ts';
import {
  appName,
  boundaryOf,
  containerName,
  hasUserland,
  isRoot,
  ownKernelOf,
  userlandName,
  type UnitEntry,
} from './unit.ts';

/** What rests on what in a stack of containers, on one host or several. */
export function containerStackFacts(
  t: Translate,
  derived: OnHosts<ContainerStackModel, DerivedContainers>,
): Facts {
  return derived.hosts ? hostsFacts(t, derived, oneHostFacts) : oneHostFacts(t, derived);
}

/**
 * What rests on what in a stack of containers on one host.
 *
 * @param part - Where the stack is in a larger diagram, and what it is called there.
 */
export function oneHostFacts(
  t: Translate,
  derived: DerivedContainers,
  _model?: unknown,
  part?: { readonly path: string; readonly name: string },
): Facts {
  const facts = new FactsBuilder(part?.path);
  const { outer, setup } = derived;
  if (outer) addInVm(facts, t, derived);
  else addOnMetal(facts, t, derived, { path: '' });
  if (setup.engine.class === 'orchestrator')
    // It lives on machines of its own.
    facts.add({
      id: 'control-plane',
      kind: 'engine',
      name: t('controlPlane'),
      commands: ['engine'],
    });
  facts.machine(part?.name);
  const whole = facts.build();
  for (const { id, by } of closedVms(t, derived))
    if (!by.open) closeLayer(whole.byId.get(childPath(whole.path, id)), by.guard);
  return whole;
}

function addOnMetal(
  facts: FactsBuilder,
  t: Translate,
  derived: DerivedContainers,
  ground: Ground,
): void {
  const { stack, hypervisor } = derived;
  if (hypervisor) {
    const on = addBase(facts, t, hypervisorOfVm(t, hypervisor), stack, ground);
    addContainers(facts, t, derived, { ...ground, on });
    return;
  }
  const hardware = { kind: 'hardware', name: stack.hardware || t('hardware') };
  const metal = facts.add({ ...hardware, id: 'hardware' });
  addContainers(facts, t, derived, {
    ...ground,
    on: addKernel(facts, t, derived, 'host-kernel', { ...ground, on: [metal] }),
  });
}

/** All of it in a VM, on the hypervisor of a machine or a cloud. */
function addInVm(facts: FactsBuilder, t: Translate, derived: DerivedContainers): void {
  const { stack, setup, hypervisor, outer: unnamed } = derived;
  if (!unnamed) return;
  const outer = hypervisorOfVm(t, unnamed);
  const { hardware } = stack;
  const on = addBase(facts, t, outer, { hardware, hostOs: setup.machineOs }, { path: '' });
  const serving = addServers(facts, t, outer, {}, { on, path: 'host' });
  const below = addVmm(facts, outer, 'vm', on);
  const vm = addVm(facts, { id: 'vm', kind: 'vm', name: t('aVm') }, below);
  facts.serve(serving, [vm]);
  const metal = addVirtualHardware(facts, t, 'vm', vm, below);
  const inner = hypervisor
    ? addBase(facts, t, hypervisor, stack, { on: metal, frame: vm, path: 'vm' }, true)
    : addKernel(facts, t, derived, 'guest-kernel', { on: metal, frame: vm, path: 'vm' });
  addContainers(facts, t, derived, { on: inner, frame: vm, path: '' });
}

function addVm(facts: FactsBuilder, input: LayerInput, on: readonly Layer[], frame?: Layer): Layer {
  return facts.add({ boundary: 'hardware-assisted', ...input }, on, frame);
}

function addVirtualHardware(
  facts: FactsBuilder,
  t: Translate,
  path: string,
  vm: Layer,
  on: readonly Layer[],
): readonly Layer[] {
  const id = `${path}.virtual-hardware`;
  return [facts.add({ id, kind: 'virtual-hardware', name: t('virtualHardware') }, on, vm)];
}

/** Adds the kernel of the machine, where it has one. */
function addKernel(
  facts: FactsBuilder,
  t: Translate,
  { setup, module }: DerivedContainers,
  kind: 'host-kernel' | 'guest-kernel',
  ground: Ground,
): readonly Layer[] {
  const name = kernelLabel(t, setup);
  if (name === undefined) return ground.on ?? [];
  const kernel = addSharedKernel(facts, kind, name, ground);
  if (module) addModule(facts, module, ground, kernel);
  return [kernel];
}

/** Adds the part of a kernel that runs VMs. */
export function addModule(
  facts: FactsBuilder,
  name: string,
  { on, path }: Ground,
  kernel: Layer,
): void {
  facts.add({ id: childPath(path, 'hypervisor'), kind: 'hypervisor', name }, on, kernel);
}

/** Adds a kernel that all above it share. */
export function addSharedKernel(
  facts: FactsBuilder,
  kind: 'host-kernel' | 'guest-kernel' | 'sandbox-kernel',
  name: string,
  { on, frame, path }: Ground,
): Layer {
  return facts.add({ id: childPath(path, kind), kind, name, kernel: true }, on, frame);
}

/** Adds what stands on a kernel: containers, their engine, other programs. */
export function addContainers(
  facts: FactsBuilder,
  t: Translate,
  derived: DerivedContainers,
  ground: Ground,
): void {
  const { stack, setup, hypervisor } = derived;
  const { on = [], frame, path } = ground;
  const { home, engine } = setup;
  const programs = (): unknown =>
    facts.add(
      {
        id: childPath(path, 'host-userland'),
        kind: 'host-userland',
        name: t(home === 'vm-shared' ? 'hostPrograms' : 'otherPrograms'),
      },
      on,
      frame,
    );
  addAttached(facts, portStrip(t, path, derived, 'host', ''), on, frame);
  if (home === 'vm-shared' && hypervisor) {
    addHiddenVm(facts, t, derived, ground, programs);
    return;
  }
  addAttached(facts, networkStrip(t, path, derived), on, frame);
  if (hypervisor?.control) {
    const [name, , system] = hypervisor.control;
    // A node serves no VM that the cloud runs beside it.
    const serves = hypervisor !== REMOTE;
    const programs = serves ? {} : { programs: ADAPTOR };
    const domain = { name, kernel: controlSystem(stack.hostOs, system), serves, ...programs };
    const { serving, programs: below, domain: vm } = addDomain(facts, t, domain, ground);
    addEngine(facts, t, setup, { on: [below], frame: vm, path });
    const inside = { on: below.on, frame: vm, path };
    const vms = addTenants(facts, t, derived, ground, inside);
    if (serves) facts.serve(serving, vms);
    return;
  }
  const some = engine !== NO_ENGINE;
  const below = some && stack.enginePlacement === 'below';
  if (below) addEngine(facts, t, setup, ground);
  addTenants(facts, t, derived, ground);
  if (below) return;
  if (some) addEngine(facts, t, setup, ground);
  if (hasPrograms(path, setup)) programs();
}

/** Adds containers and their engine beside VMs, on the kernel of the host. */
export function addBeside(
  facts: FactsBuilder,
  t: Translate,
  derived: DerivedContainers,
  ground: Ground,
): void {
  addTenants(facts, t, derived, ground, ground, false);
  if (derived.setup.engine !== NO_ENGINE) addEngine(facts, t, derived.setup, ground);
}

/** The VM of a desktop product, with the one kernel that all its containers share. */
function addHiddenVm(
  facts: FactsBuilder,
  t: Translate,
  derived: DerivedContainers,
  { on = [], frame, path }: Ground,
  addPrograms: () => unknown,
): void {
  const { stack, setup } = derived;
  const { hypervisor, contents } = setup;
  if (!hypervisor) return;
  const serving: Layer[] = [];
  if (hypervisor.control) {
    const [name, , system] = hypervisor.control;
    const domain = { name, kernel: controlSystem(stack.hostOs, system), serves: false };
    serving.push(...addDomain(facts, t, domain, { on, frame, path }).serving);
  } else addPrograms();
  const id = childPath(path, 'hidden-vm');
  const below = addVmm(facts, hypervisor, id, on, frame);
  const vm = addVm(facts, { id, kind: 'vm', name: t('hiddenVm') }, below, frame);
  facts.serve(serving, [vm]);
  const metal = addVirtualHardware(facts, t, id, vm, below);
  const name = t('kernelOf', { os: 'Linux' });
  const kernel = addSharedKernel(facts, 'guest-kernel', name, { on: metal, frame: vm, path: id });
  const ground = { on: [kernel], frame: vm, path };
  addAttached(facts, networkStrip(t, path, derived), [kernel], vm);
  const engine = contents !== 'distribution';
  const lower = stack.enginePlacement === 'below';
  if (engine && lower) addEngine(facts, t, setup, ground);
  addTenants(facts, t, derived, ground);
  if (engine && !lower) addEngine(facts, t, setup, ground);
}

/** Adds who starts the containers and commands them; nothing stands on it. */
function addEngine(
  facts: FactsBuilder,
  t: Translate,
  setup: Setup,
  { on, frame, path }: Ground,
): void {
  const id = childPath(path, 'engine');
  const commands = [childPath(path, 'containers')];
  const root = !setup.rootless;
  facts.add({ id, kind: 'engine', name: engineName(t, setup), commands, root }, on, frame);
}

/**
 * Adds the containers, each in the boundary that its runtime gives it.
 *
 * @param shared - Where those are that use the kernel of a privileged VM.
 * @param card - A card of its own stands for those that are not drawn.
 * @returns The VMs among them, and what stands for those that are only counted.
 */
function addTenants(
  facts: FactsBuilder,
  t: Translate,
  derived: DerivedContainers,
  ground: Ground,
  shared = ground,
  card = true,
): readonly Layer[] {
  const { setup, groups, tenants, setups } = derived;
  const { on, frame, path } = ground;
  const visible = shownOf(groups);
  const hidden = groups.list.slice(visible);
  const count = card ? instancesIn({ list: hidden, count: groups.count - visible }) : 0;
  const row = facts.row(
    childPath(path, 'containers'),
    visible,
    (index) => {
      const together = groups.list[index] ?? alone({}, index);
      const own = setupOf(derived, index);
      const place = setups.length && own.home === 'host' ? shared : ground;
      return facts.copied(copiesIn(together), () =>
        addTenant(facts, t, own, together, index, place),
      );
    },
    {
      count,
      name: t(setup.pods ? 'morePods' : 'moreContainers', { n: count }),
      ...(setups.length || setup.kernelsInside || heldIn(groups.list).length
        ? { kernels: kernelsFrom(derived, visible) }
        : {}),
      ...(count ? tenantsFrom(path, groups, tenants, setup, visible) : {}),
    },
    on,
    frame,
  );
  const vms = row.tenants.flat().filter(({ kind }) => kind === 'vm');
  return row.more ? [...vms, row.more] : vms;
}

/** Kernels that containers hold, as they are said to or in what is in them. */
function kernelsInside(members: readonly UnitEntry[]): number {
  return members.reduce((sum, { unit, held }) => {
    return sum + (isRunning(unit) && ownKernelOf(unit) ? 1 : 0) + (held?.kernels ?? 0);
  }, 0);
}

/** One boundary with its containers; gives its layers that stand in nothing else. */
function addTenant(
  facts: FactsBuilder,
  t: Translate,
  setup: Setup,
  together: Together,
  index: number,
  ground: Ground,
): readonly Layer[] {
  const { on = [], frame, path } = ground;
  const { home, hypervisor, pods, contents } = setup;
  const { members } = together;
  const [first] = members as [UnitEntry];
  const own = childPath(path, `containers.${first.index}`);
  const id = pods ? childPath(path, `pods.${index}`) : own;
  const name = nameOf(t, together, pods ? index : undefined, contents);
  const kernel = members.map(({ unit }) => ownKernelOf(unit)).find(Boolean);
  const frames = (inside: Ground): void => addFrames(facts, t, setup, together, id, path, inside);
  if (home === 'sandbox') {
    const below = hypervisor ? addVmm(facts, hypervisor, id, on, frame) : on;
    const sandbox = facts.add(
      {
        id,
        name,
        kind: pods ? 'pod' : 'container-boundary',
        tenant: pods ? 'pod' : contents === 'sandbox' ? contents : 'container',
        breach: members.some(({ unit }) => hasBreach(unit, setup)),
        root: !pods && isRoot(first.unit, setup),
        boundary: hypervisor ? 'hardware-assisted' : 'user-space-kernel',
      },
      below,
      frame,
    );
    const metal = hypervisor ? addVirtualHardware(facts, t, id, sandbox, below) : below;
    const inside = { on: metal, frame: sandbox, path: id };
    const sentry = [addSharedKernel(facts, 'sandbox-kernel', kernel ?? 'Sentry', inside)];
    if (pods) frames({ ...inside, on: sentry });
    else addInside(facts, t, setup, first, { ...inside, on: sentry }, id);
    return below === on ? [sandbox] : [...below, sandbox];
  }
  if (home === 'vm-each' && hypervisor) {
    const bare = isBare(setup);
    const vmId = pods ? id : `${own}.vm`;
    const below = addVmm(facts, hypervisor, vmId, on, frame);
    const tenant = pods
      ? 'pod'
      : contents === 'sandbox'
        ? contents
        : bare
          ? 'container'
          : undefined;
    const breach = members.some(({ unit }) => hasBreach(unit, setup));
    const label = bare || pods ? name : t('utilityVm');
    const vm = addVm(facts, { id: vmId, kind: 'vm', tenant, breach, name: label }, below, frame);
    const metal = addVirtualHardware(facts, t, vmId, vm, below);
    const system = kernel ?? t('kernelOf', { os: FAMILY_NAMES[setup.family] });
    const inVm = { on: metal, frame: vm, path: vmId };
    const inside = { ...inVm, on: [addSharedKernel(facts, 'guest-kernel', system, inVm)] };
    if (bare) addInside(facts, t, setup, first, { ...inside, path: own }, own);
    else frames(inside);
    return below === on ? [vm] : [...below, vm];
  }
  if (!pods) return [addContainer(facts, t, setup, first, ground)];
  const boundary = setup.sure ? 'kernel-enforced' : undefined;
  const pod = facts.add({ id, name, kind: 'pod', tenant: 'pod', boundary }, on, frame);
  frames({ on, frame: pod, path: id });
  return [pod];
}

/** The containers of a boundary: one, or several side by side. */
function addFrames(
  facts: FactsBuilder,
  t: Translate,
  setup: Setup,
  together: Together,
  id: string,
  path: string,
  { on, frame }: Ground,
): void {
  const { members } = together;
  const ground = { on, frame, path };
  const visible = Math.min(members.length, MOST_TOGETHER);
  if (visible === 1) {
    addContainer(facts, t, setup, members[0] as UnitEntry, ground);
    return;
  }
  const hidden = members.slice(visible);
  const count = hidden.length;
  const name = t('moreContainers', { n: count });
  const kernels =
    setup.kernelsInside || hidden.some(({ held }) => held) ? kernelsInside(hidden) : 0;
  const tenants = { container: runningIn([{ ...together, members: hidden }]) };
  facts.row(
    `${id}.containers`,
    visible,
    (index) => [addContainer(facts, t, setup, members[index] as UnitEntry, ground)],
    { count, name, kernels, ...(count ? { tenants } : {}) },
    on,
    frame,
  );
}

/** A container that the kernel under it enforces. */
function addContainer(
  facts: FactsBuilder,
  t: Translate,
  setup: Setup,
  entry: UnitEntry,
  { on = [], frame, path }: Ground,
): Layer {
  const { contents, home } = setup;
  const id = childPath(path, `containers.${entry.index}`);
  const ended = !isRunning(entry.unit);
  const container = facts.add(
    {
      id,
      kind: 'container-boundary',
      tenant: ended
        ? undefined
        : contents === 'distribution' || contents === 'sandbox'
          ? contents
          : 'container',
      ended,
      name: containerName(t, entry, contents),
      root: isRoot(entry.unit, setup),
      boundary: setup.sure ? boundaryOf(setup) : undefined,
      breach: hasBreach(entry.unit, setup),
      // Without a boundary each reaches the others, as programs of one user do.
      ...(setup.isolation.open ? { commands: [childPath(path, 'containers')] } : {}),
    },
    on,
    frame,
  );
  if (ended) return container;
  const inside = { on, frame: container, path: id };
  // Where one kernel serves all, one in a container is wrong, and drawn as it is told.
  const kernel = home === 'host' || home === 'vm-shared' ? ownKernelOf(entry.unit) : undefined;
  const below = kernel ? [addSharedKernel(facts, 'guest-kernel', kernel, inside)] : on;
  addInside(facts, t, setup, entry, { ...inside, on: below }, id);
  return container;
}

/** What a container holds: programs, or an engine with containers of its own, or VMs. */
function addInside(
  facts: FactsBuilder,
  t: Translate,
  setup: Setup,
  entry: UnitEntry,
  ground: Ground,
  path: string,
): void {
  const { held, unit } = entry;
  // What has ended holds nothing that runs.
  if (!isRunning(unit)) return;
  if (!held) {
    addPrograms(facts, t, setup, entry, ground);
    return;
  }
  const { id, kind, label: name = '' } = ownPrograms(t, path, entry, setup);
  // With the first process of a PID namespace all others in it end.
  const main = setup.contents === 'system';
  facts.add({ id, kind, name, ...(main ? { main } : {}) }, ground.on, ground.frame);
  const containers = CONTAINERS.get(held);
  if (containers) addContainers(facts, t, containers, { ...ground, path });
  const vms = VMS.get(held);
  if (vms) addGuests(facts, t, vms, { ...ground, path: `${path}.vm` }, undefined, true);
}

/** What runs in a container: libraries, the first process of a whole system, an application. */
function addPrograms(
  facts: FactsBuilder,
  t: Translate,
  setup: Setup,
  { unit }: UnitEntry,
  { on = [], frame, path }: Ground,
): void {
  const { contents, isolation } = setup;
  const add = (
    part: string,
    kind: string,
    name: string,
    below: readonly Layer[],
    main = false,
  ): Layer =>
    facts.add({ id: `${path}.${part}`, kind, name, ...(main ? { main } : {}) }, below, frame);
  const userland = userlandName(t, unit, contents);
  let below = hasUserland(unit, isolation)
    ? [add('container-userland', 'container-userland', userland, on)]
    : on;
  if (contents === 'system') below = [add('init', 'container-userland', 'init', below, true)];
  add(
    'app',
    'app',
    appName(t, unit, setup),
    below,
    contents === 'app' || isolation.class === 'process-sandbox',
  );
  addAttached(facts, attachedBlocks(t, path, unit, setup), on, frame);
}
