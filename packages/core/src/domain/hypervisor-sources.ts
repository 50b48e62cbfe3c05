/**
 * Where the facts of each hypervisor come from, by its id; what follows "unverified:" has no source
 * that was read. A module of its own: pictures need none of it.
 */
export const HYPERVISOR_SOURCES: Readonly<Record<string, string>> = {
  xen: 'Xen admin guide, introduction; FreeBSD xen(4)',
  'hyper-v': 'Hyper-V TLFS; FreeBSD hv_vmbus(4); Microsoft Learn, isolation modes (vmwp)',
  esxi: 'general descriptions; unverified: vendor page not reached',
  'kvm-qemu': 'QEMU introduction; kernel nested-guest document; libvirt cgroups',
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
  'apple-hvf': 'Apple container overview; QEMU introduction, hvf row',
  zvm: 'kernel nested-guest document (LPAR); unverified: the rest',
};
