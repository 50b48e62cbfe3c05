import { holds } from '../../../domain/days.ts';
import { SPANS } from '../../../domain/spans.ts';
import { saysNone } from '../../../domain/none.ts';
import { NO_ENGINE } from '../derive.ts';
import type { ContainersPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';
import { engineNode, firstTenant } from './ground.ts';

export const orchestratorAlone: Rule = {
  id: 'R14',
  code: 'orchestrator-without-runtime',
  severity: 'error',
  title: 'Kubernetes stands on containers without a runtime that speaks its CRI.',
  why: 'Kubernetes starts no container itself: who leaves the runtime out cannot see which program to update, to sandbox or to blame.',
  source: {
    title: 'CRI-O, README; Kubernetes, KEP-2221',
    href: 'https://github.com/cri-o/cri-o',
  },
  on: {
    containers(at) {
      const { setup, stack } = at;
      if (setup.cri !== 'none') return undefined;
      const { runtime } = stack;
      const other = runtime && !saysNone(runtime) ? ` ${runtime} is none that it can drive.` : '';
      const message = `${setup.engine.name} is an orchestrator. Add a container runtime (containerd, CRI-O) that it drives on each node.${other}`;
      const path = at.enginePath ?? [runtime ? 'runtime' : 'engine'];
      return { path, message, node: engineNode(at) };
    },
  },
};

export const engineAsLayer: Rule = {
  id: 'R15',
  code: 'engine-as-layer',
  severity: 'info',
  title: 'The engine is drawn as a solid layer between kernel and containers.',
  why: 'Who believes that system calls pass through the engine looks for bottlenecks and attacks where there are none.',
  source: {
    title: 'containerd, runtime-v2.md',
    href: 'https://github.com/containerd/containerd/blob/main/core/runtime/v2/README.md',
  },
  on: {
    containers(at) {
      if (at.stack.enginePlacement !== 'below' || !hasBand(at)) return undefined;
      const message =
        'Conventional picture: the engine manages containers but their system calls go straight to the kernel.';
      return { path: ['enginePlacement'], message, node: engineNode(at) };
    },
  },
};

/** Engines that stay where they are: in a control domain, or nowhere. */
function hasBand({ setup }: ContainersPlace): boolean {
  const { engine, contents, hypervisor, home } = setup;
  if (engine === NO_ENGINE || contents === 'distribution') return false;
  return home === 'vm-shared' || !hypervisor?.control;
}

export const nothingCreates: Rule = {
  id: 'R16',
  code: 'no-engine',
  severity: 'warning',
  title: 'Containers have neither an engine nor a runtime.',
  why: 'The kernel knows no containers: some program sets up the namespaces, cgroups and files of each, and decides how well it is confined.',
  source: {
    title: 'OCI runtime-spec, runtime.md',
    href: 'https://github.com/opencontainers/runtime-spec/blob/main/runtime.md',
  },
  on: {
    containers(at) {
      const { setup, stack } = at;
      if (setup.engine !== NO_ENGINE || stack.containers?.count === 0) return undefined;
      const message =
        'Something must create these containers: name an engine or a runtime, such as runc.';
      return { path: at.enginePath ?? ['engine'], message, node: firstTenant(at) };
    },
  },
};

export const dockerUnderKubernetes: Rule = {
  id: 'R17',
  code: 'kubernetes-without-adapter',
  severity: 'error',
  title: 'Kubernetes 1.24 or later drives Docker Engine without cri-dockerd.',
  why: 'An upgrade past 1.23 leaves such a node without a runtime: its pods stop and none starts.',
  source: {
    title: 'Kubernetes, KEP-2221',
    href: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2221-remove-dockershim',
  },
  on: {
    containers(at, _limits, asOf) {
      const { setup } = at;
      if (setup.cri !== 'no-adapter') return undefined;
      // Of a version that nobody tells, the day decides.
      if (!setup.engine.version && holds(SPANS.dockershim, asOf)) return undefined;
      const which = setup.engine.version ? ` (this is ${setup.engine.name})` : '';
      const message = `Kubernetes dropped the built-in Docker adapter in 1.24${which}; use containerd, CRI-O or cri-dockerd.`;
      return { path: at.enginePath ?? ['runtime'], message, node: engineNode(at) };
    },
  },
};
