import type { RuleCases } from '../case.ts';

const vms = (input: object) => ({ kind: 'vm-stack', ...input });

/** Rules about hypervisors in VMs. */
export const NESTING_CASES: readonly RuleCases[] = [
  {
    rule: 'R12',
    breaks: [
      {
        name: 'KVM in a VM that does not expose virtualisation',
        input: vms({
          hypervisor: 'esxi',
          guests: [{}, { name: 'lab', os: 'debian', vmStack: { hypervisor: 'kvm', guests: 2 } }],
        }),
        path: ['guests', 1, 'vmStack'],
        says: ['KVM', 'lab', 'VMware ESXi', 'nested virtualisation'],
        node: 'guests.1',
      },
      {
        name: 'a third level that the second does not allow',
        input: vms({
          hypervisor: 'kvm',
          nested: true,
          guests: [
            { vmStack: { hypervisor: 'xen', guests: [{ name: 'u1', vmStack: { guests: 1 } }] } },
          ],
        }),
        path: ['guests', 0, 'vmStack', 'guests', 0, 'vmStack'],
        says: ['KVM', 'u1', 'Xen'],
        node: 'guests.0.vmStack.guests.0',
      },
      {
        name: 'Docker Desktop in a VM that does not expose virtualisation',
        input: {
          kind: 'container-stack',
          engine: 'docker-desktop-win',
          hostOs: 'windows-11',
          runsOn: 'vm',
        },
        path: ['engine'],
        says: ['Docker Desktop', 'starts VMs'],
        node: 'vm',
      },
      {
        name: 'a nested VM',
        input: vms({
          hypervisor: 'kvm',
          nested: true,
          guests: [{ name: 'lab', vmStack: { hypervisor: 'xen' } }],
        }),
        path: ['guests', 0, 'vmStack'],
        severity: 'info',
        says: ['Xen', 'lab', 'nested'],
        node: 'guests.0',
      },
      {
        name: 'a nested VM that nobody described',
        input: vms({ hypervisor: 'kvm', nested: true }),
        path: ['nested'],
        severity: 'info',
        says: ['expose virtualisation'],
        node: 'guests.0',
      },
      {
        name: 'an emulator in a VM',
        input: vms({ guests: [{ name: 'lab', vmStack: { hypervisor: 'qemu-tcg' } }] }),
        path: ['guests', 0, 'vmStack'],
        severity: 'info',
        says: ['QEMU (TCG)', 'lab', 'emulation'],
      },
      {
        name: 'a hypervisor in a VM that is emulated',
        input: vms({ hypervisor: 'tcg', guests: [{ vmStack: { hypervisor: 'kvm' } }] }),
        path: ['guests', 0, 'vmStack'],
        severity: 'info',
        says: ['KVM', 'emulation'],
      },
    ],
    passes: [
      {
        name: 'containers in a VM',
        input: vms({ guests: [{ name: 'lab', engine: 'docker', containers: 2 }] }),
      },
      { name: 'virtualisation that is exposed to nobody', input: vms({ nested: true, guests: 0 }) },
      { name: 'virtualisation that is not exposed', input: vms({ nested: false, guests: 2 }) },
    ],
  },
  {
    rule: 'R56',
    breaks: [
      {
        name: 'Firecracker in a VM that does not expose virtualisation',
        input: vms({
          hypervisor: 'nitro',
          guests: [
            { name: 'm7i.large', os: 'amazon-linux', vmStack: { hypervisor: 'firecracker' } },
          ],
        }),
        path: ['guests', 0, 'vmStack', 'hypervisor'],
        says: ['Firecracker', '/dev/kvm', 'm7i.large'],
        node: 'guests.0',
      },
      {
        name: 'Kata Containers in a guest',
        input: vms({
          hypervisor: 'esxi',
          guests: [{}, { name: 'node', containerStack: { engine: 'kata', containers: 2 } }],
        }),
        path: ['guests', 1, 'containerStack', 'engine'],
        says: ['Kata', '/dev/kvm', 'node'],
        node: 'guests.1',
      },
      {
        name: 'Kata Containers as a runtime in a VM of a cloud',
        input: {
          kind: 'container-stack',
          engine: 'kubernetes',
          runtime: 'kata-containers',
          runsOn: 'cloud',
        },
        path: ['runtime'],
        says: ['Kata', '/dev/kvm'],
        node: 'vm',
      },
    ],
    passes: [
      {
        name: 'Kata Containers in a guest to which virtualisation is exposed',
        input: vms({
          hypervisor: 'kvm',
          nested: true,
          guests: [{ containerStack: { engine: 'kata' } }],
        }),
      },
      { name: 'Firecracker on its host', input: vms({ hypervisor: 'firecracker', guests: 2 }) },
      {
        name: 'Kata Containers on bare metal',
        input: { kind: 'container-stack', engine: 'kata', runsOn: 'bare-metal' },
      },
      {
        name: 'gVisor in a VM',
        input: { kind: 'container-stack', engine: 'gvisor', runsOn: 'vm' },
      },
    ],
  },
];
