import { optional, strictObject } from 'valibot';
import { containers as words } from '../messages/en/containers.ts';
import type { Kind } from './kind.ts';
import {
  containersOf,
  containersOn,
  containerStackEntries,
  type ContainerStackModel,
} from './container-layers.ts';
import { sharedKernel } from './container-machines.ts';
import { resolve } from './container-setup.ts';
import { tenantsOf } from './container-tenants.ts';
import { text } from './fields.ts';
import { countKernels, facts } from './parts.ts';
import { lacksKernel, osLabel, type Guest, type Inside } from './vm-guest.ts';
import { vmStackWith, type VmStack } from './vm-stack.ts';

const { engine, runtime, containers } = containerStackEntries;

/** Containers inside guests: the kernel they share is that of their guest. */
const containersInside: Inside = {
  entries: {
    engine,
    runtime,
    containers,
    containerStack: optional(strictObject({ ...containerStackEntries, kind: text })),
  },
  fold: withContainers,
  layers(t, id, guest) {
    const { os, kernel, containerStack } = guest;
    if (!containerStack) return undefined;
    const name = osLabel(os ?? containerStack.hostOs) ?? t('guestOs');
    const path = `${id}.containerStack`;
    const setup = resolve(containerStack);
    const { count } = containersOf(containerStack);
    return [
      ...containersOn(t, path, containerStack, t('kernelOf', { os: name })),
      ...(lacksKernel(guest)
        ? []
        : [sharedKernel(t, id, 'guest-kernel', facts(name, kernel), setup, count)]),
    ];
  },
  kernels(t, { containerStack }) {
    if (!containerStack || resolve(containerStack).home === 'host') return 0;
    return countKernels(containersOn(t, '', containerStack));
  },
  tenants({ containerStack }) {
    return containerStack ? tenantsOf(containersOf(containerStack), resolve(containerStack)) : {};
  },
  says(t, { containerStack }, vm) {
    return containerStack
      ? [t('saysContainers', { n: containersOf(containerStack).count, vm })]
      : [];
  },
};

/** `engine`, `runtime` and `containers` on the guest itself are short for a container stack in it. */
function withContainers({
  engine,
  runtime,
  containers,
  ...guest
}: Guest & ContainerStackModel): Guest {
  if (!engine && !runtime && !containers) return guest;
  return { ...guest, containerStack: { engine, runtime, containers, ...guest.containerStack } };
}

/** The VM stack whole: its guests may hold container stacks. */
export const vmStack: Kind<VmStack> = /* @__PURE__ */ vmStackWith(containersInside, words);
