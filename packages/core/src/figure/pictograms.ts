import type { Boundary, Tone } from './block.ts';

/** Ways of running programs, each as small stacks show it. */
export const STACKS = ['physical', 'vm', 'microvm', 'container', 'sandbox'] as const;

export type StackSort = (typeof STACKS)[number];

/** What stacks of a technique stand on, from the ground up, the line around a tenant, and what it brings. */
type Pictogram = readonly [ground: readonly Tone[], boundary: Boundary, tenant: readonly Tone[]];

const VIRTUAL = ['hardware', 'hypervisor'] as const;

const HOST = ['hardware', 'host'] as const;

const PROGRAM = ['libs', 'app'] as const;

export const PICTOGRAMS: Readonly<Record<StackSort, Pictogram>> = {
  physical: [HOST, 'none', PROGRAM],
  vm: [VIRTUAL, 'hardware-assisted', ['guest', ...PROGRAM]],
  microvm: [VIRTUAL, 'hardware-assisted', ['guest', 'app']],
  container: [HOST, 'kernel-enforced', PROGRAM],
  sandbox: [HOST, 'user-space-kernel', PROGRAM],
};

/** The more special ones first. */
const NAMES: readonly (readonly [RegExp, StackSort])[] = [
  [/micro-?vm|firecracker|kata/i, 'microvm'],
  [/gvisor|sandbox/i, 'sandbox'],
  [/container|docker|podman/i, 'container'],
  [/\bvms?\b|virtual machine/i, 'vm'],
  [/physical|bare[ -]metal/i, 'physical'],
];

/** The technique that a name tells of, if it does. */
export function stackNamed(name: string): StackSort | undefined {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1];
}
