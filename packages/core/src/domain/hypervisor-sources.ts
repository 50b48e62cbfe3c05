import type { Reading } from './reading.ts';

/**
 * Where the facts of each hypervisor come from, by its id. A module of its own: pictures need none of
 * it.
 */
export const HYPERVISOR_SOURCES: Readonly<Record<string, Reading>> = {
  xen: [
    '2026-11-21',
    'Xen admin guide, introduction; FreeBSD xen(4); Oracle VM Server for x86 3.4, introduction (docs.oracle.com E78304); unverified: features of 4.21',
  ],
  'hyper-v': [
    '2026-11-30',
    'Hyper-V TLFS; FreeBSD hv_vmbus(4); Microsoft Learn, isolation modes (vmwp); QEMU introduction, whpx row; Multipass docs, drivers; WSL FAQ; unverified: limits of Server 2025',
  ],
  esxi: [
    '2026-11-21',
    'general descriptions; unverified: vendor page not reached, ESX 9 and its name',
  ],
  'kvm-qemu': [
    '2026-11-30',
    'QEMU introduction; kernel nested-guest document; libvirt cgroups; KubeVirt 1.9.0, README and pkg/hypervisor; Incus docs, instances; Lima docs, vmType; Multipass docs, drivers; minikube 1.38.1, pkg/minikube/driver (kvm2, qemu2)',
  ],
  'nutanix-ahv': ['2026-11-21', 'unverified: the whole row'],
  bhyve: ['2026-11-21', 'bhyve(8); unverified: the name vmm.ko'],
  nitro: [
    '2026-11-30',
    'AWS whitepaper: The Security Design of the AWS Nitro System; EC2 API, CpuOptions; unverified: nesting on Graviton',
  ],
  firecracker: ['2026-11-30', 'Firecracker 1.16 docs/design.md, SPECIFICATION.md, CHANGELOG.md'],
  'cloud-hypervisor': ['2026-11-30', 'Cloud Hypervisor README, release-notes.md (50 to 53)'],
  'qemu-tcg': ['2026-11-21', 'QEMU introduction'],
  virtualbox: ['2026-11-21', 'FreshPorts description; WSL FAQ; unverified: vboxdrv, VirtualBoxVM'],
  'vmware-workstation': ['2026-11-21', 'WSL compare page; unverified: vmmon, vmnet, vmware-vmx'],
  'vmware-fusion': ['2026-11-21', 'unverified: the whole row'],
  parallels: ['2026-11-21', 'Parallels blog on system extensions; unverified: prl_vm_app'],
  'apple-hvf': [
    '2026-11-30',
    'Apple container overview; QEMU introduction, hvf row; Lima docs, vmType vz; vfkit README; podman-machine(1); minikube 1.38.1, pkg/minikube/driver (hyperkit); unverified: that HyperKit uses Hypervisor.framework',
  ],
  mshv: ['2026-11-30', 'kernel commit 621191d (mshv_root); Hyper-V TLFS'],
  krunkit: ['2026-11-30', 'libkrun README; krunkit README; podman-machine(1) of Podman 6'],
  'qemu-hvf': [
    '2026-11-30',
    'QEMU introduction, hvf row; UTM Architecture.md; Multipass docs, drivers',
  ],
  'google-compute-engine': [
    '2026-11-30',
    'Google Cloud blog, 7 ways we harden our KVM hypervisor, 2017 (KVM with a VMM that is not QEMU; the host is not told), read in The Register, 2017-01-30',
  ],
  openvmm: ['2026-11-30', 'OpenVMM guide, introduction (Linux: KVM or MSHV)'],
  'openvmm-hvf': ['2026-11-30', 'OpenVMM guide, introduction (macOS: Hypervisor.framework)'],
  crosvm: ['2026-11-30', 'crosvm book, hypervisors'],
  libkrun: ['2026-11-30', 'libkrun README'],
  dragonball: ['2026-11-30', 'Kata docs/hypervisors.md, architecture_4.0'],
  zvm: ['2026-11-21', 'kernel nested-guest document (LPAR); unverified: the rest'],
};
