import type { RuleCases } from '../case.ts';

const vms = (input: object) => ({ kind: 'vm-stack', ...input });

/** Rules about guests: their systems, processors and kernels. */
export const GUEST_CASES: readonly RuleCases[] = [
  {
    rule: 'R6',
    breaks: [
      {
        name: 'Windows in Firecracker',
        input: vms({
          hypervisor: 'firecracker',
          guests: [{ os: 'linux' }, { name: 'erp', os: 'windows-server-2022' }],
        }),
        path: ['guests', 1, 'os'],
        says: ['Firecracker', 'Windows Server 2022'],
        node: 'guests.1',
      },
      {
        name: 'FreeBSD in Cloud Hypervisor',
        input: vms({ hypervisor: 'cloud-hypervisor', guests: [{ os: 'freebsd-14.3' }] }),
        path: ['guests', 0, 'os'],
        says: ['Cloud Hypervisor', 'FreeBSD 14.3'],
      },
      {
        name: 'macOS on a machine by somebody else',
        input: vms({
          hypervisor: 'virtualbox',
          hostOs: 'windows-11',
          hardware: 'Dell PowerEdge',
          guests: [{ os: 'macos-14' }],
        }),
        path: ['guests', 0, 'os'],
        says: ['VirtualBox', 'macOS 14', 'Apple'],
      },
      {
        name: 'macOS by another name, where only the type is asked',
        input: { kind: 'hypervisor-type', hypervisor: 'esxi', guests: [{ os: 'darwin' }] },
        path: ['guests', 0, 'os'],
        says: ['VMware ESXi', 'macOS'],
      },
      {
        name: 'a microVM with more vCPUs than there may be',
        input: vms({ hypervisor: 'firecracker', guests: [{ name: 'big', vcpus: 33 }] }),
        path: ['guests', 0, 'vcpus'],
        says: ['Firecracker', 'at most 32', 'big', '33'],
      },
    ],
    passes: [
      {
        name: 'Linux in Firecracker, by the name of a distribution',
        input: vms({ hypervisor: 'firecracker', guests: [{ os: 'alpine-3.20', vcpus: 32 }] }),
      },
      {
        name: 'a system that nobody knows in Firecracker',
        input: vms({ hypervisor: 'firecracker', guests: [{ os: 'OSv' }] }),
      },
      {
        name: 'macOS on a Mac',
        input: vms({ hypervisor: 'esxi', hardware: 'Mac Pro 2013', guests: [{ os: 'macos-12' }] }),
      },
      {
        name: 'macOS on macOS',
        input: vms({ hypervisor: 'virtualbox', hostOs: 'macos-13', guests: [{ os: 'osx' }] }),
      },
      {
        name: 'macOS with what runs on a Mac only',
        input: vms({ hypervisor: 'parallels', guests: [{ os: 'macos' }] }),
      },
    ],
  },
  {
    rule: 'R7',
    breaks: [
      {
        name: 'an Arm guest on x86 hardware',
        input: vms({
          hypervisor: 'kvm',
          hostArch: 'x86_64',
          guests: [{ arch: 'x64' }, { name: 'pi', arch: 'aarch64' }],
        }),
        path: ['guests', 1, 'arch'],
        says: ['aarch64', 'x86_64', 'without emulation'],
        node: 'guests.1',
      },
      {
        name: 'an x86 guest on a Mac with Apple silicon',
        input: vms({
          hypervisor: 'parallels',
          hardware: 'MacBook Pro M3',
          guests: [{ os: 'windows-11', arch: 'amd64' }],
        }),
        path: ['guests', 0, 'arch'],
        says: ['amd64', 'arm64'],
      },
      {
        name: 'an x86 guest on IBM Z',
        input: vms({ hypervisor: 'zvm', guests: [{ os: 'rhel-9', arch: 'amd64' }] }),
        path: ['guests', 0, 'arch'],
        says: ['amd64', 's390x'],
      },
      {
        name: 'a guest of 64 bits on hardware of 32',
        input: vms({ hypervisor: 'xen', hostArch: 'i686', guests: [{ arch: 'amd64' }] }),
        path: ['guests', 0, 'arch'],
        says: ['amd64', 'i686'],
      },
      {
        name: 'guests that no one machine can run',
        input: vms({ hypervisor: 'esxi', guests: [{ arch: 'amd64' }, { arch: 'arm64' }] }),
        path: ['guests', 1, 'arch'],
        says: ['arm64', 'amd64', 'neighbours'],
      },
      {
        name: 'a foreign guest inside a guest',
        input: vms({
          hypervisor: 'kvm',
          hostArch: 'arm64',
          nested: true,
          guests: [{ vmStack: { hypervisor: 'kvm', guests: [{ arch: 's390x' }] } }],
        }),
        path: ['guests', 0, 'vmStack', 'guests', 0, 'arch'],
        says: ['s390x', 'arm64'],
      },
      {
        name: 'a foreign guest that is emulated',
        input: vms({ hypervisor: 'tcg', hostArch: 'amd64', guests: [{ arch: 'riscv64' }] }),
        path: ['guests', 0, 'arch'],
        severity: 'warning',
        says: ['riscv64', 'amd64', 'emulation', 'much slower'],
      },
      {
        name: 'a foreign guest where emulation is switched on',
        input: vms({
          hypervisor: 'kvm',
          hostArch: 'amd64',
          emulation: true,
          guests: [{ arch: 'arm64' }, { arch: 'amd64' }],
        }),
        path: ['guests', 0, 'arch'],
        severity: 'warning',
        says: ['arm64', 'emulation'],
      },
    ],
    passes: [
      {
        name: 'the same by other names',
        input: vms({
          hypervisor: 'kvm',
          hostArch: 'amd64',
          guests: [{ arch: 'x86_64' }, { arch: 'X64' }, {}],
        }),
      },
      {
        name: 'guests of 32 bits on hardware of 64',
        input: vms({ hypervisor: 'kvm', hostArch: 'amd64', guests: [{ arch: 'i386' }] }),
      },
      {
        name: 'a processor that nobody knows',
        input: vms({ hypervisor: 'kvm', hostArch: 'amd64', guests: [{ arch: 'hexagon' }] }),
      },
      {
        name: 'a hypervisor that nobody named',
        input: vms({ hostArch: 'arm64', guests: [{ arch: 'armv7' }, { arch: 'arm64' }] }),
      },
      {
        name: 'a guest of the same architecture as the foreign guest it is in',
        input: vms({ hypervisor: 'tcg', guests: [{ arch: 'riscv64' }, { arch: 'arm64' }] }),
      },
      {
        name: 'emulation that nobody needs',
        input: vms({ hostArch: 'amd64', emulation: true, guests: [{ arch: 'amd64' }] }),
      },
    ],
  },
  {
    rule: 'R11',
    breaks: [
      {
        name: 'a VM without a kernel',
        input: vms({ hypervisor: 'esxi', guests: [{ name: 'web', kernel: 'none' }, {}] }),
        path: ['guests', 0, 'kernel'],
        says: ['web', 'needs a guest kernel'],
        node: 'guests.0',
      },
      {
        name: 'a VM on the kernel of its host',
        input: vms({ hypervisor: 'kvm', guests: [{ os: 'debian', kernel: 'host' }] }),
        path: ['guests', 0, 'kernel'],
        says: ['VM 1', 'needs a guest kernel'],
      },
      {
        name: 'a VM without an operating system',
        input: vms({ hypervisor: 'xen', guests: [{ name: 'web', os: 'none', app: 'nginx' }] }),
        path: ['guests', 0, 'os'],
        says: ['web', 'needs a guest kernel'],
      },
      {
        name: 'containers in a VM without a kernel',
        input: vms({ guests: [{ kernel: 'none', engine: 'docker', containers: 2 }] }),
        path: ['guests', 0, 'kernel'],
        says: ['VM 1'],
      },
      {
        name: 'a VM without a kernel, where only the type is asked',
        input: { kind: 'hypervisor-type', hypervisor: 'kvm', guests: [{ kernel: 'none' }] },
        path: ['guests', 0, 'kernel'],
        says: ['VM 1'],
      },
      {
        name: 'a unikernel',
        input: vms({ hypervisor: 'xen', guests: [{ name: 'dns', unikernel: true }] }),
        path: ['guests', 0, 'unikernel'],
        severity: 'info',
        says: ['dns', 'one image'],
      },
    ],
    passes: [
      {
        name: 'a kernel with a name',
        input: vms({ guests: [{ os: 'debian-12', kernel: 'Linux 6.12' }] }),
      },
      { name: 'a kernel of which nobody spoke', input: vms({ guests: [{ name: 'web' }] }) },
      { name: 'no unikernel', input: vms({ guests: [{ unikernel: false }] }) },
    ],
  },
];
