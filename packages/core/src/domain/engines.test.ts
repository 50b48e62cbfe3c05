import { expect, test } from 'vitest';
import { ENGINES, findEngine } from './engines.ts';
import { findHypervisor } from './hypervisors.ts';

test.each([
  'docker-engine containerd cri-o podman lxc lxd incus systemd-nspawn kubernetes gvisor kata',
  'windows-process windows-hyperv docker-desktop-mac docker-desktop-win wsl2 apple-container',
  'podman-machine lima colima rancher-desktop',
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
])('%j is an everyday name of %s', (name, id) => expect(findEngine(name)?.id).toBe(id));

test.each(['', 'foundry', '__proto__', 'constructor', 'toString'])('%j is no engine', (name) =>
  expect(findEngine(name)).toBeUndefined(),
);

test('ids are unique, every row has a source and names rows that exist', () => {
  expect(new Set(ENGINES.map(({ id }) => id)).size).toBe(ENGINES.length);
  for (const engine of ENGINES) {
    expect(engine.source).not.toBe('');
    if (engine.by) expect(findEngine(engine.by)?.id).toBe(engine.by);
    if (engine.hypervisor) expect(findHypervisor(engine.hypervisor)?.id).toBe(engine.hypervisor);
    expect(Boolean(engine.hypervisor)).toBe(Boolean(engine.home?.startsWith('vm')));
  }
});
