import { formatBytes } from '../../domain/units.ts';
import { childPath } from '../../figure/legend.ts';
import type { Finding, Rule, Thresholds } from '../../rules/rule.ts';

/** A bare number up to this is meant in GiB, a larger one in MiB. */
type InGib = number;

/** Sizes by their keys, each with what a bare number means there. */
type Sizes = Readonly<Record<string, InGib>>;

const MACHINE: Sizes = { memory: 2_047, storage: 100_000, allocatableMemory: 2_047 };
const GUEST: Sizes = { memory: 63, disk: 4_095 };
const CONTAINER: Sizes = { memory: 31 };
const ASK: Sizes = { memory: 63, storage: 4_095, requestMemory: 31, limitMemory: 31 };

/** The sizes of something that nothing runs in, with what was probably meant. */
function tinySizes(
  of: object,
  sizes: Sizes,
  name: string,
  node: string | undefined,
  { mib = 0 }: Thresholds,
): Finding[] {
  return Object.entries(sizes).flatMap(([key, inGib]): Finding[] => {
    const size = (of as Readonly<Record<string, number | string | undefined>>)[key];
    // None at all is a statement of its own; a file says nothing of its size.
    if (!size || typeof size === 'string' || size >= mib * 1024 ** 2) return [];
    const meant = `${size}${size > inGib ? 'MiB' : 'GiB'}`;
    const what = /disk|storage/.test(key) ? 'disk space' : 'memory';
    const message = `${name} has ${formatBytes(size)} of ${what}, and is drawn so: a number without a unit is in bytes. Did you mean ${meant}?`;
    return [{ path: [key], message, ...(node === undefined ? {} : { node }) }];
  });
}

export const tinySize: Rule = {
  id: 'R80',
  code: 'tiny-size',
  severity: 'warning',
  title: 'A VM, a container or a machine has less than 1 MiB of memory or disk space.',
  why: 'Most often a unit is missing: Proxmox, Vagrant, Firecracker and QEMU take a bare number in MiB, while Docker, Kubernetes and the kernel, and so this diagram, take it in bytes.',
  source: {
    title: 'QEMU, invocation; Kubernetes, resource management',
    href: 'https://www.qemu.org/docs/master/system/invocation.html',
  },
  thresholds: { mib: 1 },
  on: {
    stack: ({ stack, id, inside, hypervisor }, limits) =>
      // Hosts that only borrow the rules of stacks are looked at as hosts.
      inside || !hypervisor.name
        ? undefined
        : tinySizes(stack, MACHINE, 'The machine', childPath(id, 'hardware'), limits),
    guest: ({ guest, name, id }, limits) => tinySizes(guest, GUEST, name, id, limits),
    containers: ({ stack, id, inside }, limits) =>
      inside
        ? undefined
        : tinySizes(stack, MACHINE, 'The machine', childPath(id, 'hardware'), limits),
    container: ({ unit, name, id }, limits) => [
      ...tinySizes(unit, CONTAINER, name, id, limits),
      ...(['requests', 'limits', 'podRequests', 'podLimits'] as const).flatMap((key) =>
        tinySizes(unit[key] ?? {}, CONTAINER, name, id, limits).map((finding) => ({
          ...finding,
          path: [key, ...finding.path],
        })),
      ),
    ],
    host: ({ host, id }, limits) => tinySizes(host, MACHINE, 'The host', id || undefined, limits),
    ask: ({ ask, id }, limits) => {
      const { kind, name } = ask as { kind?: string; name?: string };
      return kind === 'process' ? undefined : tinySizes(ask, ASK, name || 'It', id, limits);
    },
  },
};
