import type { Reading } from './reading.ts';

/** Where the facts of each engine, runtime and platform come from, by its id. */
export const ENGINE_SOURCES: Readonly<Record<string, Reading>> = {
  'docker-engine': [
    '2026-11-30',
    'containerd runtime-v2.md; moby defaults; Docker Docs, containerd image store (Docker Engine 29.0)',
  ],
  containerd: ['2026-11-30', 'containerd runtime-v2.md, RELEASES.md (2.3 LTS)'],
  'cri-o': ['2026-11-30', 'CRI-O README; crio.conf(5), lines 122 and 365; conmon README'],
  podman: ['2026-11-30', 'conmon README; release notes of Podman 6.0'],
  lxc: [
    '2026-11-30',
    'Incus documents (liblxc); release notes of Proxmox VE 9.1 (containers from OCI images), by webtop#379',
  ],
  lxd: ['2026-11-21', 'by analogy with Incus; unverified: the whole row'],
  incus: ['2026-11-30', 'Incus 7.3.0 explanation pages'],
  'systemd-nspawn': ['2026-11-21', 'systemd CGROUP_DELEGATION'],
  kubernetes: ['2026-11-30', 'CRI-O README; KEP-2221'],
  gvisor: ['2026-11-30', 'gVisor README; gVisor platforms.md'],
  kata: [
    '2026-11-30',
    'Kata 4.0 and 4.1: docs/hypervisors.md, architecture_4.0, release notes; cloud-api-adaptor, architecture.md (remote hypervisor)',
  ],
  'firecracker-containerd': [
    '2026-11-21',
    'Firecracker docs/design.md; unverified: the name of its shim',
  ],
  'windows-process': [
    '2026-11-30',
    'Microsoft Learn, isolation modes, resource controls, version compatibility',
  ],
  'windows-hyperv': ['2026-11-30', 'Microsoft Learn, isolation modes'],
  'docker-desktop-mac': [
    '2026-11-30',
    'Docker Docs, virtual machine managers; unverified: the present list of them',
  ],
  'docker-desktop-win': ['2026-11-30', 'WSL about and FAQ'],
  wsl2: ['2026-11-30', 'WSL about, compare-versions, FAQ'],
  'apple-container': [
    '2026-11-30',
    'Apple container technical overview; containerization README and LinuxPod.swift; container-machine.md (1.2.2)',
  ],
  'podman-machine': [
    '2026-11-30',
    'podman-machine(1) of Podman 6; podman6hld.md; unverified: the default provider of a release',
  ],
  lima: ['2026-11-21', 'Lima README'],
  colima: ['2026-11-21', 'Lima README; unverified: the rest'],
  orbstack: ['2026-11-21', 'OrbStack README; unverified: one VM for all containers'],
  finch: ['2026-11-21', 'Finch README'],
  wslc: ['2026-11-30', 'microsoft/WSL, WSLCSession.cpp and HcsVirtualMachine.h'],
  'rancher-desktop': ['2026-11-21', 'unverified: the whole row'],
  bubblewrap: ['2026-11-30', 'containers/bubblewrap README (v0.12.0) and SECURITY.md'],
  seatbelt: ['2026-11-30', 'code.claude.com/docs/en/sandboxing; geminicli.com/docs/cli/sandbox'],
  landlock: ['2026-11-30', 'Linux kernel, userspace-api/landlock.rst; landlock(7)'],
  'restricted-token': ['2026-11-30', 'openai/codex, commit 06f3b483 and codex-rs/windows-sandbox'],
  'process-container': ['2026-11-30', 'microsoft/mxc README; unverified: what it is made of'],
  chroot: ['2026-11-30', 'chroot(2)'],
  'git-worktree': ['2026-11-30', 'git-worktree(1)'],
  'claude-code': ['2026-11-30', 'code.claude.com/docs/en/sandboxing'],
  codex: [
    '2026-11-30',
    'openai/codex codex-rs/linux-sandbox/README.md (rust-v0.167.0): bubblewrap and seccomp, Landlock is the legacy way; developers.openai.com/codex/concepts/sandboxing',
  ],
  mxc: ['2026-11-30', 'microsoft/mxc README, list of backends'],
  'gemini-cli': [
    '2026-11-30',
    'geminicli.com/docs/cli/sandbox: Seatbelt on macOS, else Docker or Podman',
  ],
  'docker-sandboxes': [
    '2026-11-30',
    'docs.docker.com/ai/sandboxes/security and /isolation; unverified: its VMM',
  ],
  e2b: ['2026-11-30', 'e2b-dev/runtime README'],
  'vercel-sandbox': ['2026-11-30', 'vercel.com/docs/sandbox/concepts/security'],
  sprites: ['2026-11-30', 'fly.io/ai-agents'],
  daytona: [
    '2026-11-30',
    'daytona.io/docs/en/v2/isolation: Firecracker microVM; its first version had containers as well',
  ],
  modal: ['2026-11-30', 'modal.com/docs/guide/sandbox-networking: on top of gVisor'],
  devcontainer: ['2026-11-30', 'containers.dev; code.claude.com/docs/en/sandbox-environments'],
  codespaces: [
    '2026-11-30',
    'docs.github.com: a Docker container that runs on a virtual machine, read in skills/code-with-codespaces',
  ],
};

/** Of distributions of Kubernetes, by their names: who runs the containers of their nodes. */
export const DISTRIBUTION_SOURCES: Readonly<Record<string, Reading>> = {
  k3s: ['2026-11-30', 'k3d documentation, anatomy of a cluster'],
  rke2: ['2026-11-30', 'RKE2 documentation, architecture'],
  k0s: ['2026-11-30', 'k0s docs/runtime.md'],
  microk8s: ['2026-11-21', 'unverified: the whole row'],
  kind: ['2026-11-30', 'kind documentation, node image; lima pull request 596 (output of kubectl)'],
  k3d: ['2026-11-30', 'k3d documentation, commands'],
  eks: ['2026-11-30', 'Amazon EKS documentation, Kubernetes versions'],
  gke: ['2026-11-30', 'GKE documentation, containerd node images'],
  aks: ['2026-11-21', 'unverified: the whole row'],
  openshift: ['2026-11-21', 'CRI-O README'],
  'agent-sandbox': ['2026-11-30', 'kubernetes-sigs/agent-sandbox README'],
};

/** Of handlers of Kata Containers: the VMM that each starts. */
export const HANDLER_SOURCES: Readonly<Record<string, Reading>> = {
  'kata-clh': ['2026-11-30', 'Kata docs/hypervisors.md'],
  'kata-fc': ['2026-11-30', 'Kata docs/hypervisors.md'],
  'kata-dragonball': ['2026-11-30', 'Kata docs/hypervisors.md, architecture_4.0'],
  'kata-remote': ['2026-11-30', 'cloud-api-adaptor, architecture.md (peer pods)'],
};
