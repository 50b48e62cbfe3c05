import { runsOn, widest } from '../../../domain/architectures.ts';
import { operatingSystem } from '../../../domain/operating-systems.ts';
import { childPath } from '../../../figure/legend.ts';
import { lacksKernel } from '../guest.ts';
import { hostArchOf, isEmulated } from '../derive.ts';
import type { StackPlace } from '../../places.ts';
import { foreignContainers } from '../../container-stack/rules/architectures.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { hypervisorIn } from './lookups.ts';

/** Names of machines that macOS may run on. */
const APPLE = /\b(apple|mac|macs|macbook|macmini|imac|xserve|mac(book|mini|pro|studio)\w*)\b/i;

/** Is this stack, or the one it is nested in, on a machine by Apple? */
function onApple({ stack, hypervisor, inside }: StackPlace): boolean {
  if (APPLE.test(stack.hardware ?? '') || hypervisor.hardware === 'Mac') return true;
  if (stack.hostOs && operatingSystem(stack.hostOs).family === 'macos') return true;
  return !!inside && onApple(inside.of);
}

export const guestUnsupported: Rule = {
  id: 'R6',
  code: 'guest-unsupported',
  severity: 'warning',
  title: 'A guest is not what its hypervisor is made for.',
  why: 'Such a guest does not boot, or runs without drivers and support, so a plan that counts on it fails late.',
  source: {
    title: 'Firecracker, docs/design.md and SPECIFICATION.md; documents of the vendors',
    href: 'https://github.com/firecracker-microvm/firecracker/blob/main/SPECIFICATION.md',
  },
  on: {
    guest(at) {
      const { guest, of, name, id: node } = at;
      const { hypervisor, known } = of;
      if (!known) return undefined;
      const found: Finding[] = [];
      const { family, label } = operatingSystem(guest.os ?? '');
      if (family && hypervisor.guests && !hypervisor.guests.includes(family)) {
        const message = `${hypervisor.name} does not support ${label} guests.`;
        found.push({ path: ['os'], message, node });
      } else if (family === 'macos' && !onApple(of)) {
        const message = `${hypervisor.name} does not support ${label} guests here: macOS runs on hardware by Apple only.`;
        found.push({ path: ['os'], message, node });
      }
      const { mostVcpus = Infinity } = hypervisor;
      if (guest.vcpus !== undefined && guest.vcpus > mostVcpus) {
        const message = `${hypervisor.name} gives a VM at most ${mostVcpus} vCPUs; ${name} has ${guest.vcpus}.`;
        found.push({ path: ['vcpus'], message, node });
      }
      return found;
    },
  },
};

export const foreignArchitecture: Rule = {
  id: 'R7',
  code: 'foreign-architecture',
  severity: 'error',
  title: 'Code of one CPU architecture is to run on hardware of another.',
  why: 'A processor cannot run the instructions of another: without emulation nothing starts, and with it everything is many times slower.',
  source: {
    title: 'QEMU, introduction; OCI image-spec, image-index.md',
    href: 'https://www.qemu.org/docs/master/system/introduction.html',
  },
  on: {
    stack({ stack, known, hypervisor, id }) {
      const guests = stack.guests?.list ?? [];
      if (!known || !hypervisor.name) return undefined;
      const hostArch = hostArchOf(stack);
      const host = hostArch ?? widest(guests.map(({ arch }) => arch));
      return guests.flatMap((guest, index): Finding | [] => {
        if (runsOn(guest.arch, host) !== false) return [];
        const path = ['guests', index, 'arch'];
        const node = childPath(id, `guests.${index}`);
        if (isEmulated(hostArch ? stack : { ...stack, hostArch: host }, guest)) {
          const message = `${guest.arch} code runs under emulation on ${host} hardware, expect it to be much slower.`;
          return hostArch ? { path, message, node, severity: 'warning' } : [];
        }
        const machine = hostArch ? `${host} hardware` : `the ${host} hardware of its neighbours`;
        const message = `${guest.arch} code does not run on ${machine} without emulation.`;
        return { path, message, node };
      });
    },
    containers: foreignContainers,
  },
};

export const noKernel: Rule = {
  id: 'R11',
  code: 'vm-without-kernel',
  severity: 'error',
  title: 'A VM has no kernel of its own.',
  why: 'A VM is a whole machine: without a kernel nothing in it can boot, and its isolation would be that of a container.',
  source: {
    title: 'Microsoft, Hypervisor Top Level Functional Specification; LightVM, SOSP 2017',
    href: 'https://doi.org/10.1145/3132747.3132763',
  },
  on: {
    guest(at) {
      const { guest, name, id: node } = at;
      if (guest.unikernel) {
        const message = `${name} is a unikernel: application and kernel are one image.`;
        return { path: ['unikernel'], message, severity: 'info', node };
      }
      // A type 1 hypervisor in a VM is the kernel of that VM.
      if (!lacksKernel(guest) || hypervisorIn(at)?.type === '1') return undefined;
      const message = `A VM needs a guest kernel; ${name} has none of its own.`;
      return { path: [guest.kernel === undefined ? 'os' : 'kernel'], message, node };
    },
  },
};
