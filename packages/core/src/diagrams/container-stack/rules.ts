import { containerPlaces } from './places.ts';
import { podRuntimes, sandboxPlatform, typeOneInContainer } from './rules/boundaries.ts';
import {
  foreignSystem,
  hostKernelInVm,
  kernelInContainer,
  linuxElsewhere,
  manyKernels,
} from './rules/kernels.ts';
import { noNamespace, podApart, unknownNamespace } from './rules/namespaces.ts';
import { hiddenVmOff, sandboxAsVm } from './rules/platforms.ts';
import { notDelegated, privileged, rootUser } from './rules/privileges.ts';
import {
  dockerUnderKubernetes,
  engineAsLayer,
  nothingCreates,
  orchestratorAlone,
} from './rules/runtimes.ts';
import { windowsMismatch, windowsTooNew } from './rules/windows.ts';
import { tinySize } from '../shared/sizes.rules.ts';
import type { ContainerStackModel } from './schema.ts';
import { foreignArchitecture } from '../vm-stack/rules/guests.ts';
import { kvmInVm, vmInVm } from '../vm-stack/rules/nesting.ts';
import { check } from '../../rules/check.ts';
import type { Rule, RuleSet } from '../../rules/rule.ts';

/** Rules about engines, runtimes and whose kernel serves their containers. */
export const ENGINE_RULES: readonly Rule[] = [
  foreignSystem,
  foreignArchitecture,
  kernelInContainer,
  manyKernels,
  hostKernelInVm,
  orchestratorAlone,
  engineAsLayer,
  nothingCreates,
  dockerUnderKubernetes,
  windowsMismatch,
  linuxElsewhere,
  sandboxAsVm,
  hiddenVmOff,
  windowsTooNew,
  tinySize,
  sandboxPlatform,
  typeOneInContainer,
];

/** Rules about what separates containers from each other and from the host. */
export const ISOLATION_RULES: readonly Rule[] = [
  unknownNamespace,
  noNamespace,
  notDelegated,
  privileged,
  rootUser,
  podApart,
  podRuntimes,
];

export const containerStackRules: RuleSet<ContainerStackModel> = {
  rules: [...ENGINE_RULES, ...ISOLATION_RULES, vmInVm, kvmInVm],
  places: containerPlaces,
  check,
};
