import { saysNoHost, saysNone } from '../../../domain/none.ts';
import { operatingSystem } from '../../../domain/operating-systems.ts';
import { childPath } from '../../../figure/legend.ts';
import { lacksKernel } from '../guest.ts';
import type { StackPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { isStack, namesControlDomain } from './control.ts';
import { hypervisorIn, panelsOfType } from './lookups.ts';

type Hypervisor = StackPlace['hypervisor'];

/** The host system as somebody wrote it for this stack; that of the guest it is in is not one. */
function toldHost({ inside, stack }: StackPlace): string | undefined {
  return inside ? inside.guest.vmStack?.hostOs : stack.hostOs;
}

function familyOf(os: string | undefined) {
  return os ? operatingSystem(os).family : undefined;
}

function type1On({ name, control, id }: Hypervisor, os: string): string {
  const rest = control
    ? `What looks like a host OS is ${control[0]}, a privileged VM beside the guests.`
    : 'No host OS belongs under it.';
  const { label, family = '' } = operatingSystem(os);
  // What is meant by it is most often the system of that VM.
  const way = CONTROL_SYSTEMS[id]?.test(family) ? ` Write controlOs: ${os}.` : '';
  return `${name} is a type 1 hypervisor: it runs on the hardware, not on ${label}. ${rest}${way}`;
}

/** Systems that the privileged VM of a product can have. */
const CONTROL_SYSTEMS: Readonly<Record<string, RegExp>> = {
  xen: /linux|freebsd/,
  'hyper-v': /windows/,
  mshv: /linux/,
};

export const hostUnder: Rule = {
  id: 'R1',
  code: 'host-os-under-type-1',
  severity: 'error',
  title: 'A type 1 hypervisor stands on a host OS.',
  why: 'Whoever patches, sizes or attacks the machine would look for a host OS that is not there, and overlook the privileged VM that is.',
  source: {
    title: 'Xen Project, admin guide; Microsoft, Hypervisor Top Level Functional Specification',
    href: 'https://xenbits.xen.org/docs/unstable/admin-guide/introduction.html',
  },
  on: {
    stack(at) {
      const { hypervisor, known, id } = at;
      const hostOs = toldHost(at);
      if (!known || hypervisor.type !== '1' || !hostOs) return undefined;
      if (saysNoHost(hostOs)) return undefined;
      // That is R3.
      if (hypervisor.control && namesControlDomain(hostOs)) return undefined;
      const message = type1On(hypervisor, hostOs);
      return { path: ['hostOs'], message, node: childPath(id, 'host-kernel') };
    },
    guest(at) {
      const hypervisor = hypervisorIn(at);
      const family = familyOf(at.guest.os);
      if (hypervisor?.type !== '1' || !family) return undefined;
      const { control, id } = hypervisor;
      const { controlDomain, controlOs } = at.guest.vmStack ?? {};
      if (control && (controlOs || CONTROL_SYSTEMS[id]?.test(family))) return undefined;
      const domain = controlDomain === 'none' ? 'hypervisor' : 'control-domain';
      const node = `${at.id}.vmStack.${control ? domain : 'host-kernel'}`;
      return { path: ['os'], message: type1On(hypervisor, at.guest.os ?? ''), node };
    },
    type(at) {
      const { type, hostOs, hypervisor } = at.model;
      if (type === '1' && !hypervisor && hostOs && !saysNoHost(hostOs)) {
        const { label } = operatingSystem(hostOs);
        const message = `A type 1 hypervisor runs on the hardware, not on ${label}.`;
        return { path: ['hostOs'], message, node: 'host-kernel' };
      }
      if (type !== '2' && type !== 'in-kernel') return undefined;
      const where = type === '2' ? 'a program of a host OS' : 'a part of a host kernel';
      return panelsOfType(at, '1').map(({ name, panel }): Finding => ({
        path: ['type'],
        message: `${name} is a type 1 hypervisor: it runs on the hardware, not as ${where}.`,
        node: childPath(panel, 'hypervisor'),
      }));
    },
  },
};

const HOST_NAMES = { linux: 'Linux', windows: 'Windows', macos: 'macOS', freebsd: 'FreeBSD' };

/** What is wrong with a host system for a hypervisor that needs one. */
function wrongHost({ name, hosts, type }: Hypervisor, os: string): string | undefined {
  const kind = type === '2' ? 'a hosted hypervisor' : 'a part of its host kernel';
  if (saysNoHost(os)) return `${name} is ${kind} and needs a host operating system under it.`;
  const family = familyOf(os);
  if (!hosts || !family || hosts.includes(family)) return undefined;
  const names = hosts.map((host) => HOST_NAMES[host]).join(' or ');
  return `${name} is ${kind} and needs ${names} under it, not ${operatingSystem(os).label}.`;
}

export const hostMissing: Rule = {
  id: 'R2',
  code: 'no-host-os',
  severity: 'error',
  title: 'A hosted hypervisor has no host OS under it, or one that it does not run on.',
  why: 'Its drivers, scheduler and memory are those of the host OS: without one the VMs would have nothing to run on.',
  source: {
    title: 'QEMU, introduction',
    href: 'https://www.qemu.org/docs/master/system/introduction.html',
  },
  on: {
    stack(at) {
      const { hypervisor, known, id, inside } = at;
      const hostOs = toldHost(at);
      if (!known || hypervisor.type === '1' || !hostOs || inside?.guest.os) return undefined;
      if (hypervisor.module === 'KVM' && !saysNoHost(hostOs)) return undefined;
      const message = wrongHost(hypervisor, hostOs);
      const layer = saysNoHost(at.stack.hostOs) ? 'hypervisor' : 'host-kernel';
      return message ? { path: ['hostOs'], message, node: childPath(id, layer) } : undefined;
    },
    guest(at) {
      const hypervisor = hypervisorIn(at);
      if (!hypervisor || hypervisor.type === '1' || hypervisor.module === 'KVM') return undefined;
      if (saysNoHost(at.guest.os)) return undefined;
      const message = wrongHost(hypervisor, at.guest.os ?? '');
      const layer = lacksKernel(at.guest) ? 'hypervisor' : 'host-kernel';
      return message ? { path: ['os'], message, node: `${at.id}.vmStack.${layer}` } : undefined;
    },
    type(at) {
      const { type, hostOs, hypervisor } = at.model;
      if ((type === '2' || type === 'in-kernel') && !hypervisor && saysNoHost(hostOs)) {
        const message = 'A hosted hypervisor needs a host operating system under it.';
        return { path: ['hostOs'], message, node: 'hypervisor' };
      }
      // Without a host OS the stack itself is judged.
      if (type !== '1' || saysNoHost(hostOs)) return undefined;
      return panelsOfType(at, '2').map(({ name, panel }): Finding => ({
        path: ['type'],
        message: `${name} is a hosted hypervisor and needs a host operating system under it: it is type 2.`,
        node: childPath(panel, 'host-kernel'),
      }));
    },
  },
};

export const kvmOutside: Rule = {
  id: 'R58',
  code: 'kvm-outside-linux',
  severity: 'error',
  title: 'KVM is shown apart from the Linux kernel.',
  why: 'KVM is neither under Linux nor a program on it: a flaw in KVM is a flaw in the kernel that also runs the host programs.',
  source: {
    title: 'QEMU, introduction',
    href: 'https://www.qemu.org/docs/master/system/introduction.html',
  },
  on: {
    stack(at) {
      const hostOs = toldHost(at);
      if (!at.known || !hostOs || at.inside?.guest.os || saysNoHost(hostOs)) return undefined;
      const message = notLinux(at.hypervisor, hostOs);
      return message
        ? { path: ['hostOs'], message, node: childPath(at.id, 'hypervisor') }
        : undefined;
    },
    guest(at) {
      const hypervisor = hypervisorIn(at);
      const message = hypervisor && notLinux(hypervisor, at.guest.os ?? '');
      return message ? { path: ['os'], message, node: `${at.id}.vmStack.hypervisor` } : undefined;
    },
    type(at) {
      const { type } = at.model;
      if (type !== '1' && type !== '2') return undefined;
      const place = type === '1' ? 'a layer under Linux' : 'a program on Linux';
      return panelsOfType(at, 'in-kernel')
        .filter(({ kvm }) => kvm)
        .map(({ name, panel }): Finding => ({
          path: ['type'],
          message: `${name} is called type ${type} by some, but is not ${place}: KVM is a part of the Linux kernel and is drawn inside it.`,
          node: childPath(panel, 'hypervisor'),
          severity: 'info',
        }));
    },
  },
};

function notLinux({ module, name }: Hypervisor, os: string): string | undefined {
  const { family, label } = operatingSystem(os);
  if (module !== 'KVM' || !family || family === 'linux') return undefined;
  return `KVM is a part of the Linux kernel: ${name} cannot stand on ${label}; draw it inside a Linux kernel, with one VMM process per VM above.`;
}

export const noHypervisor: Rule = {
  id: 'R13',
  code: 'no-hypervisor',
  severity: 'error',
  title: 'A VM has no hypervisor or VMM below it.',
  why: 'Without one nothing divides the CPU and memory between the guests or draws the boundary around them: those would be plain machines or programs.',
  source: {
    title: 'QEMU, introduction',
    href: 'https://www.qemu.org/docs/master/system/introduction.html',
  },
  on: {
    stack({ stack, id }) {
      if (!saysNone(stack.hypervisor) || stack.guests?.count === 0) return undefined;
      const message = 'A VM needs a hypervisor under it.';
      return { path: ['hypervisor'], message, node: childPath(id, 'guests.0') };
    },
    type({ model }) {
      if (isStack(model) || !model.hypervisor) return undefined;
      const none = model.hypervisor.split(',').some((name) => saysNone(name.trim()));
      const message = 'A VM needs a hypervisor under it.';
      return none ? { path: ['hypervisor'], message, node: 'none.guests.0' } : undefined;
    },
  },
};
