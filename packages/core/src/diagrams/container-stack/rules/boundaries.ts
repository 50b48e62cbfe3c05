import { hypervisorNamed } from '../../../domain/hypervisors.ts';
import { findEngine } from '../../../domain/engine-names.ts';
import { childPath } from '../../../figure/legend.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';

export const podRuntimes: Rule = {
  id: 'R83',
  code: 'pod-with-different-runtimes',
  severity: 'error',
  title: 'Containers of one pod name different runtimes.',
  why: 'The CRI runtime sets up a sandbox for the whole pod and starts all containers in it: what the RuntimeClass of the pod names draws the boundary of all of them.',
  source: {
    title: 'Kubernetes documentation, Runtime Class',
    href: 'https://kubernetes.io/docs/concepts/containers/runtime-class/',
  },
  on: {
    containers(at) {
      if (!at.setup.pods) return undefined;
      const first = new Map<string, string>();
      return (at.stack.containers?.list ?? []).flatMap(({ pod, runtime }, index): Finding[] => {
        if (!pod || !runtime) return [];
        const other = first.get(pod) ?? runtime;
        first.set(pod, other);
        if (sameRuntime(other, runtime)) return [];
        const message = `A pod has one runtime; ${pod} has ${other} and ${runtime}. Put them into pods of their own.`;
        const node = childPath(at.id, `containers.${index}`);
        return [{ path: ['containers', index, 'runtime'], message, node }];
      });
    },
  },
};

/** `runsc` is gVisor by another name. */
function sameRuntime(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => findEngine(name)?.id ?? name.toLowerCase());
  return first === second;
}

export const sandboxPlatform: Rule = {
  id: 'R84',
  code: 'gvisor-platform',
  severity: 'warning',
  title: 'gVisor runs on a platform that is no longer supported, or that does not fit its machine.',
  why: 'Systrap took the place of ptrace in 2023. KVM is fastest on bare metal; in a VM it needs nested virtualisation, where systrap is usually faster.',
  source: {
    title: 'gVisor, Platform Guide and Changing Platforms',
    href: 'https://gvisor.dev/docs/architecture_guide/platforms/',
  },
  on: {
    containers(at) {
      const { setup, stack } = at;
      // Of containers that name their own it is said there.
      if (setup.home !== 'sandbox' || !stack.platform) return undefined;
      return platformFault(at, stack.platform, ['platform'], childPath(at.id, 'engine'));
    },
    container({ unit, on, id }) {
      if (on.setup.home !== 'sandbox' || !unit.platform) return undefined;
      return platformFault(on, unit.platform, ['platform'], id);
    },
  },
};

function platformFault(
  { vm, nested }: { readonly vm?: string; readonly nested?: boolean },
  platform: string,
  path: Finding['path'],
  node: string,
): Finding | undefined {
  if (platform === 'ptrace') {
    const message =
      'gVisor no longer supports its ptrace platform: systrap replaced it as the default in 2023.';
    return { path, message, node };
  }
  if (platform !== 'kvm' || !vm) return undefined;
  if (!nested) {
    const message = `The KVM platform of gVisor needs /dev/kvm; ${vm} does not expose virtualisation. Use systrap.`;
    return { path, message, node, severity: 'error' };
  }
  const message = `The KVM platform of gVisor is best on bare metal; in ${vm} systrap is usually faster.`;
  return { path, message, node, severity: 'info' };
}

export const typeOneInContainer: Rule = {
  id: 'R85',
  code: 'type-1-in-container',
  severity: 'error',
  title: 'A container runs VMs on a hypervisor that needs the hardware for itself.',
  why: 'A container has no kernel: what it starts are processes on the kernel that it uses, such as QEMU on KVM. A type 1 hypervisor lies under that kernel.',
  source: {
    title: 'KubeVirt user guide, Architecture',
    href: 'https://kubevirt.io/user-guide/architecture/',
  },
  on: {
    container({ unit, id, name, on }) {
      const told = unit.vm?.hypervisor;
      if (!told) return undefined;
      const { type, name: hypervisor, free } = hypervisorNamed(told, on.setup.hostOs);
      if (free || type !== '1' || !hypervisor) return undefined;
      const message = `${hypervisor} runs on the hardware, not in ${name}: VMs in a container are processes on the kernel under it, such as QEMU on KVM.`;
      return { path: ['vm', 'hypervisor'], message, node: `${id}.vm.guests.0` };
    },
  },
};
