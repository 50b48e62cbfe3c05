import { expect, test } from 'vitest';
import { findEngine, ociRuntime } from './engine-names.ts';
import { findHypervisor, REMOTE } from './hypervisors.ts';
import { ENGINES } from './sourced.ts';

test.each([
  'docker-engine containerd cri-o podman lxc lxd incus systemd-nspawn kubernetes gvisor kata',
  'windows-process windows-hyperv docker-desktop-mac docker-desktop-win wsl2 apple-container',
  'podman-machine lima colima rancher-desktop orbstack finch wslc',
])('table 3b has %s', (ids) => {
  for (const id of ids.split(' ')) expect(findEngine(id)?.id).toBe(id);
});

test.each([
  ['docker', 'docker-engine'],
  ['Docker Engine', 'docker-engine'],
  [' K8s ', 'kubernetes'],
  ['nspawn', 'systemd-nspawn'],
  ['crio', 'cri-o'],
  ['runsc', 'gvisor'],
  ['Docker Desktop', 'docker-desktop-mac'],
  ['wsl 2', 'wsl2'],
  ['WSL containers', 'wslc'],
  ['Podman Desktop', 'podman-machine'],
  ['k3d', 'kubernetes'],
])('%j is an everyday name of %s', (name, id) => expect(findEngine(name)?.id).toBe(id));

test.each(['', 'foundry', '__proto__', 'constructor', 'toString'])('%j is no engine', (name) =>
  expect(findEngine(name)).toBeUndefined(),
);

test.each([
  ['kata-qemu', 'kvm-qemu'],
  ['kata-clh', 'cloud-hypervisor'],
  ['kata-fc', 'firecracker'],
  ['kata-dragonball', 'dragonball'],
])('%s has its VMs run by %s', (name, id) => {
  expect(findEngine(name)?.hypervisor).toBe(id);
  expect(findHypervisor(id)?.id).toBe(id);
});

test('urunc is in no table: its kernel is not known', () =>
  expect(findEngine('urunc')).toBeUndefined());

test.each(['kata-remote', 'peer-pods', 'Kata_Remote'])('%s has its VMs run by a cloud', (name) => {
  const engine = findEngine(name);
  expect(engine).toMatchObject({ id: 'kata', hypervisor: REMOTE.id });
  expect(findHypervisor(REMOTE.id)).toBeUndefined();
});

test('ids are unique, every row has a source and names rows that exist', () => {
  expect(new Set(ENGINES.map(({ id }) => id)).size).toBe(ENGINES.length);
  for (const engine of ENGINES) {
    expect(engine.source).not.toBe('');
    if (engine.by) expect(findEngine(engine.by)?.id).toBe(engine.by);
    if (engine.hypervisor) expect(findHypervisor(engine.hypervisor)?.id).toBe(engine.hypervisor);
    expect(Boolean(engine.hypervisor)).toBe(Boolean(engine.home?.startsWith('vm')));
  }
});

test.each([
  ['kubernetes 1.23', 'kubernetes', '1.23', 'Kubernetes 1.23'],
  ['k8s-1.30', 'kubernetes', '1.30', 'Kubernetes 1.30'],
  ['Kubernetes v1.31.4+k3s1', 'kubernetes', '1.31.4', 'Kubernetes 1.31.4'],
  ['kubernetes:1.24', 'kubernetes', '1.24', 'Kubernetes 1.24'],
  ['containerd >= 2.0', 'containerd', '2.0', 'containerd 2.0'],
  ['k3s v1.30', 'kubernetes', '1.30', 'K3s 1.30'],
  ['wsl 2', 'wsl2', undefined, 'WSL 2'],
  ['rootless podman', 'podman', undefined, 'Podman'],
  ['docker (rootless)', 'docker-engine', undefined, 'Docker Engine'],
  ['docker with cri-dockerd', 'docker-engine', undefined, 'Docker Engine'],
  ['io.containerd.runsc.v1', 'gvisor', undefined, 'gVisor'],
])('%j is %s, version %s', (text, id, version, name) => {
  const found = findEngine(text);
  expect([found?.id, found?.version, found?.name]).toEqual([id, version, name]);
});

test.each([
  ['runc', 'runc'],
  ['runc 1.3.2', 'runc'],
  ['io.containerd.runc.v2', 'runc'],
  ['Crun', 'crun'],
  ['runsc', undefined],
  ['containerd', undefined],
])('%j is the OCI runtime %s', (text, name) => expect(ociRuntime(text)).toBe(name));
