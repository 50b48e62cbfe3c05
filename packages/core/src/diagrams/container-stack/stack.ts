import {
  findHypervisor,
  hypervisorNamed,
  REMOTE,
  type Hypervisor,
} from '../../domain/hypervisors.ts';
import { saysNoHost } from '../../domain/none.ts';
import type { TenantCounts } from '../../domain/tenants.ts';
import type { Tenants } from '../../input/tenants.ts';
import { hostName } from '../shared/hypervisor.ts';
import { hostedBy, resolve } from './derive.ts';
import { runningOf, tenantsOf, togetherIn, type Together } from './pods.ts';
import { instancesIn } from './replicas.ts';
import { resourcesOf, type StackResources } from './resources.ts';
import { containersOf, type ContainerStackModel, type ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';

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
  readonly resources: StackResources | undefined;
  readonly tenants: TenantCounts;
  /** The VM that all of it runs in has this hypervisor; that of a cloud has no name. */
  readonly outer: Hypervisor | undefined;
  /** Kernels in tenants and in VMs for them, without that of the machine. */
  readonly kernels: number;
}

/** Works out a stack of containers: who starts them, whose kernel they use, how many there are. */
export function deriveContainers(stack: ContainerStackModel): DerivedContainers {
  const setup = resolve(stack);
  const described = containersOf(stack);
  const groups = togetherIn(described, setup.pods);
  const containers = { list: described.list, count: runningOf(described) };
  const instances = instancesIn(groups);
  const { home, hypervisor, kernelsInside } = setup;
  const each = home === 'sandbox' || (home === 'vm-each' && hypervisor);
  const hidden = home === 'vm-shared' && hypervisor;
  return {
    stack,
    setup,
    containers,
    groups,
    instances,
    resources: resourcesOf(stack, setup, groups),
    tenants: tenantsOf(containers, groups, setup),
    outer: isInVm(stack) && hypervisor !== REMOTE ? outerHypervisor(stack, setup) : undefined,
    kernels: (each ? instances : kernelsInside) + (hidden ? 1 : 0) + (hypervisor?.control ? 1 : 0),
  };
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
export function kernelsIn({ stack, setup, outer, kernels }: DerivedContainers): number {
  const { hypervisor, hostOs, machineOs } = setup;
  const own = hypervisor ? hasHost(hypervisor, stack.hostOs) : !saysNoHost(hostOs);
  if (!outer) return kernels + (own ? 1 : 0);
  const beside = [outer.control, outer.service, hasHost(outer, machineOs)].filter(Boolean).length;
  return kernels + (own ? 1 : 0) + beside;
}

function hasHost(hypervisor: Hypervisor, hostOs: string | undefined): boolean {
  return hostName(hypervisor, { hostOs }) !== undefined;
}
