import { findHypervisor } from '../../domain/hypervisors.ts';
import { operatingSystem } from '../../domain/operating-systems.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { hypervisorOf, type Resolved, type Stack } from './derive.ts';

/**
 * A stack of a product of Windows where Hyper-V is active: VMware Workstation ("Host VBS mode") and
 * VirtualBox (NEM) use the Windows Hypervisor Platform, so that Hyper-V is on the hardware, and
 * Windows with the product in the root partition. WSL FAQ; VMware Workstation Pro 17, Host VBS mode
 * (docs.vmware.com); OpenVMM guide; checked on 2026-11-30.
 */
export function overHyperV(stack: Stack): Resolved | undefined {
  const { underlying = 'none', hostOs, controlOs, ...rest } = stack;
  const product = productOf(stack);
  if (underlying === 'none' || !product) return undefined;
  const { id, name, vmm } = product;
  const os = controlOs ?? hostOs;
  return {
    stack: { ...rest, ...(os ? { controlOs: os } : {}) },
    hypervisor: {
      id,
      name: `${name} + Hyper-V`,
      type: '1',
      over: 'Hyper-V',
      control: ['Root partition', 'host', 'Windows'],
      ...(vmm ? { processes: vmm } : {}),
    },
  };
}

/** The product, where it runs on Windows and can use the hypervisor there. */
function productOf(stack: Stack) {
  const { hostOs, hypervisor = '' } = stack;
  const product = findHypervisor(hypervisor) ?? hypervisorOf(stack);
  const isWindows = (hostOs ? operatingSystem(hostOs).family : 'windows') === 'windows';
  return isWindows && (product.nuance === 'over-windows' || product.id === 'openvmm')
    ? product
    : undefined;
}

/** That nothing is under a hypervisor that needs no other. */
export function inspectUnderlying(stack: Stack): readonly Issue[] {
  const { underlying = 'none' } = stack;
  if (underlying === 'none' || productOf(stack)) return [];
  const { name } = hypervisorOf(stack);
  const message = `expected underlying with VMware Workstation, VirtualBox or OpenVMM on Windows; ${name || 'this hypervisor'} does not work over Hyper-V`;
  return [warning('nothing-to-draw', ['underlying'], message)];
}
