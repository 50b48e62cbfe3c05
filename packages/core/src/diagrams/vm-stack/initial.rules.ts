import type { VmStack } from './initial.ts';
import { stackPlaces } from './places.ts';
import { cpuOvercommit, memoryOvercommit, moreThanHost } from './rules/capacity.ts';
import { controlBelow, noControl } from './rules/control.ts';
import { foreignArchitecture, guestUnsupported, noKernel } from './rules/guests.ts';
import { hostMissing, hostUnder, kvmOutside, noHypervisor } from './rules/hosts.ts';
import { notYetThere } from '../shared/release.rules.ts';
import { tinySize } from '../shared/sizes.rules.ts';
import { kvmInVm, vmInVm } from './rules/nesting.ts';
import { check } from '../../rules/check.ts';
import type { Rule, RuleSet } from '../../rules/rule.ts';

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
  tinySize,
  notYetThere,
];

/** VMs without containers in them. */
export const initialRules: RuleSet<VmStack> = {
  rules: STACK_RULES,
  places: (model) => stackPlaces(model),
  check,
};
