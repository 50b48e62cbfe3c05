import {
  foreignSystem,
  hostKernelInVm,
  kernelInContainer,
  linuxElsewhere,
  manyKernels,
} from './engines/kernels.ts';
import { hiddenVmOff, sandboxAsVm } from './engines/platforms.ts';
import {
  dockerUnderKubernetes,
  engineAsLayer,
  nothingCreates,
  orchestratorAlone,
} from './engines/runtimes.ts';
import { windowsMismatch, windowsTooNew } from './engines/windows.ts';
import type { Rule } from './rule.ts';
import { foreignArchitecture } from './stacks/guests.ts';

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
];
