import type { Rule } from './rule.ts';
import { cpuOvercommit, memoryOvercommit, moreThanHost } from './stacks/capacity.ts';
import { controlBelow, noControl } from './stacks/control.ts';
import { foreignArchitecture, guestUnsupported, noKernel } from './stacks/guests.ts';
import { hostMissing, hostUnder, kvmOutside, noHypervisor } from './stacks/hosts.ts';
import { kvmInVm, vmInVm } from './stacks/nesting.ts';

/** Rules about hypervisors, guests and what they stand on. */
export const STACK_RULES: readonly Rule[] = [
  hostUnder,
  hostMissing,
  controlBelow,
  noControl,
  guestUnsupported,
  foreignArchitecture,
  noKernel,
  vmInVm,
  noHypervisor,
  cpuOvercommit,
  memoryOvercommit,
  kvmInVm,
  kvmOutside,
  moreThanHost,
];
