import type { RuleCases } from '../case.ts';

const vms = (input: object) => ({ kind: 'vm-stack', hypervisor: 'kvm', ...input });
const one = (guest: object, input: object = {}) => vms({ ...input, guests: [guest] });

const A100 = { kind: 'gpu', name: 'NVIDIA A100 0000:65:00.0', way: 'passthrough' };

/** Rules about what VMs are told of besides system and size. */
export const MACHINE_CASES: readonly RuleCases[] = [
  {
    rule: 'R93',
    breaks: [
      {
        name: 'one pod among others, on a processor by Intel',
        input: {
          kind: 'container-stack',
          engine: 'kubernetes',
          runtime: 'containerd',
          hardware: 'Intel Xeon 6',
          containers: [
            { name: 'web', pod: 'web' },
            { name: 'vault', pod: 'vault', runtime: 'kata', confidential: 'sev-snp' },
          ],
        },
        path: ['containers', 1, 'confidential'],
        says: ['vault', 'SEV-SNP', 'AMD'],
        node: 'containers.1',
      },
      {
        name: 'SEV-SNP on a processor by Intel',
        input: one({ name: 'ledger', confidential: 'sev-snp' }, { hardware: 'Intel Xeon 6' }),
        path: ['guests', 0, 'confidential'],
        says: ['ledger', 'SEV-SNP', 'AMD', 'Intel Xeon 6'],
        node: 'guests.0',
      },
      {
        name: 'TDX on a processor by AMD',
        input: one({ confidential: 'tdx' }, { hardware: 'Dell with AMD EPYC 9005' }),
        path: ['guests', 0, 'confidential'],
        says: ['VM 1', 'TDX', 'Intel', 'EPYC'],
      },
      {
        name: 'TDX on arm64',
        input: one({ confidential: 'tdx' }, { hostArch: 'arm64' }),
        path: ['guests', 0, 'confidential'],
        says: ['TDX', 'Intel', 'arm64'],
      },
      {
        name: 'Arm CCA on x86',
        input: one({ confidential: 'cca' }, { hostArch: 'x86_64' }),
        path: ['guests', 0, 'confidential'],
        says: ['Arm CCA', 'x86_64'],
      },
      {
        name: 'a pure emulator',
        input: one({ confidential: 'sev-snp' }, { hypervisor: 'tcg' }),
        path: ['guests', 0, 'confidential'],
        says: ['SEV-SNP', 'QEMU (TCG)', 'translates'],
      },
      {
        name: 'a Mac',
        input: one({ confidential: 'sev-snp' }, { hypervisor: 'utm' }),
        path: ['guests', 0, 'confidential'],
        says: ['AMD', 'Mac'],
      },
      {
        name: 'VirtualBox, of which nobody says that it can',
        input: one({ confidential: 'tdx' }, { hypervisor: 'virtualbox' }),
        path: ['guests', 0, 'confidential'],
        severity: 'warning',
        says: ['TDX', 'VirtualBox', 'no support'],
      },
      {
        name: 'a hypervisor in a VM',
        input: vms({
          nested: true,
          rules: 'R12=off',
          guests: [
            {
              os: 'debian-12',
              vmStack: { hypervisor: 'kvm', guests: [{ name: 'inner', confidential: 'sev-snp' }] },
            },
          ],
        }),
        path: ['guests', 0, 'vmStack', 'guests', 0, 'confidential'],
        severity: 'warning',
        says: ['inner', 'SEV-SNP', 'KVM + QEMU', 'in a VM itself'],
      },
      {
        name: 'pods of Kata on a processor by Intel',
        input: {
          kind: 'container-stack',
          engine: 'kata',
          hardware: 'Intel Xeon',
          confidential: 'sev-snp',
        },
        path: ['confidential'],
        says: ['SEV-SNP', 'AMD', 'Intel Xeon'],
      },
      {
        name: 'Firecracker',
        input: one({ confidential: 'sev-snp' }, { hypervisor: 'firecracker' }),
        path: ['guests', 0, 'confidential'],
        says: ['Firecracker', 'SEV-SNP'],
      },
    ],
    passes: [
      {
        name: 'SEV-SNP on EPYC',
        input: one({ confidential: 'SEV-SNP' }, { hardware: 'AMD EPYC', hostArch: 'amd64' }),
      },
      { name: 'TDX on a machine of which nothing is told', input: one({ confidential: 'tdx' }) },
      {
        name: 'Arm CCA on arm64',
        input: one({ confidential: 'realm' }, { hostArch: 'aarch64' }),
      },
      {
        name: 'Secure Execution on IBM Z',
        input: one({ confidential: 'secure-execution' }, { hostArch: 's390x' }),
      },
      {
        name: 'SEV-SNP on Hyper-V, as in Azure',
        input: one({ confidential: 'sev-snp' }, { hypervisor: 'azure' }),
      },
      {
        name: 'pods of Kata with QEMU',
        input: { kind: 'container-stack', engine: 'kata', confidential: 'tdx' },
      },
      {
        name: 'a node in a cloud',
        input: { kind: 'container-stack', runsOn: 'cloud', confidential: 'sev-snp' },
      },
      {
        name: 'a plain VM on VirtualBox',
        input: one({ name: 'plain' }, { hypervisor: 'virtualbox' }),
      },
    ],
  },
  {
    rule: 'R94',
    breaks: [
      {
        name: 'one address in two VMs that run',
        input: vms({
          guests: [
            { name: 'train', devices: [A100] },
            { name: 'infer', devices: 'gpu passthrough: 65:00.0' },
          ],
        }),
        path: ['guests', 1, 'devices', 0],
        says: ['train', 'infer', '65:00.0', 'one owner'],
        node: 'guests.1',
      },
      {
        name: 'one name without an address',
        input: vms({
          guests: [
            { devices: 'gpu passthrough: NVIDIA A100' },
            { devices: 'gpu vfio: nvidia  a100' },
          ],
        }),
        path: ['guests', 1, 'devices', 0],
        severity: 'warning',
        says: ['VM 1', 'VM 2', 'addresses'],
      },
    ],
    passes: [
      {
        name: 'two addresses',
        input: vms({
          guests: [
            { devices: [A100] },
            { devices: [{ ...A100, name: 'NVIDIA A100 0000:66:00.0' }] },
          ],
        }),
      },
      {
        name: 'the second VM is off',
        input: vms({
          guests: [{ devices: [A100] }, { devices: [A100], state: 'shut-off' }],
        }),
      },
      {
        name: 'functions of one card (SR-IOV)',
        input: vms({
          guests: [{ devices: 'nic sr-iov: ConnectX-6' }, { devices: 'nic sr-iov: ConnectX-6' }],
        }),
      },
      {
        name: 'two devices of a kind without names',
        input: vms({
          guests: [{ devices: 'usb passthrough' }, { devices: 'usb passthrough' }],
        }),
      },
    ],
  },
  {
    rule: 'R95',
    breaks: [
      {
        name: 'the CPU after the last',
        input: one({ name: 'db', pinned: '4-8' }, { cpus: 8 }),
        path: ['guests', 0, 'pinned'],
        says: ['db', 'CPU 8', '0 to 7'],
        node: 'guests.0',
      },
      {
        name: 'as libvirt writes it',
        input: one({ cpuset: '0,1' }, { cpus: 1 }),
        path: ['guests', 0, 'pinned'],
        says: ['CPU 1', 'CPU 0 only'],
      },
    ],
    passes: [
      { name: 'the last CPU', input: one({ pinned: '4-7' }, { cpus: 8 }) },
      { name: 'on a host of which nothing is told', input: one({ pinned: '4-7' }) },
    ],
  },
  {
    rule: 'R96',
    breaks: [
      {
        name: 'a page larger than the memory',
        input: one({ name: 'tiny', memory: '512MiB', hugepages: '1GiB' }),
        path: ['guests', 0, 'hugepages'],
        says: ['tiny', '512 MiB', '1 GiB'],
        node: 'guests.0',
      },
      {
        name: 'more than the host has, with swap',
        input: vms({
          memory: '64GiB',
          memoryOvercommit: 'swap',
          rules: 'R46=off',
          guests: [
            { memory: '40GiB', hugepages: '1GiB' },
            { memory: '32GiB', hugepages: '2MiB' },
          ],
        }),
        path: ['memory'],
        says: ['72 GiB', '64 GiB', 'huge pages'],
        node: 'hardware',
      },
    ],
    passes: [
      {
        name: 'all of the memory of the host',
        input: vms({
          memory: '64GiB',
          guests: [{ memory: '64GiB', hugepages: '1GiB' }],
        }),
      },
      {
        name: 'the second VM is off',
        input: vms({
          memory: '64GiB',
          guests: [
            { memory: '40GiB', hugepages: '1GiB' },
            { memory: '40GiB', hugepages: '1GiB', state: 'off' },
          ],
        }),
      },
      {
        name: 'a page as large as the memory',
        input: one({ memory: '1GiB', hugepages: '1GiB' }),
      },
    ],
  },
];
