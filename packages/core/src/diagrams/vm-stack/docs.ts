import type { DocsOf } from '../docs.ts';
import type { vmStack } from './diagram.ts';

export const docs = {
  summary: 'A machine and the VMs on it.',
  description:
    'Virtual machines on their hypervisor, in the layer order that this hypervisor really has.',
  shows:
    'VMs on their hypervisor, in the layer order that this hypervisor really has: Xen, Hyper-V, ESXi, KVM, bhyve, Firecracker, VirtualBox and [others](packages/core/src/domain/hypervisors.ts), also nested',
  children:
    '`<vm-guest name="…" os="…">` children, `<container-unit>` children for containers on the host, or a `<script type="application/json">`: read as data. Besides name, system and size a guest takes `confidential` (`sev-snp`, `tdx` …), `state` (`running`, `paused`, `suspended`, `shut-off`), `devices` (`gpu passthrough: NVIDIA A100; nic sr-iov`), `pinned`, `numa`, `hugepages`.',
  keys: {
    hypervisor:
      'Its id, such as `xen`, `esxi`, `kvm`, any other name, or `generic` for no product.',
    hostOs: 'Host operating system of a hosted or in-kernel hypervisor.',
    controlDomain:
      'Where the privileged VM of Xen or Hyper-V is drawn: `beside` the guests; the rest is wrong.',
    controlOs: 'Operating system of that VM.',
    emulation: 'The hypervisor translates the code of guests for another architecture.',
    memoryOvercommit:
      'What it does when VMs want more memory than there is, separated by spaces: `ballooning page-sharing swap`.',
    hardware: 'Name of the machine.',
    hostArch: 'CPU architecture of the machine.',
    cpus: 'Logical CPUs of the machine.',
    memory: 'Memory of the machine, such as `64GiB`.',
    underlying:
      '`hyper-v` (or `whp`): Hyper-V is active on the Windows under VMware Workstation or VirtualBox, which work over it.',
    engine:
      'Engine of containers beside the guests, on the kernel of the host, such as `lxc` on Proxmox.',
    runtime: 'What starts those containers.',
    containers: 'How many containers are beside the guests, when no child describes them.',
    guests: 'How many guests, when no child describes them.',
    hosts:
      'Several hosts side by side, each with what it has of its own: `name`, `hypervisor`, `guests`.',
    across: 'What spans all hosts, with semicolons between: `vCenter; shared storage`.',
    nested: 'The hypervisor lets guests run VMs of their own.',
  },
  defaults: { nested: 'false' },
  example: 'figure-vms',
} satisfies DocsOf<typeof vmStack>;
