/**
 * Where the facts of each hypervisor come from, by its id; what follows "unverified:" has no source
 * that was read. A module of its own: pictures need none of it.
 */
export const HYPERVISOR_SOURCES: Readonly<Record<string, string>> = {
  xen: 'Xen admin guide, introduction; FreeBSD xen(4); Oracle VM Server for x86 3.4, introduction (docs.oracle.com E78304), checked on 2026-11-30',
  'hyper-v':
    'Hyper-V TLFS; FreeBSD hv_vmbus(4); Microsoft Learn, isolation modes (vmwp); QEMU introduction, whpx row; Multipass docs, drivers; WSL FAQ',
  esxi: 'general descriptions; unverified: vendor page not reached',
  'kvm-qemu':
    'QEMU introduction; kernel nested-guest document; libvirt cgroups; KubeVirt README; Incus docs, instances; Lima docs, vmType; Multipass docs, drivers; minikube 1.38.1, pkg/minikube/driver (kvm2, qemu2), checked on 2026-11-30',
  'nutanix-ahv': 'unverified: the whole row',
  bhyve: 'bhyve(8); unverified: the name vmm.ko',
  nitro: 'AWS whitepaper: The Security Design of the AWS Nitro System',
  firecracker: 'Firecracker docs/design.md, SPECIFICATION.md',
  'cloud-hypervisor': 'Cloud Hypervisor README',
  'qemu-tcg': 'QEMU introduction',
  virtualbox: 'FreshPorts description; WSL FAQ; unverified: vboxdrv, VirtualBoxVM',
  'vmware-workstation': 'WSL compare page; unverified: vmmon, vmnet, vmware-vmx',
  'vmware-fusion': 'unverified: the whole row',
  parallels: 'Parallels blog on system extensions; unverified: prl_vm_app',
  'apple-hvf':
    'Apple container overview; QEMU introduction, hvf row; Lima docs, vmType vz; vfkit README; podman-machine(1); minikube 1.38.1, pkg/minikube/driver (hyperkit); unverified: that HyperKit uses Hypervisor.framework',
  mshv: 'kernel commit 621191d (mshv_root); Hyper-V TLFS',
  krunkit: 'libkrun README; krunkit README; podman-machine(1) of Podman 6',
  'qemu-hvf': 'QEMU introduction, hvf row; UTM Architecture.md; Multipass docs, drivers',
  'google-compute-engine':
    'Google Cloud blog, 7 ways we harden our KVM hypervisor, 2017 (KVM with a VMM that is not QEMU; the host is not told), read in The Register, 2017-01-30; checked on 2026-11-30',
  openvmm: 'OpenVMM guide, introduction (Linux: KVM or MSHV); checked on 2026-11-30',
  'openvmm-hvf': 'OpenVMM guide, introduction (macOS: Hypervisor.framework); checked on 2026-11-30',
  crosvm: 'crosvm book, hypervisors; checked on 2026-11-30',
  libkrun: 'libkrun README',
  dragonball: 'Kata docs/hypervisors.md, architecture_4.0',
  zvm: 'kernel nested-guest document (LPAR); unverified: the rest',
};
