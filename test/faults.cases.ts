/**
 * What stops when a layer crashes, checked by hand against what stands on what; after `; controlled`
 * what is reached by who controls the layer, where that is something else. Tenants are counted;
 * after `+` come layers that belong to none of them, or to one that goes on (N is any number).
 *
 * A guest's crash ends at its VM; a crash of the hypervisor, the host's kernel, the control domain
 * or the hardware spares no VM. A flaw in a kernel reaches all containers on it and none on others.
 * An engine's crash stops no container; who controls a rootful one is root on its kernel.
 */
export interface Table {
  /** Ids of the products whose pictures behave so. */
  readonly of: string;
  readonly lines: readonly string[];
}

/** Three guests on every hypervisor. */
export const VMS: readonly Table[] = [
  {
    of: 'xen hyper-v mshv',
    lines: [
      'hardware: 3/3 vm + control-domain hypervisor',
      'hypervisor: 3/3 vm + control-domain',
      'control-domain: 3/3 vm',
      'control-domain.host-kernel: 3/3 vm + control-domain',
      'control-domain.host-userland: 3/3 vm; controlled 3/3 vm + control-domain',
      'guests.0: 1/3 vm',
      'guests.0.guest-kernel: 1/3 vm',
      'guests.0.guest-userland: 0/3 vm + guests.N.app',
      'guests.0.app: 0/3 vm',
    ],
  },
  {
    of: 'esxi',
    lines: [
      'hardware: 3/3 vm + guests.N.vmm-process hypervisor',
      'hypervisor: 3/3 vm + guests.N.vmm-process',
      'guests.0.vmm-process: 1/3 vm',
      'guests.0: 1/3 vm',
      'guests.0.guest-kernel: 1/3 vm',
      'guests.0.guest-userland: 0/3 vm + guests.N.app',
      'guests.0.app: 0/3 vm',
    ],
  },
  {
    of: 'kvm-qemu bhyve firecracker cloud-hypervisor virtualbox vmware-workstation vmware-fusion parallels apple-hvf krunkit qemu-hvf libkrun dragonball google-compute-engine openvmm openvmm-hvf crosvm',
    lines: [
      'hardware: 3/3 vm + guests.N.vmm-process host-kernel host-userland',
      'host-kernel: 3/3 vm + guests.N.vmm-process host-userland',
      'hypervisor: 3/3 vm + guests.N.vmm-process host-kernel host-userland',
      'host-userland: 0/3 vm',
      'guests.0.vmm-process: 1/3 vm',
      'guests.0: 1/3 vm',
      'guests.0.guest-kernel: 1/3 vm',
      'guests.0.guest-userland: 0/3 vm + guests.N.app',
      'guests.0.app: 0/3 vm',
    ],
  },
  {
    of: 'nutanix-ahv',
    lines: [
      'hardware: 3/3 vm + guests.N.vmm-process host-kernel host-userland service-vm service-vm.vmm-process',
      'host-kernel: 3/3 vm + guests.N.vmm-process host-userland service-vm service-vm.vmm-process',
      'hypervisor: 3/3 vm + guests.N.vmm-process host-kernel host-userland service-vm service-vm.vmm-process',
      'host-userland: 0/3 vm',
      'service-vm.vmm-process: 3/3 vm + service-vm',
      'service-vm: 3/3 vm',
      'service-vm.guest-kernel: 3/3 vm + service-vm',
      'service-vm.app: 3/3 vm',
      'guests.0.vmm-process: 1/3 vm',
      'guests.0: 1/3 vm',
      'guests.0.guest-kernel: 1/3 vm',
      'guests.0.guest-userland: 0/3 vm + guests.N.app',
      'guests.0.app: 0/3 vm',
    ],
  },
  {
    of: 'nitro',
    lines: [
      'hardware: 3/3 vm + hypervisor',
      'offload: 3/3 vm + hypervisor',
      'hypervisor: 3/3 vm',
      'guests.0: 1/3 vm',
      'guests.0.guest-kernel: 1/3 vm',
      'guests.0.guest-userland: 0/3 vm + guests.N.app',
      'guests.0.app: 0/3 vm',
    ],
  },
  {
    of: 'qemu-tcg',
    lines: [
      'hardware: 3/3 vm + guests.N.vmm-process host-kernel host-userland',
      'host-kernel: 3/3 vm + guests.N.vmm-process host-userland',
      'host-userland: 0/3 vm',
      'guests.0.vmm-process: 1/3 vm',
      'guests.0: 1/3 vm',
      'guests.0.guest-kernel: 1/3 vm',
      'guests.0.guest-userland: 0/3 vm + guests.N.app',
      'guests.0.app: 0/3 vm',
    ],
  },
  {
    of: 'zvm',
    lines: [
      'hardware: 3/3 vm + firmware hypervisor',
      'firmware: 3/3 vm + hypervisor',
      'hypervisor: 3/3 vm',
      'guests.0: 1/3 vm',
      'guests.0.guest-kernel: 1/3 vm',
      'guests.0.guest-userland: 0/3 vm + guests.N.app',
      'guests.0.app: 0/3 vm',
    ],
  },
];

/** Four containers on every engine. */
export const CONTAINERS: readonly Table[] = [
  {
    of: 'docker-engine containerd cri-o',
    lines: [
      'hardware: 4/4 container + engine host-kernel host-userland',
      'host-kernel: 4/4 container + engine host-userland',
      'containers.0: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container + host-kernel host-userland',
      'host-userland: 0/4 container',
    ],
  },
  {
    of: 'podman',
    lines: [
      'hardware: 4/4 container + engine host-kernel host-userland',
      'host-kernel: 4/4 container + engine host-userland',
      'containers.0: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container',
      'host-userland: 0/4 container',
    ],
  },
  {
    of: 'lxc lxd incus systemd-nspawn',
    lines: [
      'hardware: 4/4 container + engine host-kernel',
      'host-kernel: 4/4 container + engine',
      'containers.0: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app containers.N.init',
      'containers.0.init: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container + host-kernel',
    ],
  },
  {
    of: 'kubernetes',
    lines: [
      'hardware: 4/4 pod 4/4 container + engine host-kernel',
      'host-kernel: 4/4 pod 4/4 container + engine',
      'pods.0: 1/4 pod 1/4 container',
      'containers.0: 0/4 pod 1/4 container',
      'containers.0.container-userland: 0/4 pod 0/4 container + containers.N.app',
      'containers.0.app: 0/4 pod 0/4 container',
      'engine: 0/4 pod 0/4 container; controlled 4/4 pod 4/4 container + host-kernel',
      'control-plane: 0/4 pod 0/4 container; controlled 4/4 pod 4/4 container + engine host-kernel',
    ],
  },
  {
    of: 'gvisor',
    lines: [
      'hardware: 4/4 container + engine host-kernel',
      'host-kernel: 4/4 container + engine',
      'containers.0: 1/4 container',
      'containers.0.sandbox-kernel: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container + host-kernel',
    ],
  },
  {
    of: 'kata firecracker-containerd',
    lines: [
      'hardware: 4/4 pod 4/4 container + engine host-kernel pods.N.vmm-process',
      'host-kernel: 4/4 pod 4/4 container + engine pods.N.vmm-process',
      'hypervisor: 4/4 pod 4/4 container + engine host-kernel pods.N.vmm-process',
      'pods.0.vmm-process: 1/4 pod 1/4 container',
      'pods.0: 1/4 pod 1/4 container',
      'pods.0.virtual-hardware: 1/4 pod 1/4 container',
      'pods.0.guest-kernel: 1/4 pod 1/4 container',
      'containers.0: 0/4 pod 1/4 container',
      'containers.0.container-userland: 0/4 pod 0/4 container + containers.N.app',
      'containers.0.app: 0/4 pod 0/4 container',
      'engine: 0/4 pod 0/4 container; controlled 4/4 pod 4/4 container + host-kernel pods.N.vmm-process',
    ],
  },
  {
    of: 'windows-process',
    lines: [
      'hardware: 4/4 container + engine host-kernel',
      'host-kernel: 4/4 container + engine',
      'containers.0: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container + host-kernel',
    ],
  },
  {
    of: 'windows-hyperv',
    lines: [
      'hardware: 4/4 container + containers.N.vm control-domain hypervisor',
      'hypervisor: 4/4 container + containers.N.vm control-domain',
      'control-domain: 4/4 container + containers.N.vm',
      'control-domain.host-kernel: 4/4 container + containers.N.vm control-domain',
      'control-domain.host-userland: 4/4 container + containers.N.vm engine; controlled 4/4 container + containers.N.vm control-domain',
      'engine: 0/4 container; controlled 4/4 container + containers.N.vm control-domain',
      'containers.0.vm: 1/4 container',
      'containers.0.vm.virtual-hardware: 1/4 container + containers.N.vm',
      'containers.0.vm.guest-kernel: 1/4 container + containers.N.vm',
      'containers.0: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
    ],
  },
  {
    of: 'docker-desktop-mac lima colima rancher-desktop orbstack finch',
    lines: [
      'hardware: 4/4 container + hidden-vm hidden-vm.vmm-process host-kernel host-userland',
      'host-kernel: 4/4 container + hidden-vm hidden-vm.vmm-process host-userland',
      'hypervisor: 4/4 container + hidden-vm hidden-vm.vmm-process host-kernel host-userland',
      'host-userland: 0/4 container',
      'hidden-vm.vmm-process: 4/4 container + hidden-vm',
      'hidden-vm: 4/4 container',
      'hidden-vm.virtual-hardware: 4/4 container + hidden-vm',
      'hidden-vm.guest-kernel: 4/4 container + hidden-vm',
      'containers.0: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container + hidden-vm',
    ],
  },
  {
    of: 'docker-desktop-win wslc',
    lines: [
      'hardware: 4/4 container + control-domain hidden-vm hypervisor',
      'hypervisor: 4/4 container + control-domain hidden-vm',
      'control-domain: 4/4 container + hidden-vm',
      'control-domain.host-kernel: 4/4 container + control-domain hidden-vm',
      'control-domain.host-userland: 0/4 container',
      'hidden-vm: 4/4 container',
      'hidden-vm.virtual-hardware: 4/4 container + hidden-vm',
      'hidden-vm.guest-kernel: 4/4 container + hidden-vm',
      'containers.0: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container + hidden-vm',
    ],
  },
  {
    of: 'wsl2',
    lines: [
      'hardware: 4/4 distribution + control-domain hidden-vm hypervisor',
      'hypervisor: 4/4 distribution + control-domain hidden-vm',
      'control-domain: 4/4 distribution + hidden-vm',
      'control-domain.host-kernel: 4/4 distribution + control-domain hidden-vm',
      'control-domain.host-userland: 0/4 distribution',
      'hidden-vm: 4/4 distribution',
      'hidden-vm.virtual-hardware: 4/4 distribution + hidden-vm',
      'hidden-vm.guest-kernel: 4/4 distribution + hidden-vm',
      'containers.0: 1/4 distribution',
      'containers.0.container-userland: 0/4 distribution + containers.N.app',
      'containers.0.app: 0/4 distribution',
    ],
  },
  {
    of: 'apple-container',
    lines: [
      'hardware: 4/4 container + containers.N.vm.vmm-process engine host-kernel',
      'host-kernel: 4/4 container + containers.N.vm.vmm-process engine',
      'hypervisor: 4/4 container + containers.N.vm.vmm-process engine host-kernel',
      'containers.0.vm.vmm-process: 1/4 container',
      'containers.0.vm: 1/4 container',
      'containers.0.vm.virtual-hardware: 1/4 container',
      'containers.0.vm.guest-kernel: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container + containers.N.vm.vmm-process',
    ],
  },
  {
    of: 'podman-machine',
    lines: [
      'hardware: 4/4 container + hidden-vm hidden-vm.vmm-process host-kernel host-userland',
      'host-kernel: 4/4 container + hidden-vm hidden-vm.vmm-process host-userland',
      'hypervisor: 4/4 container + hidden-vm hidden-vm.vmm-process host-kernel host-userland',
      'host-userland: 0/4 container',
      'hidden-vm.vmm-process: 4/4 container + hidden-vm',
      'hidden-vm: 4/4 container',
      'hidden-vm.virtual-hardware: 4/4 container + hidden-vm',
      'hidden-vm.guest-kernel: 4/4 container + hidden-vm',
      'containers.0: 1/4 container',
      'containers.0.container-userland: 0/4 container + containers.N.app',
      'containers.0.app: 0/4 container',
      'engine: 0/4 container; controlled 4/4 container',
    ],
  },
];
