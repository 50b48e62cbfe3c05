import { findEngine as engineNamed } from './engine-names.ts';
import { ENGINES as ENGINE_TABLE, type Engine as BareEngine } from './engines.ts';
import { HYPERVISOR_SOURCES } from './hypervisor-sources.ts';
import {
  findHypervisor as hypervisorNamed,
  HYPERVISORS as HYPERVISOR_TABLE,
  type Hypervisor as BareHypervisor,
} from './hypervisors.ts';

/**
 * The tables of hypervisors and engines with where their facts come from. Pictures need no sources:
 * what draws in a page imports the tables themselves and does not load these.
 */

/** Where the facts of a row come from; what follows "unverified:" has no source that was read. */
interface Sourced {
  readonly source: string;
}

/** A hypervisor or VMM. */
export interface Hypervisor extends BareHypervisor, Sourced {}

/** A container engine, runtime or platform. */
export interface Engine extends BareEngine, Sourced {}

const ENGINE_SOURCES: Readonly<Record<string, string>> = {
  'docker-engine': 'containerd runtime-v2.md; moby defaults',
  containerd: 'containerd runtime-v2.md',
  'cri-o': 'CRI-O README; crio.conf(5); conmon README',
  podman: 'conmon README',
  lxc: 'Incus documents (liblxc)',
  lxd: 'by analogy with Incus',
  incus: 'Incus explanation pages',
  'systemd-nspawn': 'systemd CGROUP_DELEGATION',
  kubernetes: 'CRI-O README; KEP-2221',
  gvisor: 'gVisor README; gVisor platform guide',
  kata: 'Kata architecture, hypervisors and virtualization documents',
  'firecracker-containerd': 'Firecracker docs/design.md; unverified: the name of its shim',
  'windows-process': 'Microsoft Learn, isolation modes and resource controls',
  'windows-hyperv': 'Microsoft Learn, isolation modes',
  'docker-desktop-mac': 'Docker Docs, virtual machine managers',
  'docker-desktop-win': 'WSL about and FAQ',
  wsl2: 'WSL about, compare-versions, FAQ',
  'apple-container': 'Apple container technical overview',
  'podman-machine': 'podman-machine(1) of Podman 6',
  lima: 'Lima README',
  colima: 'Lima README; unverified: the rest',
  orbstack: 'OrbStack README; unverified: one VM for all containers',
  finch: 'Finch README',
  wslc: 'microsoft/WSL, WSLCSession.cpp and HcsVirtualMachine.h',
  'rancher-desktop': 'general knowledge',
  bubblewrap: 'containers/bubblewrap README (v0.12.0) and SECURITY.md, 2026-11-30',
  seatbelt: 'code.claude.com/docs/en/sandboxing; geminicli.com/docs/cli/sandbox, 2026-11-30',
  landlock: 'Linux kernel, userspace-api/landlock.rst; landlock(7), 2026-11-30',
  'restricted-token': 'openai/codex, commit 06f3b483 and codex-rs/windows-sandbox, 2026-11-30',
  'process-container': 'microsoft/mxc README, 2026-11-30; unverified: what it is made of',
  chroot: 'chroot(2), 2026-11-30',
  'git-worktree': 'git-worktree(1), 2026-11-30',
  'claude-code': 'code.claude.com/docs/en/sandboxing, 2026-11-30',
  codex:
    'openai/codex codex-rs/linux-sandbox/README.md (rust-v0.167.0): bubblewrap and seccomp, Landlock is the legacy way; developers.openai.com/codex/concepts/sandboxing, 2026-11-30',
  mxc: 'microsoft/mxc README, list of backends, 2026-11-30',
  'gemini-cli':
    'geminicli.com/docs/cli/sandbox: Seatbelt on macOS, else Docker or Podman, 2026-11-30',
  'docker-sandboxes':
    'docs.docker.com/ai/sandboxes/security and /isolation, 2026-11-30; unverified: its VMM',
  e2b: 'e2b-dev/runtime README, 2026-11-30',
  'vercel-sandbox': 'vercel.com/docs/sandbox/concepts/security, 2026-11-30',
  sprites: 'fly.io/ai-agents, 2026-11-30',
  daytona:
    'daytona.io/docs/en/v2/isolation: Firecracker microVM; its first version had containers as well, 2026-11-30',
  modal: 'modal.com/docs/guide/sandbox-networking: on top of gVisor, 2026-11-30',
  devcontainer: 'containers.dev; code.claude.com/docs/en/sandbox-environments, 2026-11-30',
  codespaces:
    'docs.github.com: a Docker container that runs on a virtual machine, read in skills/code-with-codespaces, 2026-11-30',
};

/** Every hypervisor of the table. */
export const HYPERVISORS: readonly Hypervisor[] =
  /* @__PURE__ */ HYPERVISOR_TABLE.map(withHypervisorSource);

/** Every engine of the table. */
export const ENGINES: readonly Engine[] = /* @__PURE__ */ ENGINE_TABLE.map(withEngineSource);

/** A hypervisor by id, name or everyday name; undefined when the table has none. */
export function findHypervisor(text: string): Hypervisor | undefined {
  const found = hypervisorNamed(text);
  return found && withHypervisorSource(found);
}

/** An engine by id, name or everyday name; undefined when the table has none. */
export function findEngine(text: string): Engine | undefined {
  const found = engineNamed(text);
  return found && withEngineSource(found);
}

function withHypervisorSource(row: BareHypervisor): Hypervisor {
  return { ...row, source: HYPERVISOR_SOURCES[row.id] ?? '' };
}

function withEngineSource(row: BareEngine): Engine {
  return { ...row, source: ENGINE_SOURCES[row.id] ?? '' };
}
