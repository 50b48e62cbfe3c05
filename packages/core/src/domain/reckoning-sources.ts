import type { Reading } from './reading.ts';

/** How things are reckoned that are no cgroups, and where that was read: by the names of functions. */
export const RECKONING_SOURCES: Readonly<Record<string, Reading>> = {
  imageFamily: [
    '2026-11-21',
    'unverified: the lists of names',
    'The family of kernels that an image is made for, by names of official images and tags.',
  ],
  imageArchitecture: [
    '2026-11-21',
    'unverified: the names',
    'The processor that an image is made for, by the name of its repository or the end of its tag.',
  ],
  runsOn: [
    '2026-11-21',
    'OCI image-spec, image-index.md',
    'Code runs on its own processor and on a successor that still runs it.',
  ],
  chosen: [
    '2026-11-30',
    'OCI image-spec 1.1.1, image-index.md; containerd platforms',
    'Of several manifests the one is taken that names the processor; later variants run code for earlier ones.',
  ],
  sharesKernel: [
    '2026-11-30',
    'Microsoft Learn, Windows container version compatibility (2026-08)',
    'With process isolation builds are the same, or the image is of Server 2022 on Windows 11 or Server 2025, or of Server 2025 on Windows 11 24H2 and later.',
  ],
  parseUidMap: [
    '2026-11-21',
    'user_namespaces(7)',
    'A map of user ids has at most 340 lines; the last id is 4294967294.',
  ],
  roomOf: [
    '2026-11-26',
    'Kubernetes documentation, Deployments (maxSurge, maxUnavailable)',
    'A part of surge is rounded up, one of unavailable down; when both are 0, one may be unavailable.',
  ],
  rollout: [
    '2026-11-26',
    'Kubernetes documentation, Deployments; unverified: that all which start together become ready together',
    'New replicas come as far as surge allows, old ones go as far as those that are ready allow.',
  ],
  changeOf: [
    '2026-11-21',
    'arithmetic',
    'Points are the difference of two figures, percent its part of the first.',
  ],
  claimHolds: [
    '2026-11-21',
    'arithmetic',
    'A claim holds when each number in it is what was computed, rounded as it is written.',
  ],
  parseRating: [
    '2026-11-26',
    'Pugh, Total Design (1991); unverified: not read',
    'Five signs from -- to ++ around a middle.',
  ],
  scoresOf: [
    '2026-11-26',
    'arithmetic',
    'A score is the sum of weight times rating, over the criteria that rate every technique.',
  ],
};

/** Of boundaries, strongest first: what holds a tenant in. */
export const BOUNDARY_SOURCES: Readonly<Record<string, Reading>> = {
  'hardware-assisted': [
    '2026-11-30',
    'Kata architecture; Firecracker docs/design.md; unverified: nothing here is about confidential VMs',
    'The interface of virtual hardware, held by the CPU and a hypervisor; the host is trusted.',
  ],
  'user-space-kernel': [
    '2026-11-30',
    'gVisor README, platforms.md',
    'The system calls of a kernel that is a process; some of them reach the host kernel.',
  ],
  'kernel-enforced': [
    '2026-11-21',
    'namespaces(7); cgroup-v2.rst',
    'The system calls of one kernel for all: namespaces, cgroups, capabilities, seccomp.',
  ],
  none: ['2026-11-21', 'namespaces(7)', 'Nothing but what divides plain processes.'],
};

/** Of phases of a start: which comes when. */
export const PHASE_SOURCES: Readonly<Record<string, Reading>> = {
  pull: ['2026-11-21', 'OCI image-spec, manifest.md', 'Before anything is created.'],
  vmm: [
    '2026-11-21',
    'Firecracker docs/design.md',
    'First of a VM; beside the set-up of a container.',
  ],
  create: [
    '2026-11-21',
    'OCI runtime-spec, runtime.md',
    'Namespaces, cgroups and root file system.',
  ],
  firmware: [
    '2026-11-21',
    'unverified: general knowledge',
    'Before the boot loader; a container has none.',
  ],
  'boot-loader': [
    '2026-11-21',
    'unverified: general knowledge',
    'Before the kernel; a container has none.',
  ],
  kernel: [
    '2026-11-21',
    'unverified: general knowledge',
    'Before the first process; a container has none.',
  ],
  init: ['2026-11-21', 'unverified: general knowledge', 'The first process of a system.'],
  exec: ['2026-11-21', 'OCI runtime-spec, runtime.md', 'The first process of a container.'],
  app: ['2026-11-21', 'unverified: general knowledge', 'Last.'],
};
