import { ociRuntime } from './engine-names.ts';

/** How long a program of the chain is there: all the time, until the container runs, while a command runs. */
type Life = 'stays' | 'exits' | 'command';

/** Of what there is one: for each user, cluster, node, pod, container. */
export const SCOPES = ['user', 'cluster', 'node', 'pod', 'container'] as const;
export type Scope = (typeof SCOPES)[number];

/** A program between a command and a process in a container. */
export interface Step {
  readonly name: string;
  /** What it does: part of a key of the messages; none where that is not known. */
  readonly does?: string;
  /** Its place in the order of calls; none where that is not known. */
  readonly rank?: number;
  readonly life?: Life;
  readonly per?: Scope;
  /** It serves all containers and is no part of one. */
  readonly daemon?: true;
}

/** The process itself: the end of every chain. */
export const PROCESS: Step = { name: 'process', rank: 9, life: 'stays', per: 'container' };

const client = (name: string): Step => ({
  name,
  does: 'client',
  rank: 0,
  life: 'command',
  per: 'user',
});
const daemon = (name: string, does: string, rank: number, per: Scope = 'node'): Step => ({
  name,
  does,
  rank,
  life: 'stays',
  per,
  daemon: true,
});
const monitor = (name: string, does: string, rank = 6): Step => ({
  name,
  does,
  rank,
  life: 'stays',
  per: 'container',
});

/**
 * Programs by their plain names. Who calls whom: containerd `runtime-v2.md`, the READMEs of CRI-O
 * and conmon, documents of Incus, Kata Containers, gVisor and Apple container, Microsoft Learn; how
 * LXC keeps its monitor is general knowledge.
 */
export const STEPS: readonly Step[] = [
  ...[
    'docker',
    'kubectl',
    'nerdctl',
    'ctr',
    'crictl',
    'lxc',
    'incus',
    'machinectl',
    'container',
  ].map(client),
  client('wsl'),
  client('wslc'),
  client('finch'),
  daemon('API server', 'api', 1, 'cluster'),
  daemon('scheduler', 'scheduler', 1.5, 'cluster'),
  daemon('kubelet', 'kubelet', 2),
  daemon('cri-dockerd', 'adapter', 3),
  daemon('dockershim', 'shimmed', 3),
  daemon('dockerd', 'dockerd', 4),
  daemon('containerd', 'containerd', 5),
  daemon('crio', 'crio', 5),
  daemon('lxd', 'incus', 5),
  daemon('incusd', 'incus', 5),
  daemon('container-apiserver', 'apple', 5),
  daemon('HCS', 'hcs', 6),
  { name: 'podman', does: 'podman', rank: 5, life: 'command', per: 'user' },
  monitor('shim', 'shim'),
  monitor('conmon', 'shim'),
  monitor('shim-kata-v2', 'vmShim'),
  monitor('shim-aws-firecracker', 'vmShim'),
  monitor('container-runtime-linux', 'vmShim'),
  monitor('lxc-start', 'system'),
  monitor('liblxc', 'system'),
  monitor('systemd-nspawn', 'system'),
  monitor('kata-agent', 'agent', 7.5),
  monitor('vminitd', 'agent', 7.5),
  { name: 'runsc', does: 'runsc', rank: 8, life: 'exits', per: 'container' },
  PROCESS,
];

/** Everyday names of the same. */
const ALIASES: Readonly<Record<string, string>> = {
  client: 'docker',
  cli: 'docker',
  'docker-cli': 'docker',
  'docker-client': 'docker',
  'docker-daemon': 'dockerd',
  'docker-engine': 'dockerd',
  apiserver: 'API server',
  'api-server': 'API server',
  'kube-apiserver': 'API server',
  'kube-scheduler': 'scheduler',
  'cri-o': 'crio',
  'containerd-shim': 'shim',
  'containerd-shim-runc-v1': 'shim',
  'containerd-shim-runc-v2': 'shim',
  'containerd-shim-runsc-v1': 'shim',
  'containerd-shim-kata-v2': 'shim-kata-v2',
  'conmon-rs': 'conmon',
  conmonrs: 'conmon',
  gvisor: 'runsc',
  init: 'process',
  app: 'process',
  application: 'process',
  'container-process': 'process',
  'host-compute-service': 'HCS',
  hcsshim: 'HCS',
};

/** A program by its name; of one that is not known only the name. */
export function step(text: string): Step {
  const name = text.slice(0, 80).trim();
  const key = name.toLowerCase().replace(/[\s_]+/g, '-');
  const id = Object.hasOwn(ALIASES, key) ? ALIASES[key] : key;
  const found = STEPS.find(
    (one) => one.name.toLowerCase().replace(' ', '-') === id?.toLowerCase().replace(' ', '-'),
  );
  if (found) return found;
  const oci = ociRuntime(name);
  if (oci) return { name, does: 'oci', rank: 8, life: 'exits', per: 'container' };
  return { name: text };
}

/** A monitor that starts one VM, with that VM's device model. */
export function deviceModel(name: string): Step {
  return { name, does: 'vmm', rank: 7, life: 'stays', per: 'container' };
}
