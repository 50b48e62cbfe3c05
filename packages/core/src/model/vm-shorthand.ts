import type { ContainerStackModel } from './container-layers.ts';
import type { Guest } from './vm-guest.ts';

/** Which keys of a container stack were written on the guest itself; no part of its data. */
const SHORT = Symbol('short');

interface Shortened extends ContainerStackModel {
  readonly [SHORT]?: readonly string[];
}

/** `engine`, `runtime` and `containers` on the guest itself are short for a container stack in it. */
export function withContainers({
  engine,
  runtime,
  containers,
  ...guest
}: Guest & ContainerStackModel): Guest {
  const given = Object.entries({ engine, runtime, containers }).filter(([, value]) => value);
  if (given.length === 0) return guest;
  const { containerStack } = guest;
  const short = given
    .map(([key]) => key)
    .filter((key) => !Object.hasOwn(containerStack ?? {}, key));
  const stack: Shortened = { ...Object.fromEntries(given), ...containerStack, [SHORT]: short };
  return { ...guest, containerStack: stack };
}

/** The keys of a guest's container stack that stand on the guest itself. */
export function shortKeys(stack: Shortened): readonly string[] {
  return stack[SHORT] ?? [];
}

/** Containers in a guest: their host is that guest. */
export function stackOf({ os, arch }: Guest, stack: ContainerStackModel): ContainerStackModel {
  const runsOn = undefined;
  return { ...stack, runsOn, hostOs: os ?? stack.hostOs, hostArch: arch ?? stack.hostArch };
}
