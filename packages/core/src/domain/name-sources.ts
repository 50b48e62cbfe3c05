import type { Reading } from './reading.ts';

/** What names of systems, processors, namespaces, builds and products stand for, and where that was read. */

/** The same for several, by their names with a space between. */
function sameFor(names: string, reading: Reading): Readonly<Record<string, Reading>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reading]));
}

/** Of families of kernels: the systems that have one. */
export const FAMILY_SOURCES = {
  linux: ['2026-11-21', 'unverified: the whole list'],
  windows: ['2026-11-30', 'Microsoft Learn, Windows container base images'],
  macos: ['2026-11-21', 'unverified: the whole list'],
  freebsd: ['2026-11-30', 'OCI runtime-spec 1.3.0, platforms'],
} as const satisfies Readonly<Record<string, Reading>>;

const GO = 'OCI image-spec, image-index.md; values of GOARCH';

/** Of processors: their names in image indexes, and those that others give them. */
export const ARCHITECTURE_SOURCES: Readonly<Record<string, Reading>> = sameFor(
  'amd64 386 arm64 arm ppc64le ppc64 riscv64 s390x loong64 mips64le',
  ['2026-11-21', `${GO}; unverified: everyday names`],
);

/** Of processors that also run programs of an older one. */
export const SUCCESSOR_SOURCES: Readonly<Record<string, Reading>> = {
  amd64: ['2026-11-21', 'unverified: general knowledge'],
  arm64: ['2026-11-21', 'unverified: general knowledge, and which processors have no AArch32'],
};

const MAN = 'clone(2), namespaces(7)';

/** Of namespaces of Linux. */
export const NAMESPACE_SOURCES: Readonly<Record<string, Reading>> = {
  ...sameFor('mount uts ipc pid network', [
    '2026-11-21',
    `${MAN}; moby oci/defaults.go; unverified: the year`,
  ]),
  user: ['2026-11-30', 'user_namespaces(7); moby oci/defaults.go; unverified: the year'],
  cgroup: ['2026-11-21', 'cgroup-v2.rst; unverified: the year, and that Docker makes one on v2'],
  time: ['2026-11-21', 'time_namespaces(7); unverified: the year'],
};

const COMPATIBILITY = 'Microsoft Learn, Windows container version compatibility (2026-08)';

/** Of releases of Windows: their builds. */
export const BUILD_SOURCES: Readonly<Record<string, Reading>> = sameFor(
  '1607 1703 1709 1803 1809 1903 1909 2004 20h2 21h1 21h2 22h2 23h2 24h2 25h2',
  ['2026-11-30', COMPATIBILITY],
);

/** Of years that stand for a release. */
export const YEAR_SOURCES: Readonly<Record<string, Reading>> = sameFor(
  '2016 2019 2021 2022 2024 2025',
  ['2026-11-30', COMPATIBILITY],
);

/** Of products that mean something else on each host system. */
export const BY_HOST_SOURCES: Readonly<Record<string, Reading>> = {
  ...sameFor('qemu-windows qemu-macos qemu-freebsd', ['2026-11-21', 'QEMU introduction']),
  'libkrun-macos': ['2026-11-30', 'krunkit README'],
  'openvmm-macos': ['2026-11-30', 'OpenVMM guide, introduction (macOS: Hypervisor.framework)'],
  ...sameFor('qemu2-linux qemu2-macos qemu2-windows', [
    '2026-11-30',
    'minikube 1.38.1, pkg/minikube/driver',
  ]),
  ...sameFor('lima-linux lima-macos', ['2026-11-30', 'Lima docs, vmType']),
  ...sameFor('multipass-linux multipass-macos multipass-windows', [
    '2026-11-30',
    'Multipass docs, drivers',
  ]),
};

/** Of programs in chains: who calls whom, and what stays. */
export const STEP_SOURCES: Readonly<Record<string, Reading>> = {
  ...sameFor('docker nerdctl ctr containerd shim', [
    '2026-11-30',
    'containerd runtime-v2.md, RELEASES.md',
  ]),
  ...sameFor('dockerd', ['2026-11-30', 'moby defaults; Docker Docs, containerd image store']),
  ...sameFor('kubectl crictl API-server scheduler kubelet crio', [
    '2026-11-30',
    'CRI-O README; KEP-2221; crio.conf(5)',
  ]),
  ...sameFor('cri-dockerd dockershim', ['2026-11-21', 'KEP-2221']),
  ...sameFor('podman conmon', ['2026-11-30', 'conmon README; release notes of Podman 6.0']),
  ...sameFor('lxc incus incusd liblxc', ['2026-11-30', 'Incus explanation pages']),
  ...sameFor('lxd lxc-start', ['2026-11-21', 'unverified: how LXC keeps its monitor']),
  ...sameFor('machinectl systemd-nspawn', ['2026-11-21', 'systemd, CGROUP_DELEGATION']),
  ...sameFor('container container-apiserver container-runtime-linux vminitd', [
    '2026-11-30',
    'Apple container, technical overview; containerization README',
  ]),
  ...sameFor('wsl wslc', ['2026-11-30', 'microsoft/WSL, WSLCSession.cpp; Microsoft Learn, WSL']),
  finch: ['2026-11-21', 'Finch README'],
  HCS: ['2026-11-21', 'Microsoft Learn, isolation modes'],
  ...sameFor('shim-kata-v2 kata-agent', ['2026-11-30', 'Kata architecture_4.0']),
  'shim-aws-firecracker': ['2026-11-21', 'unverified: its name'],
  runsc: ['2026-11-30', 'gVisor README'],
  process: ['2026-11-30', 'OCI runtime-spec 1.3.0, runtime.md'],
};
