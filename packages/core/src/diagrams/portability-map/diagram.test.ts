import { describe, expect, test } from 'vitest';
import { read, renderSvg } from '../../api.ts';
import { portabilityMap } from './diagram.ts';
import { verdictOf, type Environment } from './derive.ts';

function judged(artefact: object, place: Partial<Environment>) {
  const { model } = read({ kind: 'portability-map', ...artefact });
  return verdictOf(model as never, place);
}

/** Outcome, and rule or reason of what decides it. */
function short(artefact: object, place: Partial<Environment>): string {
  const { outcome, reasons } = judged(artefact, place);
  return [outcome, ...reasons.map(({ key, rule }) => rule ?? key)].join(' ');
}

const linux = { os: 'linux', arch: 'amd64' };
const windows = { image: 'mcr.microsoft.com/windows/nanoserver:ltsc2022', arch: 'amd64' };

describe('a container runs where kernel and processor match', () => {
  test.each([
    [linux, { os: 'ubuntu-24.04', arch: 'x86_64' }, 'native same'],
    [linux, { os: 'ubuntu', arch: 'amd64', runtime: 'gvisor' }, 'native same'],
    [linux, { os: 'ubuntu', arch: 'amd64', runtime: 'kata' }, 'vm inVm'],
    [linux, { os: 'macos', arch: 'amd64' }, 'vm R55'],
    [linux, { os: 'windows-11', arch: 'amd64', runtime: 'wsl2' }, 'vm R55'],
    [linux, { os: 'macos', arch: 'amd64', runtime: 'containerd' }, 'no R55'],
    [linux, { os: 'freebsd', arch: 'amd64' }, 'no R5'],
    [linux, { os: 'macos', arch: 'arm64', runtime: 'docker-desktop' }, 'emulated R55 R7'],
    [linux, { os: 'macos', arch: 'arm64', emulation: false }, 'no R7'],
    [linux, { os: 'debian', arch: 'arm64' }, 'no R7'],
    [linux, { os: 'debian', arch: 'arm64', emulation: true }, 'emulated same R7'],
    [{ ...linux, arch: 'amd64 arm64' }, { os: 'debian', arch: 'aarch64' }, 'native same'],
    [{ image: 'arm64v8/nginx' }, { os: 'debian', arch: 'amd64' }, 'no R7'],
    [linux, { os: 'debian' }, 'native same open'],
    [linux, { runtime: 'kubernetes', arch: 'amd64' }, 'native same'],
    [linux, { arch: 'amd64' }, 'unknown unknown'],
    [linux, { os: 'vms', arch: 'amd64' }, 'unknown unknown'],
    [{ ...linux, os: 'vms' }, { os: 'linux', arch: 'amd64' }, 'unknown unknown'],
  ])('%j on %j: %s', (artefact, place, expected) => {
    expect(short(artefact, place)).toBe(expected);
  });
});

describe('a Windows container runs where the builds match', () => {
  test.each([
    [{ os: 'windows-server-2022' }, 'native same'],
    [{ os: 'windows-server-2025' }, 'native same'],
    [{ os: 'windows-server-23h2' }, 'no R54'],
    [{ os: 'windows-server-23h2', runtime: 'hyper-v-isolation' }, 'vm inVm'],
    [{ os: 'windows-server-2019' }, 'no R71'],
    [{ os: 'windows-server-2019', runtime: 'hyper-v-isolation' }, 'no R71'],
    [{ os: 'windows' }, 'native same open'],
    [{ os: 'debian' }, 'no R5'],
    [{ os: 'macos' }, 'no R5'],
    [{ os: 'debian', runtime: 'kata' }, 'no R5'],
  ])('on %j: %s', (place, expected) => {
    expect(short(windows, { arch: 'amd64', ...place })).toBe(expected);
  });
});

describe('what it asks of the kernel', () => {
  const probe = { ...linux, kernelFeatures: 'io_uring', privileged: true };
  test.each([
    [{ kernelFeatures: ['IO_URING'], privileged: true }, 'native same'],
    [{ kernelFeatures: ['btf'], privileged: false }, 'no missing R62'],
    [{}, 'native same open'],
  ])('%j: %s', (place, expected) => {
    expect(short(probe, { os: 'debian', arch: 'amd64', ...place })).toBe(expected);
  });
});

describe('a VM brings its kernel', () => {
  const vm = { artefact: 'vm', os: 'windows-server-2022', arch: 'amd64', format: 'vmdk' };
  test.each([
    [{ os: 'ubuntu', runtime: 'kvm', arch: 'amd64' }, 'native guest'],
    [{ runtime: 'esxi', arch: 'amd64', formats: ['VMDK'] }, 'native guest'],
    [{ runtime: 'kvm', arch: 'amd64', formats: ['qcow2'] }, 'native guest format'],
    [{ runtime: 'kvm', arch: 'arm64' }, 'no R7'],
    [{ runtime: 'qemu-tcg', arch: 'arm64' }, 'emulated guest R7'],
    [{ runtime: 'firecracker', arch: 'amd64' }, 'no R6'],
    [{ runtime: 'podman', arch: 'amd64' }, 'no R13'],
  ])('on %j: %s', (place, expected) => {
    expect(short(vm, place)).toBe(expected);
  });

  test('macOS only on hardware by Apple', () => {
    const mac = { artefact: 'vm', os: 'macos', arch: 'arm64' };
    expect(short(mac, { os: 'ubuntu', arch: 'arm64' })).toBe('no R6');
    expect(short(mac, { os: 'macos', arch: 'arm64' })).toBe('native guest');
  });
});

test('what is computed has an outcome and its reasons for each environment', () => {
  const { model } = read({
    kind: 'portability-map',
    ...linux,
    environments: [{ name: 'Laptop', os: 'macos', arch: 'arm64' }],
  });
  expect(portabilityMap.computed?.(model as never)).toMatchObject({
    verdicts: [
      {
        outcome: 'emulated',
        reasons: [
          { key: 'inVm', rule: 'R55' },
          { key: 'emulated', rule: 'R7' },
        ],
        vm: { name: 'Docker Desktop' },
        translated: ['amd64', 'arm64'],
      },
    ],
  });
});

test('a runtime is called as its makers do, and a host of containers has no hypervisor', () => {
  const place = (runtime: string, artefact: string) => {
    const environments = [{ name: 'there', os: 'linux', runtime }];
    const input = { kind: 'portability-map', artefact, os: 'linux', environments };
    return renderSvg(input, { width: 760 }).svg;
  };
  expect(place('windows-process', 'container')).toMatch(/>Windows containers</);
  expect(place('esxi', 'vm')).toMatch(/data-node="environments.0.hypervisor"/);
  expect(place('podman', 'vm')).not.toMatch(/data-node="environments.0.hypervisor"/);
});
