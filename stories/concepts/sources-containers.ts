import type { Source } from './source.ts';

const OCI = 'Open Container Initiative';
const INCUS = 'Incus';
const KATA = 'Kata Containers';
const MICROSOFT = 'Microsoft Learn';

/** Specifications, runtimes, engines and desktop products. */
export const CONTAINER_SOURCES = {
  'runtime-spec': {
    title: 'runtime-spec, Linux container configuration',
    publisher: OCI,
    href: 'https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md',
  },
  'image-spec': {
    title: 'image-spec',
    publisher: OCI,
    href: 'https://github.com/opencontainers/image-spec/blob/main/spec.md',
  },
  'image-index': {
    title: 'image-spec, image index',
    publisher: OCI,
    href: 'https://github.com/opencontainers/image-spec/blob/main/image-index.md',
  },
  'image-manifest': {
    title: 'image-spec, image manifest',
    publisher: OCI,
    href: 'https://github.com/opencontainers/image-spec/blob/main/manifest.md',
  },
  'distribution-spec': {
    title: 'distribution-spec',
    publisher: OCI,
    href: 'https://github.com/opencontainers/distribution-spec/blob/main/spec.md',
  },
  'oci-cgroups': {
    title: 'opencontainers/cgroups, utils.go',
    publisher: OCI,
    href: 'https://github.com/opencontainers/cgroups/blob/main/utils.go',
  },
  'runc-changelog': {
    title: 'runc changelog',
    publisher: OCI,
    href: 'https://github.com/opencontainers/runc/blob/main/CHANGELOG.md',
  },
  'runc-systemd': {
    title: 'runc, systemd cgroup driver',
    publisher: OCI,
    href: 'https://github.com/opencontainers/runc/blob/main/docs/systemd.md',
  },
  'runc-cgroup-v2': {
    title: 'runc, cgroup v2',
    publisher: OCI,
    href: 'https://github.com/opencontainers/runc/blob/main/docs/cgroup-v2.md',
  },
  'runc-4772': {
    title: 'runc issue 4772: CPU shares become too small a weight',
    publisher: OCI,
    href: 'https://github.com/opencontainers/runc/issues/4772',
  },
  'crun-manual': {
    title: 'crun(1)',
    publisher: 'crun',
    href: 'https://github.com/containers/crun/blob/main/crun.1.md',
  },
  'crun-news': {
    title: 'crun, NEWS',
    publisher: 'crun',
    href: 'https://github.com/containers/crun/blob/main/NEWS',
  },
  conmon: {
    title: 'conmon, README',
    publisher: 'conmon',
    href: 'https://github.com/containers/conmon/blob/main/README.md',
  },
  'containerd-runtime': {
    title: 'containerd, Runtime v2',
    publisher: 'containerd',
    href: 'https://github.com/containerd/containerd/blob/main/docs/runtime-v2.md',
  },
  'containerd-readme': {
    title: 'containerd, README',
    publisher: 'containerd',
    href: 'https://github.com/containerd/containerd/blob/main/README.md',
  },
  'cri-o': {
    title: 'CRI-O, README with its scope',
    publisher: 'CRI-O',
    href: 'https://github.com/cri-o/cri-o/blob/main/README.md',
  },
  'crio-conf': {
    title: 'crio.conf(5)',
    publisher: 'CRI-O',
    href: 'https://github.com/cri-o/cri-o/blob/main/docs/crio.conf.5.md',
  },
  'moby-defaults': {
    title: 'Default namespaces and capabilities (oci/defaults.go)',
    publisher: 'Moby',
    href: 'https://github.com/moby/moby/blob/9f3e5eead5accb9fb405398af700d97e830a3b5b/oci/defaults.go',
  },
  'docker-resources': {
    title: 'Resource constraints',
    publisher: 'Docker Docs',
    href: 'https://docs.docker.com/engine/containers/resource_constraints/',
  },
  'docker-rootless': {
    title: 'Rootless mode',
    publisher: 'Docker Docs',
    href: 'https://docs.docker.com/engine/security/rootless/',
  },
  'docker-vmm': {
    title: 'Virtual machine manager for Docker Desktop on Mac',
    publisher: 'Docker Docs',
    href: 'https://docs.docker.com/desktop/features/vmm/',
  },
  'incus-instances': {
    title: 'About instances',
    publisher: INCUS,
    href: 'https://linuxcontainers.org/incus/docs/main/explanation/instances/',
  },
  'incus-containers-vms': {
    title: 'About containers and VMs',
    publisher: INCUS,
    href: 'https://linuxcontainers.org/incus/docs/main/explanation/containers_and_vms/',
  },
  'incus-readme': {
    title: 'Incus, README with the history of the project',
    publisher: INCUS,
    href: 'https://github.com/lxc/incus/blob/main/README.md',
  },
  lxc: {
    title: 'LXC, introduction',
    publisher: 'Linux Containers',
    href: 'https://linuxcontainers.org/lxc/introduction/',
  },
  gvisor: {
    title: 'gVisor, README',
    publisher: 'gVisor',
    href: 'https://github.com/google/gvisor/blob/master/README.md',
  },
  'gvisor-platforms': {
    title: 'Platform guide',
    publisher: 'gVisor',
    href: 'https://gvisor.dev/docs/architecture_guide/platforms/',
  },
  'kata-architecture': {
    title: 'Kata Containers architecture',
    publisher: KATA,
    href: 'https://github.com/kata-containers/kata-containers/blob/main/docs/design/architecture/README.md',
  },
  'kata-virtualization': {
    title: 'Virtualization in Kata Containers',
    publisher: KATA,
    href: 'https://github.com/kata-containers/kata-containers/blob/main/docs/design/virtualization.md',
  },
  'kata-hypervisors': {
    title: 'Hypervisors for Kata Containers',
    publisher: KATA,
    href: 'https://github.com/kata-containers/kata-containers/blob/main/docs/hypervisors.md',
  },
  'apple-container': {
    title: 'container, technical overview',
    publisher: 'Apple',
    href: 'https://github.com/apple/container/blob/main/docs/technical-overview.md',
  },
  'containers-vs-vms': {
    title: 'Containers vs. virtual machines',
    publisher: MICROSOFT,
    href: 'https://learn.microsoft.com/virtualization/windowscontainers/about/containers-vs-vm',
  },
  'isolation-modes': {
    title: 'Isolation modes of Windows containers',
    publisher: MICROSOFT,
    href: 'https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/hyperv-container',
  },
  'windows-versions': {
    title: 'Windows container version compatibility',
    publisher: MICROSOFT,
    href: 'https://learn.microsoft.com/virtualization/windowscontainers/deploy-containers/version-compatibility',
  },
  'windows-resources': {
    title: 'Resource controls for Windows containers',
    publisher: MICROSOFT,
    href: 'https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/resource-controls',
  },
  'wsl-about': {
    title: 'What is the Windows Subsystem for Linux?',
    publisher: MICROSOFT,
    href: 'https://learn.microsoft.com/windows/wsl/about',
  },
  'wsl-versions': {
    title: 'Comparing WSL versions',
    publisher: MICROSOFT,
    href: 'https://learn.microsoft.com/windows/wsl/compare-versions',
  },
  'wsl-faq': {
    title: 'Frequently asked questions about WSL',
    publisher: MICROSOFT,
    href: 'https://learn.microsoft.com/windows/wsl/faq',
  },
} as const satisfies Record<string, Source>;
