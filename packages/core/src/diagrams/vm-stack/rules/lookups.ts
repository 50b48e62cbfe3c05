import type { HypervisorType } from '../../../domain/hypervisors.ts';
import { findHypervisor } from '../../../domain/hypervisors.ts';
import { hypervisorOf, stackIn } from '../derive.ts';
import type { GuestPlace, StackPlace, TypePlace } from '../../places.ts';
import { isStack } from './control.ts';

/** The hypervisor that was put into a guest, where the guest's system is what is told of its host. */
export function hypervisorIn({ guest, of }: GuestPlace): StackPlace['hypervisor'] | undefined {
  const { vmStack, os } = guest;
  if (!vmStack?.hypervisor || !os || vmStack.hostOs || !findHypervisor(vmStack.hypervisor)) {
    return undefined;
  }
  const stack = stackIn(of.stack, guest);
  return stack && hypervisorOf(stack);
}

/** Hypervisors of a type that are shown, with the prefix of their block ids. */
export function panelsOfType({ model, hypervisors }: TypePlace, type: HypervisorType) {
  const alone = isStack(model);
  return hypervisors
    .filter((one) => one.type === type)
    .map(({ id, name, module }) => ({ name, panel: alone ? '' : id, kvm: module === 'KVM' }));
}
