import { findHypervisor, onHost } from '../../../domain/hypervisors.ts';
import { imageFamily } from '../../../domain/images.ts';
import { holds } from '../../../domain/days.ts';
import { FAMILY_NAMES, operatingSystem, type OsFamily } from '../../../domain/operating-systems.ts';
import { SPANS } from '../../../domain/spans.ts';
import { linuxOnly, unitFamily, vmmIn } from '../derive.ts';
import type { ContainerUnit } from '../schema.ts';
import { setupsIn } from '../setups.ts';
import { isHost, ownKernelOf } from '../unit.ts';
import { childPath } from '../../../figure/legend.ts';
import type { ContainerPlace, ContainersPlace } from '../../places.ts';
import type { Finding, Findings, Rule } from '../../../rules/rule.ts';
import { containerNode, hostOf, hostPath, kernelNode } from './ground.ts';
import { isProcessSandbox } from './sandboxes.ts';

/** Does a kernel that several containers use serve them: the host's, or that of a hidden VM? */
function isShared({ setup }: ContainersPlace): boolean {
  return setup.home === 'host' || setup.home === 'vm-shared';
}

/** Can it be said which kernel the containers have under them? */
function isJudged(at: ContainersPlace): boolean {
  const host = hostOf(at);
  return at.setup.known && !(isShared(at) && host && !host.family);
}

function cannotRun(image: string, kernel: string): string {
  return `A ${image} container cannot run on a ${kernel} kernel. Put a VM with a ${image} kernel between them.`;
}

/** What a container is made for, by the key that tells it, where that is another family of kernels. */
function foreignKey(
  { os, image }: ContainerUnit,
  family: OsFamily,
): readonly [key: 'os' | 'image', wanted: OsFamily] | undefined {
  const ofOs = os ? operatingSystem(os).family : undefined;
  if (ofOs && ofOs !== family) return ['os', ofOs];
  const ofImage = imageFamily(image);
  return ofImage && ofImage !== family ? ['image', ofImage] : undefined;
}

export const foreignSystem: Rule = {
  id: 'R5',
  code: 'foreign-system',
  severity: 'error',
  title: 'A container is made for another family of kernels than the one it stands on.',
  why: 'A container brings no kernel: its programs speak the system calls of one family, and another kernel does not answer them.',
  source: {
    title:
      'OCI image-spec, config.md; Microsoft Learn, isolation modes; Podman, pull request 19013',
    href: 'https://github.com/opencontainers/image-spec/blob/main/config.md',
  },
  on: {
    containers(at, _limits, asOf) {
      const { setup, stack } = at;
      if (isProcessSandbox(at)) return undefined;
      const { family, home, isolation } = setup;
      const list = stack.containers?.list ?? [];
      const host = hostOf(at)?.family;
      const wanted = isolation.family;
      // Containers that tell their system have findings of their own.
      if (home === 'host' && wanted && host && wanted !== host && !list.some(unitFamily)) {
        const message = cannotRun(FAMILY_NAMES[wanted], FAMILY_NAMES[host]);
        return { path: hostPath(at), message, node: kernelNode(at) };
      }
      if (!isJudged(at)) return undefined;
      // Of Linux containers that have lost their VM as a whole R55 or R59 speaks, once.
      const noVm = groundElsewhere(at) ?? withoutHiddenVm(at);
      return list.flatMap((unit, index): Finding[] => {
        const [key, needs] = foreignKey(unit, family) ?? [];
        if (!key || !needs || (noVm && needs === 'linux')) return [];
        const where = { path: ['containers', index, key], node: containerNode(at, index) };
        if (needs === 'linux' && family === 'freebsd' && holds(SPANS.linuxOnFreebsd, asOf)) {
          const message = `FreeBSD runs ${unit.name || 'this Linux container'} through its Linux ABI: there is no Linux kernel, and what FreeBSD does not emulate fails.`;
          return [{ ...where, message, severity: 'info' }];
        }
        return [{ ...where, message: cannotRun(FAMILY_NAMES[needs], FAMILY_NAMES[family]) }];
      });
    },
  },
};

/** Linux containers, as a whole, on a system that has no Linux kernel: for sure, or as far as is known. */
function groundElsewhere(at: ContainersPlace): 'macos' | 'windows' | 'maybe-windows' | undefined {
  const { setup, stack } = at;
  const { isolation, home, known } = setup;
  if (home.startsWith('vm-') || isolation.home === 'vm-shared') return undefined;
  const host = hostOf(at)?.family;
  const families = (stack.containers?.list ?? []).map(unitFamily);
  const some = families.includes('linux');
  const all = !families.length || families.includes(undefined);
  if (host === 'macos') return some || (all && !isolation.family) ? 'macos' : undefined;
  // One Linux container among those of Windows is wrong by itself.
  if (host !== 'windows' || families.includes('windows') || isolation.family) return undefined;
  if (some || linuxOnly(isolation)) return 'windows';
  // What nobody knows may run containers of Windows there.
  return !known && all ? 'maybe-windows' : undefined;
}

/** Is the VM of a desktop product left out? */
function withoutHiddenVm({ setup, stack }: ContainersPlace): true | undefined {
  return (stack.hiddenVm === false && setup.isolation.home === 'vm-shared') || undefined;
}

export const linuxElsewhere: Rule = {
  id: 'R55',
  code: 'linux-containers-elsewhere',
  severity: 'error',
  title: 'Linux containers, or VMs that need KVM for them, stand directly on macOS or Windows.',
  why: 'On a laptop there is a Linux VM in between: it takes memory, holds the files and is what a container breaks out into.',
  source: {
    title: 'Docker Docs, virtual machine manager; Microsoft Learn, WSL; Apple container, overview',
    href: 'https://docs.docker.com/desktop/features/vmm/',
  },
  on: {
    containers(at) {
      if (isProcessSandbox(at)) return undefined;
      const needsKvm = kvmElsewhere(at);
      if (needsKvm) return needsKvm;
      const ground = groundElsewhere(at);
      if (!ground) return undefined;
      const ways =
        ground === 'macos'
          ? 'Docker Desktop, Podman machine, Apple container'
          : 'Docker Desktop, WSL 2, WSL containers';
      const message = `Linux containers need a Linux kernel: on ${hostOf(at)?.label} they run inside a Linux VM (${ways}).`;
      const finding: Finding = { path: hostPath(at), message, node: kernelNode(at) };
      return ground === 'maybe-windows' ? { ...finding, severity: 'warning' } : finding;
    },
  },
};

/** VMs for containers that need KVM, on a system that has none. */
function kvmElsewhere(at: ContainersPlace): Finding | undefined {
  const { setup, stack } = at;
  const { isolation, home, hypervisor } = setup;
  const host = hostOf(at);
  const own = hypervisor && vmmIn(stack);
  const usual = home === 'vm-each' ? isolation.hypervisor : '';
  const vmm = findHypervisor(onHost(own || usual || '', setup.hostOs));
  if (vmm?.module !== 'KVM' || !host?.family || host.family === 'linux') return undefined;
  const name = own ? vmm.name : isolation.name;
  const message = `${name} starts its VMs through KVM, which is a part of the Linux kernel: on ${host.label} it runs inside a Linux VM.`;
  return { path: own ? ['hypervisor'] : hostPath(at), message, node: kernelNode(at) };
}

/** Layers that a container can only have by mistake; headers of a kernel are libraries. */
const KERNEL_WORDS =
  /\bguest[\s-]?(os|operating[\s-]system|kernel)\b|\bkernels?\b(?![\s-]*(header|devel|dev\b|-))/i;

export const kernelInContainer: Rule = {
  id: 'R8',
  code: 'kernel-in-container',
  severity: 'error',
  title: 'A container holds a kernel or a guest OS while its runtime shares one.',
  why: 'This is the difference between a container and a VM: with a kernel inside it would neither start so fast nor share the flaws of the host kernel.',
  source: {
    title: 'Incus, about containers and VMs; Kata Containers, architecture; gVisor, README',
    href: 'https://linuxcontainers.org/incus/docs/main/explanation/containers_and_vms/',
  },
  on: {
    container(at) {
      const { unit, on, id } = at;
      if (!isShared(on)) return undefined;
      // These have rules of their own.
      if (isProcessSandbox(on) || on.setup.engine.id === 'devcontainer') return undefined;
      const kernel = ownKernelOf(unit);
      const key = kernel
        ? 'kernel'
        : (['os', 'libs'] as const).find((one) => KERNEL_WORDS.test(unit[one] ?? ''));
      if (!key) return undefined;
      const runtime = on.setup.isolation.name || 'any runtime';
      const whose = on.setup.home === 'host' && !on.vm ? 'the host kernel' : 'the kernel of the VM';
      const message = `Containers run by ${runtime} share ${whose}; remove "${unit[key]}" from ${at.name}. Only Kata, Hyper-V isolation, gVisor and VMs for each container bring their own.`;
      const layer = key === 'kernel' ? 'guest-kernel' : 'container-userland';
      return { path: [key], message, node: `${id}.${layer}` };
    },
  },
};

export const manyKernels: Rule = {
  id: 'R9',
  code: 'different-kernels',
  severity: 'error',
  title: 'Containers on one host use different kernels.',
  why: 'One running kernel serves them all: its version, its modules and its flaws are the same for every container of the host.',
  source: {
    title: 'Linux kernel, cgroup-v2.rst; namespaces(7); Incus, about containers and VMs',
    href: 'https://man7.org/linux/man-pages/man7/namespaces.7.html',
  },
  on: {
    containers(at) {
      if (!isShared(at)) return undefined;
      const list = at.stack.containers?.list ?? [];
      const apart = unitsApart(at);
      const kernelNames = list.map((unit, index) =>
        apart.has(index)
          ? undefined
          : isHost(unit.kernel)
            ? 'host'
            : ownKernelOf(unit)?.toLowerCase(),
      );
      const names = new Set(kernelNames.filter((name) => name !== undefined));
      if (names.size < 2) return undefined;
      const [first] = names;
      const index = kernelNames.findIndex((name) => name !== undefined && name !== first);
      const node = childPath(at.id, `containers.${index}`);
      const visible = [...names]
        .slice(0, 4)
        .map((name) => list[kernelNames.indexOf(name)]?.kernel)
        .join(', ');
      const message = `All containers of this host share one kernel; found ${names.size}: ${visible}.`;
      return { path: ['containers', index, 'kernel'], message, node };
    },
  },
};

/** Places of containers whose own runtime gives them a kernel. */
function unitsApart({ stack }: ContainersPlace): ReadonlySet<number> {
  const { groups, setups } = setupsIn(stack);
  const isApart = (place: number): boolean => /^(sandbox|vm-each)$/.test(setups[place]?.home ?? '');
  return new Set(
    groups.list.flatMap(({ members }, place) =>
      isApart(place) ? members.map(({ index }) => index) : [],
    ),
  );
}

export const hostKernelInVm: Rule = {
  id: 'R10',
  code: 'host-kernel-from-vm',
  severity: 'error',
  title: 'A container in a VM uses the kernel of the physical host.',
  why: 'Its system calls end at the kernel of its VM; drawn on the host kernel, the boundary of the VM seems not to be there.',
  source: {
    title: 'Kata Containers, architecture; Microsoft Learn, containers and virtual machines',
    href: 'https://learn.microsoft.com/en-us/virtualization/windowscontainers/about/containers-vs-vm',
  },
  on: {
    containers(at) {
      const { inside } = at;
      if (!inside) return undefined;
      const { os = '', containerStack } = inside.guest;
      const { hostOs = '', runsOn } = containerStack ?? {};
      const own = operatingSystem(hostOs).family;
      const other = own && os && operatingSystem(os).family !== own;
      const node = `${inside.id}.guest-kernel`;
      const message = inVm(inside.name);
      return [
        ...(runsOn === 'bare-metal' ? [{ path: ['runsOn'], message, node }] : []),
        ...(other ? [{ path: ['hostOs'], message, node }] : []),
      ];
    },
    container: (at): Findings => {
      const { unit, id } = at;
      const vm = vmOf(at);
      if (!vm || !isHost(unit.kernel)) return undefined;
      const finding: Finding = { path: ['kernel'], message: inVm(vm), node: `${id}.kernel` };
      return finding;
    },
  },
};

function inVm(vm: string): string {
  return `This container runs in ${vm}; the kernel it uses is the guest kernel of ${vm}.`;
}

/** The VM around a container, by name. */
function vmOf({ on, name }: ContainerPlace): string | undefined {
  const { home, engine } = on.setup;
  if (home === 'vm-each') return `the VM of ${name}`;
  return home === 'vm-shared' ? `the VM of ${engine.name}` : on.vm;
}
