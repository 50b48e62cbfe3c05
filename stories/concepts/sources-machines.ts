import type { Source } from './source.ts';

const FREEBSD = 'FreeBSD manual pages';
const NVD = 'National Vulnerability Database';

/** Hypervisors, virtual machine monitors and flaws in their boundaries. */
export const MACHINE_SOURCES = {
  goldberg: {
    title: 'Architectural Principles for Virtual Computer Systems',
    publisher: 'Robert P. Goldberg, Harvard University, 1973',
    href: 'https://apps.dtic.mil/sti/citations/AD0772809',
  },
  'cp-67': {
    title: 'The IBM 360/67 and CP/CMS',
    publisher: 'Tom Van Vleck, Multicians',
    href: 'https://www.multicians.org/thvv/360-67.html',
  },
  'xen-guide': {
    title: 'Xen admin guide, introduction',
    publisher: 'Xen Project',
    href: 'https://xenbits.xen.org/docs/unstable/admin-guide/introduction.html',
  },
  'freebsd-xen': {
    title: 'xen(4)',
    publisher: FREEBSD,
    href: 'https://man.freebsd.org/cgi/man.cgi?query=xen&sektion=4',
  },
  'freebsd-hyper-v': {
    title: 'hv_vmbus(4)',
    publisher: FREEBSD,
    href: 'https://man.freebsd.org/cgi/man.cgi?query=hv_vmbus&sektion=4',
  },
  'freebsd-bhyve': {
    title: 'bhyve(8)',
    publisher: FREEBSD,
    href: 'https://man.freebsd.org/cgi/man.cgi?query=bhyve&sektion=8',
  },
  'freebsd-jail': {
    title: 'jail(8)',
    publisher: FREEBSD,
    href: 'https://man.freebsd.org/cgi/man.cgi?query=jail&sektion=8',
  },
  tlfs: {
    title: 'Hypervisor Top-Level Functional Specification',
    publisher: 'Microsoft Learn',
    href: 'https://learn.microsoft.com/virtualization/hyper-v-on-windows/reference/tlfs',
  },
  'qemu-introduction': {
    title: 'QEMU system emulation, introduction',
    publisher: 'QEMU',
    href: 'https://www.qemu.org/docs/master/system/introduction.html',
  },
  'red-hat-kvm': {
    title: 'What is KVM?',
    publisher: 'Red Hat',
    href: 'https://www.redhat.com/en/topics/virtualization/what-is-KVM',
  },
  'google-kvm': {
    title: '7 ways we harden our KVM hypervisor at Google Cloud',
    publisher: 'Google Cloud, 2017',
    href: 'https://cloud.google.com/blog/products/gcp/7-ways-we-harden-our-kvm-hypervisor-at-google-cloud-security-in-plaintext',
  },
  'nutanix-ahv': {
    title: 'AHV architecture',
    publisher: 'Nutanix Bible',
    href: 'https://www.nutanixbible.com/5a-book-of-ahv-architecture.html',
  },
  'firecracker-specification': {
    title: 'Firecracker specification',
    publisher: 'Firecracker',
    href: 'https://github.com/firecracker-microvm/firecracker/blob/main/SPECIFICATION.md',
  },
  'firecracker-design': {
    title: 'Firecracker design',
    publisher: 'Firecracker',
    href: 'https://github.com/firecracker-microvm/firecracker/blob/main/docs/design.md',
  },
  'cloud-hypervisor': {
    title: 'Cloud Hypervisor, README',
    publisher: 'Cloud Hypervisor',
    href: 'https://github.com/cloud-hypervisor/cloud-hypervisor/blob/main/README.md',
  },
  'nitro-security': {
    title: 'The Security Design of the AWS Nitro System',
    publisher: 'AWS',
    href: 'https://docs.aws.amazon.com/whitepapers/latest/security-design-of-aws-nitro-system/security-design-of-aws-nitro-system.html',
  },
  'nitro-journey': {
    title: 'The Nitro System journey',
    publisher: 'AWS',
    href: 'https://docs.aws.amazon.com/whitepapers/latest/security-design-of-aws-nitro-system/the-nitro-system-journey.html',
  },
  parallels: {
    title: 'About Parallels Desktop system extensions on macOS Big Sur (and later)',
    publisher: 'Parallels',
    href: 'https://www.parallels.com/blogs/system-extensions-big-sur/',
  },
  'cve-2015-3456': {
    title: 'CVE-2015-3456 (QEMU, VENOM)',
    publisher: NVD,
    href: 'https://nvd.nist.gov/vuln/detail/CVE-2015-3456',
  },
  'cve-2025-22224': {
    title: 'CVE-2025-22224 (VMware ESXi)',
    publisher: NVD,
    href: 'https://nvd.nist.gov/vuln/detail/CVE-2025-22224',
  },
  'cve-2019-5736': {
    title: 'CVE-2019-5736 (runc)',
    publisher: NVD,
    href: 'https://nvd.nist.gov/vuln/detail/CVE-2019-5736',
  },
  'cve-2024-21626': {
    title: 'CVE-2024-21626 (runc)',
    publisher: NVD,
    href: 'https://nvd.nist.gov/vuln/detail/CVE-2024-21626',
  },
} as const satisfies Record<string, Source>;
