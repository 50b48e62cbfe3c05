import { formatBytes } from '../../../domain/units.ts';
import { childPath } from '../../../figure/legend.ts';
import { isOff } from '../guest.ts';
import type { StackPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';

const MIB = 1024 ** 2;

const FIRECRACKER = {
  title: 'Firecracker, docs/design.md (oversubscription)',
  href: 'https://github.com/firecracker-microvm/firecracker/blob/main/docs/design.md',
};

/** The machine's size as it is written: on the machine itself, or on the guest that it is. */
function sizeOf({ inside, id }: StackPlace, key: string): Pick<Finding, 'path' | 'node'> {
  return inside
    ? { path: ['guests'], node: inside.id }
    : { path: [key], node: childPath(id, 'hardware') };
}

/** What the guests that run and say how much they take, take together. */
function sum({ stack }: StackPlace, key: 'vcpus' | 'memory'): number {
  return (stack.guests?.list ?? []).reduce(
    (total, guest) => total + (isOff(guest) ? 0 : (guest[key] ?? 0)),
    0,
  );
}

function machineOf({ inside }: StackPlace): string {
  return inside ? inside.name : 'the host';
}

export const cpuOvercommit: Rule = {
  id: 'R45',
  code: 'vcpus-overcommitted',
  severity: 'warning',
  title: 'The VMs have more vCPUs together than the host has CPUs.',
  why: 'The vCPUs take turns on the CPUs: that is fine while guests idle, and a queue as soon as they are busy. How many are too many depends on the load; the limits are ours.',
  source: FIRECRACKER,
  thresholds: { info: 1, warning: 4 },
  on: {
    stack(at, { info = 1, warning = 4 }) {
      const { cpus } = at.stack;
      const vcpus = sum(at, 'vcpus');
      if (!cpus || vcpus <= cpus * Math.min(info, warning)) return undefined;
      const ratio = Number((vcpus / cpus).toFixed(2));
      const message = `${vcpus} vCPUs on ${cpus} CPUs: ${ratio}:1 overcommitted. Guests slow each other down when busy.`;
      return {
        ...sizeOf(at, 'cpus'),
        message,
        severity: vcpus > cpus * warning ? 'warning' : 'info',
      };
    },
  },
};

export const moreThanHost: Rule = {
  id: 'R69',
  code: 'more-vcpus-than-host',
  severity: 'warning',
  title: 'One VM has more vCPUs than the host has CPUs.',
  why: 'Its vCPUs can never all run at once, so locks are held by vCPUs that wait; some hypervisors refuse such a VM.',
  source: {
    title: 'Linux, KVM API, KVM_CREATE_VCPU (recommended number of vCPUs)',
    href: 'https://docs.kernel.org/virt/kvm/api.html#kvm-create-vcpu',
  },
  on: {
    guest({ guest, of, name, id: node }) {
      const { cpus } = of.stack;
      if (!cpus || guest.vcpus === undefined || guest.vcpus <= cpus) return undefined;
      const message = `${name} has more vCPUs (${guest.vcpus}) than ${machineOf(of)} has CPUs (${cpus}); some hypervisors refuse this.`;
      return { path: ['vcpus'], message, node };
    },
  },
};

export const memoryOvercommit: Rule = {
  id: 'R46',
  code: 'memory-overcommitted',
  severity: 'warning',
  title: 'The VMs and what runs them take more memory than the host has.',
  why: 'Memory cannot take turns as CPUs do: without ballooning, page sharing or swap somebody is killed when the guests fill it.',
  source: {
    title:
      'Firecracker, docs/design.md and SPECIFICATION.md (overhead); Apple container, ballooning',
    href: FIRECRACKER.href,
  },
  thresholds: { overheadMib: 0 },
  on: {
    stack(at, { overheadMib = 0 }) {
      const { stack, hypervisor } = at;
      const { memory } = stack;
      const guests = (stack.guests?.list ?? []).filter(
        (guest) => guest.memory !== undefined && !isOff(guest),
      );
      const each = Math.max(overheadMib, hypervisor.overheadMib ?? 0) * MIB;
      const over = sum(at, 'memory') + guests.length * each - (memory ?? Infinity);
      if (!memory || over <= 0) return undefined;
      const declared = !!stack.memoryOvercommit?.length;
      const size = formatBytes(over);
      const rest = declared
        ? `it takes ${stack.memoryOvercommit?.join(', ')} to find it when the guests fill theirs.`
        : `without ballooning or swap ${machineOf(at)} runs out of memory.`;
      const message = `VM memory is overcommitted by ${size}; ${rest}`;
      return { ...sizeOf(at, 'memory'), message, severity: declared ? 'info' : 'warning' };
    },
  },
};
