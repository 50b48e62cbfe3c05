import { addedCapabilities, capabilityEntry } from '../../domain/capabilities.ts';
import { type Mount, openingOf } from '../../domain/mounts.ts';
import { mountsOf } from './attachments.ts';
import type { ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';

/** Does a kernel serve the containers that other programs of its machine use too? */
export function sharesKernel({ home }: Setup): boolean {
  return home === 'host' || home === 'vm-shared';
}

/** The mounts that open an engine or the whole host to a container; in a VM or a sandbox of its own none does. */
export function openMounts(unit: ContainerUnit, setup: Setup): readonly Mount[] {
  return unit.mounts && sharesKernel(setup) ? mountsOf(unit).filter(openingOf) : [];
}

/** Capabilities with which a process loads code into the kernel: nothing confines it then. */
const KERNEL_CODE = /^(ALL|SYS_MODULE)$/;

/** Can a container change the kernel that it shares? */
export function loadsKernelCode({ capabilities }: ContainerUnit, setup: Setup): boolean {
  if (!capabilities || !sharesKernel(setup)) return false;
  return addedCapabilities(capabilities.map(capabilityEntry)).some(({ name }) =>
    KERNEL_CODE.test(name),
  );
}

/** Is what separates a container open: whoever controls it commands its host, if only as a user? */
export function isOpen(unit: ContainerUnit, setup: Setup): boolean {
  if (openMounts(unit, setup).length || loadsKernelCode(unit, setup)) return true;
  // A privileged container of LXC only lacks a user namespace.
  return !!unit.privileged && setup.engine.class !== 'system-containers';
}

/** Who controls such a container can write to its host, not only read. */
export function commandsHost(unit: ContainerUnit, setup: Setup): boolean {
  return (
    loadsKernelCode(unit, setup) ||
    openMounts(unit, setup).some((mount) => !mount.readOnly || openingOf(mount) !== 'root')
  );
}
