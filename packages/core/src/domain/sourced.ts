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
