import type { Source } from './source.ts';

const KERNEL = 'Linux kernel';
const MAN = 'Linux man-pages';
const SYSTEMD = 'systemd';

/** The kernel, its manual pages, and who manages its control groups. */
export const KERNEL_SOURCES = {
  'cgroup-v2': {
    title: 'Control Group v2 (cgroup-v2.rst)',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/admin-guide/cgroup-v2.html',
  },
  'sched-bwc': {
    title: 'CFS Bandwidth Control (sched-bwc.rst)',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/scheduler/sched-bwc.html',
  },
  'page-counter': {
    title: 'effective_protection() in mm/page_counter.c',
    publisher: KERNEL,
    href: 'https://github.com/torvalds/linux/blob/master/mm/page_counter.c',
  },
  scheduler: {
    title: 'Weight table and quota check in kernel/sched/core.c',
    publisher: KERNEL,
    href: 'https://github.com/torvalds/linux/blob/master/kernel/sched/core.c',
  },
  'nested-guests': {
    title: 'Running nested guests with KVM',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/virt/kvm/x86/running-nested-guests.html',
  },
  overlayfs: {
    title: 'Overlay Filesystem',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/filesystems/overlayfs.html',
  },
  vfio: {
    title: 'VFIO, Virtual Function I/O',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/driver-api/vfio.html',
  },
  virtio: {
    title: 'Virtio on Linux',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/driver-api/virtio/virtio.html',
  },
  ksm: {
    title: 'Kernel Samepage Merging',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/admin-guide/mm/ksm.html',
  },
  seccomp: {
    title: 'Seccomp BPF',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/userspace-api/seccomp_filter.html',
  },
  psi: {
    title: 'PSI, Pressure Stall Information',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/accounting/psi.html',
  },
  lsm: {
    title: 'Linux Security Module usage',
    publisher: KERNEL,
    href: 'https://docs.kernel.org/admin-guide/LSM/index.html',
  },
  namespaces: {
    title: 'namespaces(7)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man7/namespaces.7.html',
  },
  'user-namespaces': {
    title: 'user_namespaces(7)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
  },
  'time-namespaces': {
    title: 'time_namespaces(7)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man7/time_namespaces.7.html',
  },
  clone: {
    title: 'clone(2)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man2/clone.2.html',
  },
  unshare: {
    title: 'unshare(2)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man2/unshare.2.html',
  },
  'pivot-root': {
    title: 'pivot_root(2)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man2/pivot_root.2.html',
  },
  chroot: {
    title: 'chroot(2)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man2/chroot.2.html',
  },
  capabilities: {
    title: 'capabilities(7)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man7/capabilities.7.html',
  },
  cgroups: {
    title: 'cgroups(7)',
    publisher: MAN,
    href: 'https://man7.org/linux/man-pages/man7/cgroups.7.html',
  },
  'resource-control': {
    title: 'systemd.resource-control(5)',
    publisher: SYSTEMD,
    href: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.resource-control.html',
  },
  'systemd-slice': {
    title: 'systemd.slice(5)',
    publisher: SYSTEMD,
    href: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.slice.html',
  },
  'systemd-scope': {
    title: 'systemd.scope(5)',
    publisher: SYSTEMD,
    href: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.scope.html',
  },
  'cgroup-delegation': {
    title: 'Control Group APIs and Delegation',
    publisher: SYSTEMD,
    href: 'https://systemd.io/CGROUP_DELEGATION/',
  },
  'libvirt-cgroups': {
    title: 'Control Groups Resource Management',
    publisher: 'libvirt',
    href: 'https://libvirt.org/cgroups.html',
  },
} as const satisfies Record<string, Source>;
