import { describe, expect, test } from 'vitest';
import { findHypervisor, hypervisorNamed, NO_HYPERVISOR, qemuOn } from './hypervisors.ts';
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
  ])('%s is found as %s', (name, id) => {
    expect(findHypervisor(name)?.id).toBe(id);
  });

  test.each(['', 'toString', '__proto__', 'gcp', 'constructor'])('%j is none of them', (name) => {
    expect(findHypervisor(name)).toBeUndefined();
  });

  test.each([
    ['QEMU', 'macos', 'qemu-tcg'],
    ['qemu', 'debian', 'qemu'],
    ['qemu', undefined, 'qemu'],
    ['kvm', 'windows', 'kvm'],
  ])('%s on %s is %s', (name, hostOs, text) => expect(qemuOn(name, hostOs)).toBe(text));

  test('none is what it says', () => expect(hypervisorNamed('None', true)).toBe(NO_HYPERVISOR));

  test('one that the table has not is hosted when a host is named', () => {
    expect(hypervisorNamed('seL4', false)).toMatchObject({ name: 'seL4', type: '1' });
    expect(hypervisorNamed('UML', true)).toMatchObject({ name: 'UML', type: '2', vmm: 'UML' });
  });
});
