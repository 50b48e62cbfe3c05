import { confidentialNamed, whyNotConfidential } from '../../../domain/confidential.ts';
import { parseCpuList } from '../../../domain/cgroup/cpuset.ts';
import { formatBytes, formatCpus } from '../../../domain/units.ts';
import type { StackPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { whyNotHere } from '../../container-stack/confidential.ts';
import { vmNode } from '../../container-stack/rules/ground.ts';
import { isOff } from '../guest.ts';
import { confidentialGround, deviceName } from '../machine.ts';
import type { Device } from '../machine.schema.ts';
import type { Guest } from '../schema.ts';

export const confidentialImpossible: Rule = {
  id: 'R93',
  code: 'confidential-impossible',
  severity: 'error',
  title: 'A confidential VM is on a processor or a hypervisor that has no such VMs.',
  why: 'What keeps the memory of such a VM is a part of one maker’s processors, and the hypervisor must ask for it: elsewhere the VM does not start, or starts open to its host.',
  source: {
    title: 'Linux kernel, tdx.rst, amd-memory-encryption.rst, arm-cca.rst, s390-pv.rst',
    href: 'https://docs.kernel.org/arch/x86/tdx.html',
  },
  on: {
    guest({ guest, of, name, id: node }) {
      const by =
        guest.confidential === undefined ? undefined : confidentialNamed(guest.confidential);
      if (!by) return undefined;
      const { stack, hypervisor } = of;
      const not = whyNotConfidential(by, confidentialGround(stack, hypervisor, guest));
      if (!not) return undefined;
      const can = not.unsure ? 'is not known to start as' : 'cannot be';
      const message =
        not.on === 'hypervisor'
          ? `${name} ${can} a confidential VM (${by.name}) on ${hypervisor.name}: ${not.why}.`
          : `${name} ${can} a confidential VM here: ${not.why}.`;
      const severity = not.unsure ? 'warning' : 'error';
      return { path: ['confidential'], message, node, severity };
    },
    containers(at) {
      const { stack, setup, vm } = at;
      // Where no VM is, the decoder says so.
      if (setup.home !== 'vm-each' && vm === undefined) return undefined;
      const by = stack.confidential ? confidentialNamed(stack.confidential) : undefined;
      const not = by && whyNotHere({ stack, setup, outer: undefined, inVm: vm !== undefined }, by);
      if (!not) return undefined;
      const message = `Its VMs cannot be confidential (${by.name}) here: ${not.why}.`;
      const severity = not.unsure ? 'warning' : 'error';
      return { path: ['confidential'], message, severity, node: vmNode(at) };
    },
    container({ unit, on, name, id: node }) {
      const { stack, setup, vm } = on;
      if (!unit.confidential || setup.home !== 'vm-each') return undefined;
      const by = confidentialNamed(unit.confidential);
      const not = by && whyNotHere({ stack, setup, outer: undefined, inVm: vm !== undefined }, by);
      if (!not) return undefined;
      const message = `The VM of ${name} cannot be confidential (${by.name}) here: ${not.why}.`;
      return { path: ['confidential'], message, severity: not.unsure ? 'warning' : 'error', node };
    },
  },
};

/** An address on a bus: `0000:65:00.0`, `65:00.0`; of USB `1-4.2`. */
const ADDRESS = /\b(?:[\da-f]{4}:)?[\da-f]{2}:[\da-f]{2}\.[0-7]\b|\b\d+-\d+(?:\.\d+)*\b/i;

/** More devices of one VM tell nothing new. */
const MOST_TOLD = 2;

/** What a device goes by that somebody else may have too. */
function keyOf(device: Device): string {
  const name = deviceName(device);
  const [address] = ADDRESS.exec(name) ?? [];
  return (address ?? name)
    .toLowerCase()
    .replace(/^0000:/, '')
    .replace(/\s+/g, ' ');
}

export const deviceTwice: Rule = {
  id: 'R94',
  code: 'device-passed-twice',
  severity: 'error',
  title: 'One device of the host is passed through to two VMs that run.',
  why: 'A device that is passed through has one owner: its driver in the guest programs it directly, and the second VM does not start.',
  source: {
    title: 'Linux kernel, VFIO (groups and ownership)',
    href: 'https://docs.kernel.org/driver-api/vfio.html',
  },
  on: {
    stack({ stack, id }) {
      const owners = new Map<string, Guest>();
      return (stack.guests?.list ?? []).flatMap((guest, index) => {
        if (isOff(guest)) return [];
        const found = (guest.devices ?? []).flatMap((device, at): Finding | [] => {
          if (device.way !== 'passthrough' || !device.name) return [];
          const key = keyOf(device);
          const owner = owners.get(key);
          owners.set(key, owner ?? guest);
          if (!owner || owner === guest) return [];
          const first = nameOf(owner, stack.guests?.list.indexOf(owner) ?? 0);
          const second = nameOf(guest, index);
          const exact = ADDRESS.test(device.name);
          const message =
            `${device.name} is passed through to ${first} and to ${second}, and both run: a device has one owner.` +
            (exact ? '' : ' Should the host have two of them, name their addresses.');
          const path = ['guests', index, 'devices', at];
          const node = [id, `guests.${index}`].filter(Boolean).join('.');
          return { path, message, node, severity: exact ? 'error' : 'warning' };
        });
        return found.slice(0, MOST_TOLD);
      });
    },
  },
};

function nameOf({ name }: Guest, index: number): string {
  return name || `VM ${index + 1}`;
}

export const pinnedOutside: Rule = {
  id: 'R95',
  code: 'pinned-outside-host',
  severity: 'error',
  title: 'vCPUs are pinned to CPUs that the host does not have.',
  why: 'CPUs are counted from 0: a VM that is pinned to others does not start, or its threads run where nobody meant them to.',
  source: {
    title: 'libvirt, domain XML format, vcpupin (cpuset)',
    href: 'https://libvirt.org/formatdomain.html#cpu-tuning',
  },
  on: {
    guest({ guest, of, name, id: node }) {
      const { cpus } = of.stack;
      const set = guest.pinned === undefined ? undefined : parseCpuList(guest.pinned);
      if (!cpus || !set || of.inside) return undefined;
      const last = Math.ceil(cpus) - 1;
      const highest = Math.max(...set.runs.map(([, end]) => end));
      if (highest <= last) return undefined;
      const has = last ? `CPUs 0 to ${last}` : 'CPU 0 only';
      const message = `${name} is pinned to CPU ${highest}; the host has ${has} (${formatCpus(cpus)}).`;
      return { path: ['pinned'], message, node };
    },
  },
};

/** Huge pages that guests on a host take together. */
function hugeMemory({ stack }: StackPlace): number {
  return (stack.guests?.list ?? []).reduce(
    (sum, guest) => sum + (guest.hugepages && !isOff(guest) ? (guest.memory ?? 0) : 0),
    0,
  );
}

export const hugepagesBeyond: Rule = {
  id: 'R96',
  code: 'hugepages-beyond-memory',
  severity: 'error',
  title: 'Huge pages are larger than the memory of their VM, or take more than the host has.',
  why: 'Huge pages are set aside and can neither be swapped out nor taken back by a balloon: what does not fit cannot be lent.',
  source: {
    title: 'Linux kernel, hugetlbpage.rst',
    href: 'https://docs.kernel.org/admin-guide/mm/hugetlbpage.html',
  },
  on: {
    stack(at) {
      const { memory } = at.stack;
      const taken = hugeMemory(at);
      if (!memory || at.inside || taken <= memory) return undefined;
      const message = `VMs on huge pages take ${formatBytes(taken)} together, and the host has ${formatBytes(memory)}: huge pages are neither swapped out nor given back.`;
      return { path: ['memory'], message, node: at.id ? `${at.id}.hardware` : 'hardware' };
    },
    guest({ guest, name, id: node }) {
      const { hugepages, memory } = guest;
      if (!hugepages || !memory || hugepages <= memory) return undefined;
      const message = `${name} has ${formatBytes(memory)} of memory and pages of ${formatBytes(hugepages)}: not one of them fits.`;
      return { path: ['hugepages'], message, node };
    },
  },
};

/** What is told of machines, which pages of plain VMs do not load. */
export const MACHINE_RULES: readonly Rule[] = [
  confidentialImpossible,
  deviceTwice,
  pinnedOutside,
  hugepagesBeyond,
];
