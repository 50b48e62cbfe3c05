import { findHypervisor, hypervisorNamed, type Hypervisor } from '../../domain/hypervisors.ts';
import { saysNoHost } from '../../domain/none.ts';
import type { TenantCounts } from '../../domain/tenants.ts';
import type { Tenants } from '../../input/tenants.ts';
import { hostName } from '../shared/hypervisor.ts';
import { hostedBy } from './derive.ts';
import { heldIn, tenantsOf, type Together } from './pods.ts';
import { containersOf, type ContainerStackModel, type ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';
import { setupsIn } from './setups.ts';
import { ownKernelOf, type Held } from './unit.ts';
import type { ObjectEntries } from 'valibot';

/** Containers on one engine, all of it worked out once. */
export interface DerivedContainers {
  readonly stack: ContainerStackModel;
  readonly setup: Setup;
  readonly containers: Tenants<ContainerUnit>;
  /** The same by the boundary they share: pods, or each alone. */
  readonly groups: Tenants<Together>;
  /** What starts each of those, where they have different runtimes; else nothing. */
  readonly setups: readonly Setup[];
  /** What the machine's VMs stand on: where any container has one. */
  readonly hypervisor: Hypervisor | undefined;
  /** The part of the shared kernel that runs VMs and sandboxes, by name. */
  readonly module: string | undefined;
  readonly tenants: TenantCounts;
  /** The VM that all of it runs in has this hypervisor; that of a cloud has no name. */
  readonly outer: Hypervisor | undefined;
  /** Kernels in tenants and in VMs for them, without that of the machine. */
  readonly kernels: number;
}

/** What containers may hold besides plain programs; a page that does not need it does not load it. */
export interface Within {
  /** Keys of such a container. */
  readonly entries: ObjectEntries;
  /** Works out what it holds. */
  readonly heldOf: (unit: ContainerUnit, stack: ContainerStackModel) => Held | undefined;
}

/**
 * Works out a stack of containers: who starts them, whose kernel they use, how many there are.
 *
 * @param heldOf - Works out what a container holds besides plain programs.
 */
export function deriveContainers(
  stack: ContainerStackModel,
  heldOf?: Within['heldOf'],
): DerivedContainers {
  const { setup, groups, setups } = setupsIn(stack, heldOf && ((unit) => heldOf(unit, stack)));
  const containers = containersOf(stack);
  const { home } = setup;
  const all = setups.length ? setups : [setup];
  const held = heldIn(groups.list);
  const starting = all.flatMap(({ hypervisor: one }) => one ?? []);
  const hypervisor = setup.hypervisor ?? starting.find(({ control }) => control);
  const hidden = home === 'vm-shared' && hypervisor;
  const modules = [
    ...starting.map(({ module, type }) => (type === 'in-kernel' ? module : undefined)),
    ...all.map(({ platform }) => (platform === 'kvm' ? 'KVM' : undefined)),
    ...held.map(({ module }) => module),
  ];
  return {
    stack,
    setup,
    containers,
    groups,
    setups,
    hypervisor,
    // Where VMs are what all stands on, it is a part of that.
    module: hypervisor ? undefined : modules.find(Boolean),
    tenants: tenantsOf(containers, groups, setup),
    outer: isInVm(stack) ? outerHypervisor(stack, setup) : undefined,
    kernels:
      kernelsFrom({ setup, setups, groups }, 0) + (hidden ? 1 : 0) + (hypervisor?.control ? 1 : 0),
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
  const inside = list.slice(from).reduce((sum, { members }, place) => {
    const own = setups[from + place] ?? setup;
    const kernels = members.filter(({ unit }) => ownKernelOf(unit)).length;
    return sum + (isEach(own) ? 0 : kernels) + (setups.length && isEach(own) ? 1 : 0);
  }, 0);
  const each = !setups.length && isEach(setup) ? count - from : 0;
  return inside + each + heldIn(list.slice(from)).reduce((sum, one) => sum + one.kernels, 0);
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
