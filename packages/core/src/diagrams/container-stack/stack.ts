import {
  findHypervisor,
  hypervisorNamed,
  REMOTE,
  type Hypervisor,
} from '../../domain/hypervisors.ts';
import { saysNoHost } from '../../domain/none.ts';
import type { TenantCounts } from '../../domain/tenants.ts';
import type { Block } from '../../figure/block.ts';
import type { Layout } from '../../figure/context.ts';
import type { Figures } from '../../figure/pen.ts';
import type { Issue } from '../../input/issue.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
import { hostName } from '../shared/hypervisor.ts';
import { hostedBy } from './derive.ts';
import { heldIn, runningOf, tenantsOf, type Together } from './pods.ts';
import { copiesIn, instancesIn, isRunning } from './replicas.ts';
import type { PodResources, StackResources } from './resources.ts';
import { containersOf, type ContainerStackModel, type ContainerUnit } from './schema.ts';
import type { Setup, UnitExtras } from './setup.ts';
import { setupsIn } from './setups.ts';
import type { Held } from './together.ts';
import { ownKernelOf } from './unit.ts';
import type { ObjectEntries } from 'valibot';

/** Containers on one engine, all of it worked out once. */
export interface DerivedContainers {
  readonly stack: ContainerStackModel;
  readonly setup: Setup;
  /** Those that are described, and how many run: replicas too, no init containers. */
  readonly containers: Tenants<ContainerUnit>;
  /** The same by the boundary they share: pods, or each alone. */
  readonly groups: Tenants<Together>;
  /** How many boundaries there are with their replicas. */
  readonly instances: number;
  /** What it may have besides plain programs, where that is there. */
  readonly within: Within | undefined;
  readonly resources: StackResources | undefined;
  /** What starts each of those, where they have different runtimes; else nothing. */
  readonly setups: readonly Setup[];
  /** What the machine's VMs stand on: where any container has one. */
  readonly hypervisor: Hypervisor | undefined;
  /** The part of the shared kernel that runs VMs and sandboxes, by name. */
  readonly module: string | undefined;
  readonly tenants: TenantCounts;
  /** The VM that all of it runs in has this hypervisor; that of a cloud has no name. */
  readonly outer: Hypervisor | undefined;
  /** Kernels of tenants and in them. */
  readonly ownKernels: number;
  /** Kernels in tenants and in VMs for them, without that of the machine. */
  readonly kernels: number;
}

/** What stacks of containers may have besides plain programs; a page that does not need it does not load it. */
export interface Within {
  /** Keys of such a container, and of such a stack. */
  readonly entries: ObjectEntries;
  readonly stackEntries: ObjectEntries;
  /** Works out what a container holds: an engine with containers, VMs. */
  readonly heldOf: (unit: ContainerUnit, stack: ContainerStackModel) => Held | undefined;
  readonly extras: UnitExtras;
  readonly resourcesOf: (
    stack: ContainerStackModel,
    setup: Setup,
    groups: Tenants<Together>,
  ) => StackResources | undefined;
  /** A boundary with what is told of it: what crosses it, how many there are, what it may use. */
  readonly dress: (
    t: Translate,
    block: Block,
    path: string,
    together: Together,
    setup: Setup,
    resources: PodResources | undefined,
  ) => Block;
  /** Networks and ports along the ground of containers. */
  readonly networkStrip: (
    t: Translate,
    path: string,
    derived: DerivedContainers,
  ) => readonly Block[];
  readonly portStrip: (
    t: Translate,
    path: string,
    derived: DerivedContainers,
    edge: 'host' | 'guest',
    words: string,
  ) => readonly Block[];
  /** Sentences: of amounts, of walls, of what is attached, of who reads what. */
  readonly describe: {
    readonly [About in 'resources' | 'crossings' | 'attached' | 'closed']: (
      t: Translate,
      derived: DerivedContainers,
    ) => readonly string[];
  };
  /** Layers with the line around what confidential VMs trust. */
  readonly close: (
    t: Translate,
    derived: DerivedContainers,
    layers: readonly Block[],
  ) => readonly Block[];
  readonly legend: (t: Translate, layers: readonly Block[]) => Block | undefined;
  /** What is odd about all this. */
  readonly inspect: (model: ContainerStackModel, derived: DerivedContainers) => readonly Issue[];
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly figures: Figures;
}

/**
 * Works out a stack of containers: who starts them, whose kernel they use, how many there are.
 *
 * @param within - What it may have besides plain programs.
 */
export function deriveContainers(stack: ContainerStackModel, within?: Within): DerivedContainers {
  const heldOf = within && ((unit: ContainerUnit) => within.heldOf(unit, stack));
  const { setup, groups, setups } = setupsIn(stack, heldOf, within?.extras);
  const described = containersOf(stack);
  const containers = { list: described.list, count: runningOf(described) };
  const { home } = setup;
  const all = setups.length ? setups : [setup];
  const contents = heldIn(groups.list);
  const starting = all.flatMap(({ hypervisor: one }) => one ?? []);
  const hypervisor = setup.hypervisor ?? starting.find(({ control }) => control);
  const hidden = home === 'vm-shared' && hypervisor;
  const modules = [
    ...starting.map(({ module, type }) => (type === 'in-kernel' ? module : undefined)),
    ...all.map(({ platform }) => (platform === 'kvm' ? 'KVM' : undefined)),
    ...contents.map(({ module }) => module),
  ];
  const ownKernels = kernelsFrom({ setup, setups, groups }, 0);
  return {
    stack,
    setup,
    containers,
    groups,
    instances: instancesIn(groups),
    setups,
    hypervisor,
    // Where VMs are what all stands on, it is a part of that.
    module: hypervisor ? undefined : modules.find(Boolean),
    within,
    resources: within?.resourcesOf(stack, setup, groups),
    tenants: tenantsOf(containers, groups, setup),
    outer: isInVm(stack) && hypervisor !== REMOTE ? outerHypervisor(stack, setup) : undefined,
    ownKernels,
    kernels: ownKernels + (hidden ? 1 : 0) + (hypervisor?.control ? 1 : 0),
  };
}

/** What starts the containers of a group. */
export function setupOf({ setup, setups }: DerivedContainers, index: number): Setup {
  return setups[index] ?? setup;
}

/** Has each boundary a kernel of its own? */
function isEach({ home, hypervisor }: Setup): boolean {
  return home === 'sandbox' || (home === 'vm-each' && hypervisor !== undefined);
}

/** Kernels of boundaries and in their containers, from a place in the list of boundaries on. */
export function kernelsFrom(
  { setup, setups, groups }: Pick<DerivedContainers, 'setup' | 'setups' | 'groups'>,
  from: number,
): number {
  const { list, count } = groups;
  const rest = list.slice(from);
  const inside = rest.reduce((sum, one, place) => {
    const own = setups[from + place] ?? setup;
    const { members } = one;
    const told = members.filter(({ unit }) => isRunning(unit) && ownKernelOf(unit)).length;
    const held = members.reduce((all, entry) => all + (entry.held?.kernels ?? 0), 0);
    const around = setups.length && isEach(own) ? 1 : 0;
    return sum + copiesIn(one) * ((isEach(own) ? 0 : told) + around + held);
  }, 0);
  const each =
    !setups.length && isEach(setup) ? instancesIn({ list: rest, count: count - from }) : 0;
  return inside + each;
}

/** Does all of it run in one VM? */
export function isInVm({ runsOn }: ContainerStackModel): boolean {
  return runsOn === 'vm' || runsOn === 'cloud';
}

/** Who runs the VM that the containers are in; that of a cloud has no name that anybody is told. */
function outerHypervisor(
  { hypervisor, runsOn }: ContainerStackModel,
  { machineOs }: Setup,
): Hypervisor {
  const cloud: Hypervisor = { id: 'cloud', name: '', type: '1', free: true };
  // What a cloud uses is not told, and not guessed.
  if (!hypervisor)
    return runsOn === 'cloud' ? cloud : (findHypervisor(hostedBy(machineOs)) ?? cloud);
  return hypervisorNamed(hypervisor, machineOs);
}

/** Every kernel of a stack on a machine of its own. */
export function kernelsIn(derived: DerivedContainers): number {
  const { stack, setup, outer, kernels, hypervisor } = derived;
  const { hostOs, machineOs } = setup;
  const own = hypervisor ? hasHost(hypervisor, stack.hostOs) : !saysNoHost(hostOs);
  if (!outer) return kernels + (own ? 1 : 0);
  const beside = [outer.control, outer.service, hasHost(outer, machineOs)].filter(Boolean).length;
  return kernels + (own ? 1 : 0) + beside;
}

function hasHost(hypervisor: Hypervisor, hostOs: string | undefined): boolean {
  return hostName(hypervisor, { hostOs }) !== undefined;
}
