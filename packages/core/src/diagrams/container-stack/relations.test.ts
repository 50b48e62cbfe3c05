import { describe as suite, expect, test } from 'vitest';
import { read } from '../../api.ts';
import type { Block } from '../../figure/block.ts';
import { kernelsOf } from '../../../../../test/kernel-marks.ts';

function picture(input: object) {
  const { picture: layers } = read({ kind: 'container-stack', ...input });
  const blocks: Block[] = [];
  const walk = (block: Block): void => {
    blocks.push(block);
    block.children?.forEach(walk);
  };
  layers.layers.forEach(walk);
  return { ...layers, blocks };
}

suite('wrong pictures are drawn as asked', () => {
  const byId = (input: object, id: string) =>
    picture(input).blocks.find((block) => block.id === id);

  test('a kernel inside a container that shares one', () => {
    const input = { engine: 'docker', containers: [{ kernel: 'Linux 6.8' }, {}] };
    expect(byId(input, 'containers.0.guest-kernel')?.label).toBe('Linux 6.8');
    expect(byId(input, 'containers.1.guest-kernel')).toBeUndefined();
    expect(kernelsOf({ kind: 'container-stack', ...input })).toBe(2);
    expect(picture(input).sentences.join()).toContain('kernel inside 1 container');
  });

  test.each([
    ['kata', 'pods.0.guest-kernel'],
    ['apple-container', 'containers.0.vm.guest-kernel'],
    ['gvisor', 'containers.0.sandbox-kernel'],
  ])('%s: the name of the kernel that each has', (engine, id) =>
    expect(byId({ engine, containers: [{ kernel: 'Own 1.0' }] }, id)?.label).toBe('Own 1.0'),
  );

  test.each([
    [{ engine: 'docker', hostOs: 'macos' }, 'macOS kernel'],
    [{ engine: 'windows-process', hostOs: 'linux' }, 'Linux kernel'],
    [{ engine: 'docker-desktop-mac', hiddenVm: false }, 'macOS kernel'],
    [{ engine: 'docker-desktop-win', hiddenVm: false }, 'Windows kernel'],
    [{ engine: 'wsl2', hostOs: 'windows-11', hiddenVm: false }, 'Windows 11 · Windows kernel'],
  ])('%o: containers on the %s', (input, label) => {
    expect(byId(input, 'host-kernel')?.label).toBe(label);
    expect(byId(input, 'hidden-vm')).toBeUndefined();
  });

  test('containers without anything that creates them', () => {
    const { title, blocks } = picture({ engine: 'none', containers: 2 });
    expect(title).toBe('No engine: 2 containers');
    expect(blocks.find(({ id }) => id === 'engine')).toBeUndefined();
    expect(byId({ engine: 'none', runtime: 'runc' }, 'engine')?.label).toBe('runc');
  });

  test('sandboxes as VMs, and without the host kernel', () => {
    const input = { engine: 'gvisor', hypervisor: 'qemu' };
    expect(byId(input, 'containers.0')?.boundary).toBe('hardware-assisted');
    expect(byId({ engine: 'gvisor', hostOs: 'none' }, 'host-kernel')).toBeUndefined();
  });
});

suite('hosts in VMs', () => {
  test.each([
    [{ engine: 'docker', hostOs: 'macos' }, 'Linux kernel', 'macOS + Apple Hypervisor'],
    [
      { engine: 'docker', hostOs: 'ubuntu', containers: [{ os: 'windows' }] },
      'Windows kernel',
      'Ubuntu + KVM',
    ],
    [{ engine: 'podman', hostOs: 'windows-11' }, 'Linux kernel', undefined],
  ])('%o: the kernel of the VM is %s, on %s', (input, kernel, host) => {
    const { blocks } = picture({ ...input, runsOn: 'vm' });
    expect(blocks.find(({ id }) => id === 'vm.guest-kernel')?.label).toBe(kernel);
    expect(blocks.find(({ id }) => id === 'host-kernel')?.label).toBe(host);
  });

  test('of the same system are that of the VM', () => {
    const { blocks } = picture({ engine: 'docker', hostOs: 'debian-12', runsOn: 'vm' });
    expect(blocks.find(({ id }) => id === 'vm.guest-kernel')?.label).toBe(
      'Debian 12 · Linux kernel',
    );
  });
});

suite('what is told of rights', () => {
  const first = (input: object, unit: object) =>
    picture({ ...input, containers: [unit] }).blocks.find(({ id }) => id === 'containers.0');

  test('users, and code for other processors, stand in the title of a container', () => {
    expect(first({}, { user: 'root' })?.aside).toBe('user root');
    const input = { hostArch: 'amd64', emulation: true };
    expect(first(input, { arch: 'arm64' })?.aside).toBe('arm64, translated');
    expect(first({ hostArch: 'amd64' }, { arch: 'arm64' })?.aside).toBe('arm64');
  });

  test('rootless and delegated controllers stand in the engine', () => {
    const engine = (input: object) =>
      picture({ engine: 'docker', ...input }).blocks.find(({ id }) => id === 'engine')?.detail;
    expect(engine({ rootless: true, delegate: 'cpu io' })).toContain(
      'rootless · delegated: cpu, io',
    );
    expect(engine({ rootless: true, delegate: 'no' })).not.toContain('delegated');
    expect(engine({ rootless: true, delegate: 'yes' })).toContain('cpu, cpuset, io, memory, pids');
    expect(engine({ engine: 'rootless podman' })).toContain('rootless');
  });

  test('a VM that exposes virtualisation says so', () => {
    const { blocks } = picture({ engine: 'kata', runsOn: 'vm', nested: true });
    expect(blocks.find(({ id }) => id === 'vm')?.aside).toBe('nested virtualisation');
  });

  test('no namespaces at all are said, not of Windows containers', () => {
    const line = (input: object) =>
      picture({ ...input, containers: [{ namespaces: [] }] }).blocks.find(
        ({ id }) => id === 'containers.0.namespaces',
      )?.detail;
    expect(line({})).toBe('no namespaces of its own');
    expect(line({ engine: 'windows-process' })).toBeUndefined();
  });
});
