import { optional, strictObject } from 'valibot';
import { containers as words } from '../messages/en/containers.ts';
import type { Kind } from './kind.ts';
import { containersOf, containersOn, containerStackEntries } from './container-layers.ts';
import { sharedKernel } from './container-machines.ts';
import { resolve } from './container-setup.ts';
import { tenantsOf } from './container-tenants.ts';
import { text } from './fields.ts';
import { countKernels, facts } from './parts.ts';
import { lacksKernel, osLabel, type Inside } from './vm-guest.ts';
import { stackOf, withContainers } from './vm-shorthand.ts';
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
    const { kernel, containerStack } = guest;
    if (!containerStack) return undefined;
    const stack = stackOf(guest, containerStack);
    const name = osLabel(stack.hostOs) ?? t('guestOs');
    const path = `${id}.containerStack`;
    const setup = resolve(stack);
    const { count } = containersOf(stack);
    return [
      ...containersOn(t, path, stack, t('kernelOf', { os: name })),
      ...(lacksKernel(guest)
        ? []
        : [sharedKernel(t, id, 'guest-kernel', facts(name, kernel), setup, count)]),
    ];
  },
  kernels(t, guest) {
    const { containerStack } = guest;
    const own = containerStack?.containers?.list.some(({ kernel }) => kernel);
    if (!containerStack || (!own && resolve(containerStack).home === 'host')) return 0;
    return countKernels(containersOn(t, '', stackOf(guest, containerStack)));
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

/** The VM stack whole: its guests may hold container stacks. */
export const vmStack: Kind<VmStack> = /* @__PURE__ */ vmStackWith(containersInside, words);
