/**
 * Where the facts of each hypervisor come from, by its id; what follows "unverified:" has no source
 * that was read. A module of its own: pictures need none of it.
 */
export const HYPERVISOR_SOURCES: Readonly<Record<string, string>> = {
  xen: 'Xen admin guide, introduction; FreeBSD xen(4)',
  'hyper-v':
    'Hyper-V TLFS; FreeBSD hv_vmbus(4); Microsoft Learn, isolation modes (vmwp); QEMU introduction, whpx row; Multipass docs, drivers; WSL FAQ',
  esxi: 'general descriptions; unverified: vendor page not reached',
  'kvm-qemu':
    'QEMU introduction; kernel nested-guest document; libvirt cgroups; KubeVirt README; Incus docs, instances; Lima docs, vmType; Multipass docs, drivers',
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
    'Apple container overview; QEMU introduction, hvf row; Lima docs, vmType vz; vfkit README; podman-machine(1)',
  mshv: 'kernel commit 621191d (mshv_root); Hyper-V TLFS',
  krunkit: 'libkrun README; krunkit README; podman-machine(1) of Podman 6',
  'qemu-hvf': 'QEMU introduction, hvf row; UTM Architecture.md; Multipass docs, drivers',
  libkrun: 'libkrun README',
  dragonball: 'Kata docs/hypervisors.md, architecture_4.0',
  zvm: 'kernel nested-guest document (LPAR); unverified: the rest',
};
