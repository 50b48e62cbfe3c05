import { ENGINES, type Engine } from './engines.ts';
import { remember } from './remember.ts';

/** Everyday names; those of OCI runtimes name the engine whose sandbox they make. */
export const ALIASES: Readonly<Record<string, string>> = {
  docker: 'docker-engine',
  dockerd: 'docker-engine',
  'docker-ce': 'docker-engine',
  dockershim: 'docker-engine',
  moby: 'docker-engine',
  crio: 'cri-o',
  nerdctl: 'containerd',
  'cri-containerd': 'containerd',
  nspawn: 'systemd-nspawn',
  machinectl: 'systemd-nspawn',
  k8s: 'kubernetes',
  kubelet: 'kubernetes',
  runsc: 'gvisor',
  'kata-containers': 'kata',
  'kata-runtime': 'kata',
  firecracker: 'firecracker-containerd',
  'aws-firecracker': 'firecracker-containerd',
  windows: 'windows-process',
  'process-isolation': 'windows-process',
  'windows-containers': 'windows-process',
  hyperv: 'windows-hyperv',
  'hyper-v': 'windows-hyperv',
  'hyper-v-isolation': 'windows-hyperv',
  'hyperv-isolation': 'windows-hyperv',
  'docker-desktop': 'docker-desktop-mac',
  'docker-desktop-windows': 'docker-desktop-win',
  'docker-desktop-macos': 'docker-desktop-mac',
  wsl: 'wsl2',
  'wsl-2': 'wsl2',
  container: 'apple-container',
  'wsl-containers': 'wslc',
  'podman-desktop': 'podman-machine',
  'peer-pods': 'kata-remote',
  peerpods: 'kata-remote',
  bwrap: 'bubblewrap',
  'sandbox-exec': 'seatbelt',
  'apple-seatbelt': 'seatbelt',
  'macos-seatbelt': 'seatbelt',
  landrun: 'landlock',
  worktree: 'git-worktree',
  'claude-code-sandbox': 'claude-code',
  'codex-cli': 'codex',
  gemini: 'gemini-cli',
  'docker-sandbox': 'docker-sandboxes',
  sbx: 'docker-sandboxes',
  vercel: 'vercel-sandbox',
  'fly-sprites': 'sprites',
  'dev-container': 'devcontainer',
  'dev-containers': 'devcontainer',
  devcontainers: 'devcontainer',
  'github-codespaces': 'codespaces',
};

/** VMMs of Kata Containers, by the ends of its handlers' names. */
export const KATA: Readonly<Record<string, string>> = {
  'kata-clh': 'cloud-hypervisor',
  'kata-fc': 'firecracker',
  'kata-dragonball': 'dragonball',
  'kata-remote': 'remote',
};

/** Kubernetes with a runtime in the box, by its everyday names. */
export const DISTRIBUTIONS: Readonly<
  Record<string, readonly [name: string, runtime: string, linux?: true]>
> = {
  k3s: ['K3s', 'containerd'],
  rke2: ['RKE2', 'containerd'],
  k0s: ['k0s', 'containerd'],
  microk8s: ['MicroK8s', 'containerd'],
  kind: ['kind', 'containerd', true],
  k3d: ['k3d', 'containerd', true],
  eks: ['Amazon EKS', 'containerd'],
  gke: ['GKE', 'containerd'],
  aks: ['AKS', 'containerd'],
  openshift: ['OpenShift', 'cri-o'],
  'agent-sandbox': ['Agent Sandbox', 'containerd'],
};

/** Names are no longer than this, whatever is written. */
const LONGEST = 80;

/** `kubernetes 1.23`, `k8s-v1.30.4+build`, `containerd >= 2.0`. */
const VERSIONED = /^(.+?)[\s:@_/-]+(?:version\s+)?(?:[≥>]=?\s*)?v?(\d+(?:\.\d+)*)(?:[+.-]\S*)?$/i;

/** What creates one container and goes away: called by an engine, by no orchestrator. */
const OCI_RUNTIME = /^(runc|crun|youki|sysbox-runc|nvidia-container-runtime)$/;

/**
 * An engine by id, name or everyday name, with a version or without; undefined when the table has
 * none.
 */
export const findEngine = /* @__PURE__ */ remember((text): Engine | undefined => {
  const name = plain(text);
  const found = byName(name);
  if (found) return found;
  const [, first = '', version = ''] = VERSIONED.exec(name) ?? [];
  const entry = first && byName(first);
  return entry ? { ...entry, name: `${entry.name} ${version}`, version } : undefined;
});

/** An OCI runtime that no row of the table is about, by its plain name: `runc`. */
export function ociRuntime(text: string): string | undefined {
  const name = plain(text);
  const first = VERSIONED.exec(name)?.[1] ?? name;
  return [name, first].find((one) => OCI_RUNTIME.test(one));
}

/** The version in the name of a runtime: `1.3.2` of `runc 1.3.2`. */
export function ociVersion(text: string): string | undefined {
  return VERSIONED.exec(plain(text))?.[2];
}

/** Do the words say that the engine runs with the rights of a user? */
export function saysRootless(text: string | undefined): boolean {
  return /\brootless\b/i.test(text ?? '');
}

/** Do they name the adapter between the kubelet and Docker Engine? */
export function saysAdapter(text: string | undefined): boolean {
  return /\bcri-?dockerd\b/i.test(text ?? '');
}

function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/(^|[\s-])\(?rootless\)?(?=[\s-]|$)/, ' ')
    .trim()
    .replace(/^-+|-+$/g, '')
    .replace(/^io\.containerd\.([\w-]+)\.v\d$/, '$1');
}

function byName(name: string): Engine | undefined {
  const key = name.trim().replace(/[\s/_]+/g, '-');
  if (Object.hasOwn(DISTRIBUTIONS, key)) {
    const [label, by, linux] = DISTRIBUTIONS[key] as [string, string, true?];
    const kubernetes = ENGINES.find(({ id }) => id === 'kubernetes') as Engine;
    return { ...kubernetes, name: label, by, bundled: true, ...(linux ? { linux } : {}) };
  }
  const id = saysAdapter(key)
    ? 'docker-engine'
    : (Object.hasOwn(ALIASES, key) && ALIASES[key]) || key;
  if (Object.hasOwn(KATA, id)) {
    const kata = ENGINES.find((entry) => entry.id === 'kata') as Engine;
    return { ...kata, hypervisor: KATA[id] as string };
  }
  // Handlers of Kata with QEMU: `kata-qemu-snp`, `kata-qemu-nvidia-gpu-tdx`.
  if (/^kata-qemu\b/.test(key)) return ENGINES.find(({ id }) => id === 'kata');
  return ENGINES.find((entry) => entry.id === id || entry.name.toLowerCase() === name);
}
