import { NAMESPACE_TYPES, type NamespaceType } from '../../../domain/namespaces.ts';
import { namespacesOf, ofHost, type NamespaceSettings } from '../namespaces.ts';
import { quote } from '../../../input/issue.ts';
import { childPath } from '../../../figure/legend.ts';
import type { ContainerPlace, ContainersPlace } from '../../places.ts';
import type { Finding, Findings, Rule } from '../../../rules/rule.ts';

const NAMESPACES = {
  title: 'OCI runtime-spec, config-linux.md',
  href: 'https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#namespaces',
};

/** Only containers on a Linux kernel have namespaces. */
function settingsOf({ unit, on }: ContainerPlace): NamespaceSettings | undefined {
  return on.setup.family === 'linux' ? namespacesOf(unit) : undefined;
}

export const unknownNamespace: Rule = {
  id: 'R21',
  code: 'unknown-namespace',
  severity: 'error',
  title: 'A type of namespace does not exist, or is listed twice.',
  why: 'Runtimes refuse such a list; and a reader may believe in an isolation that no kernel offers.',
  source: NAMESPACES,
  on: {
    container(at): Findings {
      const seen = new Set<NamespaceType>();
      const node = `${at.id}.namespaces`;
      // As they were written, for their places in the list.
      const texts = at.unit.namespaces ?? [];
      return settingsOf(at)?.entries.flatMap(({ text, type }): Finding[] => {
        const path = [
          'namespaces',
          type && seen.has(type) ? texts.lastIndexOf(text) : texts.indexOf(text),
        ];
        if (!type) {
          const types = NAMESPACE_TYPES.join(', ');
          const message = `${quote(text)} is not a Linux namespace type; there are ${types}.`;
          return [{ path, message, node }];
        }
        const nodes = [`${node}.${type}`];
        if (seen.has(type)) return [{ path, message: `${text} is listed twice.`, node, nodes }];
        seen.add(type);
        return [];
      });
    },
  },
};

/** Those whose absence opens a container to the host, with their names for people. */
const ISOLATING = [
  ['pid', 'PID'],
  ['network', 'network'],
  ['ipc', 'IPC'],
  ['mount', 'mount'],
] as const;

export const noNamespace: Rule = {
  id: 'R22',
  code: 'host-namespace',
  severity: 'warning',
  title: 'A container uses the PID, network, IPC or mount namespace of its host.',
  why: 'What a namespace does not hide is open: processes of the host can be seen, its ports taken, its shared memory read or its files changed.',
  source: NAMESPACES,
  on: {
    container(at) {
      const settings = settingsOf(at);
      // In a VM for each pod the host's namespaces are out of reach.
      if (!settings || at.on.setup.home === 'vm-each') return undefined;
      const types = ISOLATING.filter(
        ([type]) => ofHost(settings, type) && !ofPod(at, settings, type),
      );
      if (!types.length) return undefined;
      const names = types.map(([, name]) => name);
      const all =
        names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
      const many = names.length > 1 ? 'namespaces' : 'namespace';
      const message = `${at.name} uses the host's ${all} ${many}; it is not isolated there.`;
      const key = at.unit.namespaces ? 'namespaces' : 'networks';
      const node = at.unit.namespaces ? `${at.id}.namespaces` : at.id;
      const nodes = types.map(([type]) => `${at.id}.namespaces.${type}`);
      return { path: [key], message, node, nodes };
    },
  },
};

/** What a container in a pod does not list may be that of its pod. */
function ofPod(
  { unit, on }: ContainerPlace,
  { none, entries }: NamespaceSettings,
  type: NamespaceType,
): boolean {
  const listed = entries.some((entry) => entry.type === type);
  return !none && !listed && type !== 'mount' && on.setup.pods && !!unit.pod;
}

const SHARED = ['network', 'ipc', 'uts'] as const;

export const podApart: Rule = {
  id: 'R68',
  code: 'pod-with-different-namespaces',
  severity: 'error',
  title: 'Containers of one pod have different network, IPC or UTS namespaces.',
  why: 'Being together in these is what a pod is: its containers reach each other on localhost and have one address and one host name.',
  source: {
    title: 'Kubernetes documentation, Pods',
    href: 'https://kubernetes.io/docs/concepts/workloads/pods/',
  },
  on: {
    containers(at) {
      if (!at.setup.pods || at.setup.family !== 'linux') return undefined;
      return [...podsOf(at)].flatMap(([pod, members]): Finding[] => {
        const type = SHARED.find((one) =>
          differs(members.map(({ settings }) => stateOf(settings, one))),
        );
        const [first] = members;
        const odd =
          type &&
          (members.findLast(
            ({ settings: namespaces }) =>
              namespaces && stateOf(namespaces, type) !== stateOf(first?.settings, type),
          ) ??
            first);
        if (!odd) return [];
        const message = `Containers of a pod share network, IPC and UTS namespaces; those of ${pod} differ in ${type}.`;
        const path = ['containers', odd.index, 'namespaces'];
        const node = childPath(at.id, `containers.${odd.index}`);
        return [{ path, message, node, nodes: [`${node}.namespaces.${type}`] }];
      });
    },
  },
};

interface Member {
  readonly index: number;
  readonly settings: NamespaceSettings | undefined;
}

function podsOf({ stack }: ContainersPlace): ReadonlyMap<string, readonly Member[]> {
  const pods = new Map<string, Member[]>();
  (stack.containers?.list ?? []).forEach((unit, index) => {
    if (!unit.pod) return;
    const members = pods.get(unit.pod) ?? [];
    members.push({ index, settings: namespacesOf(unit) });
    pods.set(unit.pod, members);
  });
  return pods;
}

/** Which namespace of a type it is: the pod's where nothing is told, the host's, listed or not. */
function stateOf(settings: NamespaceSettings | undefined, type: NamespaceType): string {
  if (!settings) return 'pod';
  const entry = settings.entries.find((one) => one.type === type);
  if (entry) return entry.value ?? 'listed';
  if (settings.none) return 'host';
  return settings.complete ? 'absent' : 'pod';
}

function differs(states: readonly string[]): boolean {
  const several = new Set(states);
  // A list agrees with a container of which nothing is told.
  if (several.has('listed') || several.has('absent')) several.delete('pod');
  return several.size > 1;
}
