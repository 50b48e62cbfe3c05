import type { Source } from './source.ts';

const KUBERNETES = 'Kubernetes';

/** What came or changed of late; all of it checked on 2026-11-30. */
export const RECENT_SOURCES = {
  'ec2-nesting': {
    title: 'Use nested virtualization to run hypervisors in Amazon EC2 instances',
    publisher: 'Amazon Web Services',
    href: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/amazon-ec2-nested-virtualization.html',
  },
  'eks-nesting': {
    title: 'containers-roadmap#2784: nested virtualization in EKS node groups',
    publisher: 'Amazon Web Services',
    href: 'https://github.com/aws/containers-roadmap/issues/2784',
  },
  'peer-pods': {
    title: 'Cloud API Adaptor, architecture',
    publisher: 'Confidential Containers',
    href: 'https://github.com/confidential-containers/cloud-api-adaptor/blob/main/docs/architecture.md',
  },
  'kata-4': {
    title: 'Kata Containers 4.0, architecture',
    publisher: 'Kata Containers',
    href: 'https://github.com/kata-containers/kata-containers/tree/main/docs/design',
  },
  'mshv-root': {
    title: 'Linux kernel, commit 621191d: mshv_root, /dev/mshv',
    publisher: 'Linux kernel',
    href: 'https://github.com/torvalds/linux/commit/621191d',
  },
  kubevirt: {
    title: 'KubeVirt 1.9',
    publisher: 'KubeVirt',
    href: 'https://github.com/kubevirt/kubevirt',
  },
  'wsl-source': {
    title: 'Windows Subsystem for Linux, source code (WSLCSession.cpp, HcsVirtualMachine.h)',
    publisher: 'Microsoft',
    href: 'https://github.com/microsoft/WSL',
  },
  'apple-containerization': {
    title: 'Containerization, README',
    publisher: 'Apple',
    href: 'https://github.com/apple/containerization',
  },
  'apple-machine': {
    title: 'container, container machines',
    publisher: 'Apple',
    href: 'https://github.com/apple/container/blob/main/docs/container-machine.md',
  },
  'docker-image-store': {
    title: 'containerd image store with Docker Engine',
    publisher: 'Docker Docs',
    href: 'https://docs.docker.com/engine/storage/containerd/',
  },
  'docker-sandboxes': {
    title: 'Docker Sandboxes',
    publisher: 'Docker Docs',
    href: 'https://docs.docker.com/ai/sandboxes/',
  },
  'podman-6': {
    title: 'Podman 6.0, release notes',
    publisher: 'Podman',
    href: 'https://github.com/podman-container-tools/podman/releases/tag/v6.0.0',
  },
  'podman-freebsd': {
    title: 'Podman, pull request 19013: Linux emulation on FreeBSD',
    publisher: 'Podman',
    href: 'https://github.com/podman-container-tools/podman/pull/19013',
  },
  'containerd-freebsd': {
    title: 'containerd#7000: Linux containers on FreeBSD',
    publisher: 'containerd',
    href: 'https://github.com/containerd/containerd/pull/7000',
  },
  'containerd-releases': {
    title: 'containerd, releases',
    publisher: 'containerd',
    href: 'https://github.com/containerd/containerd/blob/main/RELEASES.md',
  },
  'runc-4955': {
    title: 'runc#4955: until when cgroup v1 is maintained',
    publisher: 'Open Container Initiative',
    href: 'https://github.com/opencontainers/runc/issues/4955',
  },
  'kep-1287': {
    title: 'KEP-1287: in-place update of pod resources',
    publisher: KUBERNETES,
    href: 'https://github.com/kubernetes/enhancements/blob/master/keps/sig-node/1287-in-place-update-pod-resources/README.md',
  },
  'kubernetes-139790': {
    title: 'kubernetes#139790: the weight of kubepods grows with the CPUs',
    publisher: KUBERNETES,
    href: 'https://github.com/kubernetes/kubernetes/issues/139790',
  },
  'systemd-259': {
    title: 'systemd, NEWS of v259-rc1',
    publisher: 'systemd',
    href: 'https://github.com/systemd/systemd/blob/main/NEWS',
  },
  'proxmox-oci': {
    title: 'Proxmox VE 9.1: containers from OCI images',
    publisher: 'Proxmox',
    reports: 'LinuxServer, webtop#379',
  },
} as const satisfies Readonly<Record<string, Source>>;
