import { containerPlaces } from './places.ts';
import { podRuntimes, sandboxPlatform, typeOneInContainer } from './rules/boundaries.ts';
import {
  foreignSystem,
  hostKernelInVm,
  kernelInContainer,
  linuxElsewhere,
  manyKernels,
} from './rules/kernels.ts';
import { capabilities } from './rules/capabilities.ts';
import { openedHost } from './rules/openings.ts';
import { startOrder } from './rules/order.ts';
import { publishedPort } from './rules/ports.ts';
import { cpuset } from '../cgroup-slice/rules/cpuset.ts';
import {
  beyondPod,
  contradictoryPod,
  limitsBeyondNode,
  requestAboveLimit,
  requestsBeyondNode,
} from './rules/resources.ts';
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
import { notYetThere } from '../shared/release.rules.ts';
import {
  credentialsInside,
  hostsEngine,
  landlockByName,
  networkByProxy,
  readOnlySocket,
  socketCrosses,
  windowsFilesInWsl,
} from './rules/crossings.ts';
import {
  chrootAsWall,
  devcontainerAsVm,
  outsideOfSandbox,
  processWithImage,
  processWithKernel,
  sandboxWithoutNamespaces,
  wallElsewhere,
  worktreeAsWall,
} from './rules/sandboxes.ts';
import { tinySize } from '../shared/sizes.rules.ts';
import type { ContainerStackModel } from './schema.ts';
import { foreignArchitecture } from '../vm-stack/rules/guests.ts';
import { confidentialImpossible } from '../vm-stack/rules/machines.ts';
import { kvmInVm, vmInVm } from '../vm-stack/rules/nesting.ts';
import { placesOnHosts } from '../shared/hosts.places.ts';
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
  notYetThere,
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
  publishedPort,
  openedHost,
  startOrder,
  capabilities,
  cpuset,
];

/** Rules about pods and what their containers request and may use. */
const POD_RULES: readonly Rule[] = [
  requestAboveLimit,
  requestsBeyondNode,
  contradictoryPod,
  beyondPod,
  limitsBeyondNode,
  processWithKernel,
  wallElsewhere,
  landlockByName,
  socketCrosses,
  readOnlySocket,
  worktreeAsWall,
  chrootAsWall,
  processWithImage,
  sandboxWithoutNamespaces,
  hostsEngine,
  credentialsInside,
  networkByProxy,
  windowsFilesInWsl,
  devcontainerAsVm,
  outsideOfSandbox,
  podRuntimes,
];

export const containerStackRules: RuleSet<ContainerStackModel> = {
  rules: [
    ...ENGINE_RULES,
    ...ISOLATION_RULES,
    ...POD_RULES,
    vmInVm,
    kvmInVm,
    confidentialImpossible,
  ],
  places: (model) => placesOnHosts(model, containerPlaces),
  check,
};
