import type { HypervisorType } from '../../../domain/hypervisors.ts';
import { findHypervisor, onHost } from '../../../domain/hypervisors.ts';
import type { GuestPlace, StackPlace, TypePlace } from '../../places.ts';
import { isStack } from './control.ts';

/** The hypervisor that was put into a guest, where the guest's system is what is told of its host. */
export function hypervisorIn({ guest }: GuestPlace): StackPlace['hypervisor'] | undefined {
  const { vmStack, os } = guest;
  if (!vmStack?.hypervisor || !os || vmStack.hostOs) return undefined;
  return findHypervisor(onHost(vmStack.hypervisor, os));
}

/** Hypervisors of a type that are shown, with the prefix of their block ids. */
export function panelsOfType({ model, hypervisors }: TypePlace, type: HypervisorType) {
  const alone = isStack(model);
  return hypervisors
    .filter((one) => one.type === type)
    .map(({ id, name, module }) => ({ name, panel: alone ? '' : id, kvm: module === 'KVM' }));
}
