import { saysNoHost } from '../../../domain/none.ts';
import { operatingSystem } from '../../../domain/operating-systems.ts';
import { childPath } from '../../../figure/legend.ts';
import type { ContainersPlace } from '../../places.ts';
import type { Finding } from '../../../rules/rule.ts';

/** Where the system under an engine is told: on the guest, or beside the engine. */
export function hostPath({ inside, within }: ContainersPlace): Finding['path'] {
  if (within) return within.unit.os ? ['os'] : ['engine'];
  return inside?.guest.os ? ['os'] : ['hostOs'];
}

/** The block of an engine. */
export function engineNode({ id }: ContainersPlace): string {
  return childPath(id, 'engine');
}

/** The block of the kernel that an engine runs on. */
export function kernelNode({ setup, vm, inside, within }: ContainersPlace): string {
  if (within) return kernelNode(within.on);
  if (inside) return `${inside.id}.guest-kernel`;
  const path = vm ? 'vm' : '';
  const { hypervisor } = setup;
  if (!hypervisor) return childPath(path, vm ? 'guest-kernel' : 'host-kernel');
  if (hypervisor.control) return 'control-domain.host-kernel';
  return childPath(path, hypervisor.type === '1' ? 'hypervisor' : 'host-kernel');
}

/** The system that an engine runs on, as people write it; one without a family is not judged. */
export function hostOf({ setup }: ContainersPlace) {
  const { hostOs } = setup;
  return hostOs && !saysNoHost(hostOs) ? operatingSystem(hostOs) : undefined;
}

/** The first container or pod of a picture. */
export function firstTenant(at: ContainersPlace): string {
  return at.setup.pods ? childPath(at.id, 'pods.0') : containerNode(at, 0);
}

/** The VM around a container or a pod, the first of several; where none is drawn, the kernel. */
export function vmNode(at: ContainersPlace): string {
  const { setup, inside, vm } = at;
  if (setup.home === 'vm-each') return firstTenant(at);
  if (inside) return inside.id;
  return vm ? 'vm' : kernelNode(at);
}

/** The frame of a container: Apple's is a VM without a boundary inside. */
export function containerNode({ id, setup }: ContainersPlace, index: number): string {
  const { home, isolation, pods } = setup;
  const isVm = home === 'vm-each' && isolation.class === 'vm-runtime' && !pods;
  return childPath(id, `containers.${index}${isVm ? '.vm' : ''}`);
}
