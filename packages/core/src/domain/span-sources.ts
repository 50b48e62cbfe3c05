import type { Reading } from './reading.ts';

/** Where the days of what has not always been so come from. */
export const SPAN_SOURCES: Readonly<Record<string, Reading>> = {
  dockershim: [
    '2026-11-30',
    'KEP-2221; Kubernetes 1.24, release notes',
    'Kubernetes drives Docker Engine without an adapter of its own.',
  ],
  ec2Nesting: [
    '2026-11-30',
    'EC2 API, CpuOptions; EC2 User Guide, nested virtualization; InfoQ, 2026-03-07; containers-roadmap#2784 (not in EKS node groups); unverified: the day in February, Graviton',
    'Instances C8i, M8i and R8i that are no bare metal run VMs, off unless asked for; Virtual Secure Mode goes off with it.',
  ],
  sharesQuadratic: [
    '2026-11-30',
    'opencontainers/cgroups 0.1.0, utils.go:425 (runc 1.3.2); crun 1.23, cgroup-internal.h:85; cadvisor#3737; unverified: the day of runc 1.3.2',
    'OCI runtimes turn 1024 CPU shares into weight 100, before that 39; the kubelet (kubernetes#139790) and cgroups-rs 0.5.0 still reckon the old way.',
  ],
  linuxOnFreebsd: [
    '2026-11-30',
    'containerd#7000 (July 2022); podman pull request 19013 (June 2023)',
    'Engines on FreeBSD start images of Linux, through its Linux ABI; those with elaborate cgroups or capabilities fail.',
  ],
  podUsers: [
    '2026-11-30',
    'KEP-127, kep.yaml; Kubernetes 1.36, release notes',
    'Pods have user namespaces of their own with hostUsers: false; stable.',
  ],
};

/** Where the days come from since when there are products and versions. */
export const RELEASE_SOURCES: Readonly<Record<string, Reading>> = {
  'apple-container': ['2026-11-30', 'apple/container, first release (WWDC 2025)'],
  'apple-container 1': ['2026-11-30', 'apple/container, release 1.0.0'],
  wslc: [
    '2026-11-30',
    'Help Net Security on the public preview (WSL 2.9.3); Microsoft Learn, 2026-09-29',
  ],
  mshv: ['2026-11-30', 'kernel commit 621191d (mshv_root), 2025-03-21'],
  'docker-engine 29': [
    '2026-11-30',
    'Docker Docs, Engine 29.0 (containerd image store on fresh installs)',
  ],
  'podman 6': [
    '2026-11-30',
    'podman-machine-os#277; release page of 6.0 (cgroup v1, CNI, slirp4netns, iptables gone)',
  ],
  'containerd 2.3': ['2026-11-30', 'containerd RELEASES.md (2.3 LTS; 1.7 ended in September 2026)'],
  'kata 4': ['2026-11-30', 'Kata 4.0.0, release notes (Rust runtime; Dragonball in the shim)'],
  'kubernetes 1.24': ['2026-11-30', 'Kubernetes 1.24, release notes (dockershim gone)'],
  'kubernetes 1.35': [
    '2026-11-30',
    'kubernetes.io, releases (failCgroupV1: the kubelet refuses cgroup v1)',
  ],
  'kubernetes 1.36': ['2026-11-30', 'kubernetes.io, releases (user namespaces stable)'],
  'kubernetes 1.37': [
    '2026-11-30',
    'kubernetes/website#55931 (target day; pod-level resources stable); unverified: that it came on that day',
  ],
};
