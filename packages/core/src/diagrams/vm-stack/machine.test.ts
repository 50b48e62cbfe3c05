import { describe, expect, test } from 'vitest';
import { propagate } from '../../faults.ts';
import { read } from '../../api.ts';
import { kernelsOf } from '../../../../../test/kernel-marks.ts';

const stack = (input: object) => read({ kind: 'vm-stack', hypervisor: 'kvm', ...input });
const guest = (one: object) => {
  const { model, issues } = stack({ guests: [one] });
  const { guests } = model as { guests?: { list: readonly Record<string, unknown>[] } };
  return { guest: guests?.list[0], messages: issues.map(({ message }) => message) };
};

describe('what a guest is told of', () => {
  test.each([
    ['gpu passthrough: NVIDIA A100', [{ kind: 'gpu', name: 'NVIDIA A100', way: 'passthrough' }]],
    ['nic sriov', [{ kind: 'nic', way: 'sr-iov' }]],
    ['vfio: 0000:65:00.0', [{ name: '0000:65:00.0', way: 'passthrough' }]],
    ['usb; tpm emulated', [{ kind: 'usb' }, { kind: 'tpm', way: 'emulated' }]],
  ])('devices="%s"', (devices, expected) => {
    expect(guest({ devices }).guest?.['devices']).toEqual(expected);
  });

  test.each([
    [{ confidential: 'AMD SEV-SNP' }, 'confidential', 'sev-snp'],
    [{ confidential: 'intel_tdx' }, 'confidential', 'tdx'],
    [{ state: 'shut off' }, 'state', 'shut-off'],
    [{ state: 'Running' }, 'state', 'running'],
    [{ cpuset: '0-3' }, 'pinned', '0-3'],
    [{ disk: '40GiB' }, 'disk', 40 * 1024 ** 3],
    [{ disk: '/var/lib/libvirt/images/web.qcow2' }, 'disk', '/var/lib/libvirt/images/web.qcow2'],
  ])('%j', (input, key, value) => {
    expect(guest(input)).toEqual({ guest: { [key]: value }, messages: [] });
  });

  test.each([
    [{ confidential: 'sgx' }, 'expected one of tdx, sev, sev-es, sev-snp, cca or secure-execution'],
    [{ state: 'crashed' }, 'expected one of running, paused, suspended or shut-off'],
    [{ devices: ':' }, 'expected devices such as'],
    [{ pinned: 'all' }, 'expected CPUs of the host such as 0-3'],
    [{ disk: 'large' }, 'expected a size such as 40GiB, or a file'],
  ])('%j is none', (input, message) => {
    expect(guest(input).messages).toEqual([expect.stringContaining(message)]);
  });
});

describe('a VM that is off', () => {
  const guests = [{ name: 'on' }, { name: 'off', state: 'off' }, { name: 'held', state: 'paused' }];

  test('has no kernel that runs, no memory, and stops with nothing', () => {
    expect(kernelsOf({ kind: 'vm-stack', hypervisor: 'kvm', guests })).toBe(3);
    const { picture } = stack({ guests });
    expect(picture.sentences.join(' ')).toContain('The picture holds 3 kernels.');
    const { reach } = propagate(stack({ guests }), { fault: ['host-kernel'] });
    expect(reach?.tenants).toEqual([{ sort: 'vm', reached: 2, all: 2 }]);
    expect(reach?.reached.has('guests.1')).toBe(false);
  });

  test('counts for no memory', () => {
    const sizes = guests.map((one) => ({ ...one, memory: '4GiB' }));
    expect(stack({ memory: '8GiB', guests: sizes }).issues).toEqual([]);
    expect(stack({ memory: '7GiB', guests: sizes }).issues).toMatchObject([{ rule: 'R46' }]);
  });
});

describe('who controls a layer', () => {
  const guests = [{ confidential: 'sev-snp' }, {}, { confidential: 'sev' }];
  const reached = (fault: string, hypervisor = 'kvm') =>
    propagate(stack({ hypervisor, guests }), { fault: [fault], faultKind: 'compromise' }).reach;
  const vms = (fault: string, hypervisor?: string) =>
    [0, 1, 2].filter((index) => reached(fault, hypervisor)?.reached.has(`guests.${index}`));

  test.each([
    ['host-kernel', 'kvm', [1, 2]],
    ['hypervisor', 'kvm', [1, 2]],
    ['guests.0.vmm-process', 'kvm', []],
    ['guests.2.vmm-process', 'kvm', [2]],
    ['control-domain', 'hyper-v', [1, 2]],
    ['hypervisor', 'hyper-v', [1, 2]],
    // The processor is trusted: with it all is open.
    ['hardware', 'kvm', [0, 1, 2]],
    ['guests.0.guest-kernel', 'kvm', [0]],
  ])('%s of %s', (fault, hypervisor, expected) => {
    expect(vms(fault, hypervisor)).toEqual(expected);
  });

  test('a crash takes all of them', () => {
    const { reach } = propagate(stack({ guests }), { fault: ['host-kernel'] });
    expect(reach?.tenants).toEqual([{ sort: 'vm', reached: 3, all: 3 }]);
  });

  test('nothing is kept where there can be no such VM', () => {
    const { reach } = propagate(stack({ hardware: 'Intel Xeon', guests }), {
      fault: ['host-kernel'],
      faultKind: 'compromise',
    });
    expect(reach?.tenants).toEqual([{ sort: 'vm', reached: 3, all: 3 }]);
  });
});
