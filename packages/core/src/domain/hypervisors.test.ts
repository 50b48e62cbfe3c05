import { describe, expect, test } from 'vitest';
import { findHypervisor, hypervisorNamed, NO_HYPERVISOR, onHost } from './hypervisors.ts';
import { HYPERVISORS } from './sourced.ts';

const TABLE_3A = [
  'xen',
  'hyper-v',
  'esxi',
  'kvm-qemu',
  'nutanix-ahv',
  'bhyve',
  'nitro',
  'firecracker',
  'cloud-hypervisor',
  'qemu-tcg',
  'virtualbox',
  'vmware-workstation',
  'vmware-fusion',
  'parallels',
  'apple-hvf',
  'zvm',
  'mshv',
  'krunkit',
  'qemu-hvf',
  'google-compute-engine',
  'openvmm',
  'openvmm-hvf',
  'crosvm',
  'libkrun',
  'dragonball',
];

describe('hypervisors', () => {
  test('are those of table 3a', () => {
    expect(HYPERVISORS.map(({ id }) => id)).toEqual(TABLE_3A);
  });

  test.each(HYPERVISORS.map((hypervisor) => [hypervisor.id, hypervisor] as const))(
    '%s says where its facts come from and has what its type needs',
    (_, { type, host, vmm, module, source }) => {
      expect(source).not.toBe('');
      expect(host === undefined).toBe(type === '1');
      if (type !== '1') expect(vmm).toBeDefined();
      if (type === 'in-kernel') expect(module).toBeDefined();
    },
  );

  test.each([
    ['KVM', 'kvm-qemu'],
    ['proxmox', 'kvm-qemu'],
    ['Proxmox VE', 'kvm-qemu'],
    ['xcp-ng', 'xen'],
    ['vSphere', 'esxi'],
    ['VMware ESXi', 'esxi'],
    ['azure', 'hyper-v'],
    ['VMware ESXi 8.0', 'esxi'],
    ['xen-4.19', 'xen'],
    ['AWS Nitro', 'nitro'],
    ['PR/SM', 'zvm'],
    ['hvf', 'apple-hvf'],
    ['vfkit', 'apple-hvf'],
    ['UTM', 'qemu-hvf'],
    ['KubeVirt', 'kvm-qemu'],
    ['WHPX', 'hyper-v'],
    ['mshv', 'mshv'],
    ['Oracle VM Server 3.4', 'xen'],
    ['Oracle VM VirtualBox', 'virtualbox'],
    ['gcp', 'google-compute-engine'],
    ['Google Compute Engine', 'google-compute-engine'],
    ['OpenVMM', 'openvmm'],
    ['crosvm', 'crosvm'],
    ['kvm2', 'kvm-qemu'],
    ['HyperKit', 'apple-hvf'],
  ])('%s is found as %s', (name, id) => {
    expect(findHypervisor(name)?.id).toBe(id);
  });

  test.each(['', 'toString', '__proto__', 'gcpd', 'constructor'])('%j is none of them', (name) => {
    expect(findHypervisor(name)).toBeUndefined();
  });

  test.each([
    ['QEMU', 'macos', 'qemu-tcg'],
    ['qemu', 'debian', 'qemu'],
    ['qemu', undefined, 'qemu'],
    ['kvm', 'windows', 'kvm'],
    ['libkrun', 'macos', 'krunkit'],
    ['libkrun', 'fedora', 'libkrun'],
    ['OpenVMM', 'macos', 'openvmm-hvf'],
    ['openvmm', 'ubuntu', 'openvmm'],
    ['qemu2', 'macos', 'qemu-hvf'],
    ['qemu2', 'debian', 'kvm-qemu'],
    ['Multipass', 'macos-15', 'qemu-hvf'],
    ['multipass', 'windows-11', 'hyper-v'],
    ['multipass', undefined, 'multipass'],
    ['constructor', 'macos', 'constructor'],
  ])('%s on %s is %s', (name, hostOs, text) => expect(onHost(name, hostOs)).toBe(text));

  test('none is what it says', () => expect(hypervisorNamed('None', 'linux')).toBe(NO_HYPERVISOR));

  test.each([
    ['seL4', undefined, 'seL4'],
    ['UML', 'debian', 'UML'],
    ['KVM', 'macos', 'KVM + QEMU'],
    ['bhyve', 'windows-11', 'bhyve'],
    ['a hypervisor', 'ubuntu', ''],
    ['generic', undefined, ''],
  ])('%s on %s is only a name', (text, hostOs, name) => {
    const { free, vmm, host, module, control } = hypervisorNamed(text, hostOs);
    expect(hypervisorNamed(text, hostOs).name).toBe(name);
    expect([free, vmm, host, module, control]).toEqual([true, ...Array(4)]);
  });

  test.each([
    ['KVM', 'debian'],
    ['KVM', 'Plan 9'],
    ['virtualbox', 'macos'],
    ['xen', 'debian'],
  ])('%s on %s is that of the table', (text, hostOs) =>
    expect(hypervisorNamed(text, hostOs)).toBe(findHypervisor(text)),
  );
});
