import { expect, test } from 'vitest';
import { readableName, titlesOf } from '../stories/gallery/names.ts';

test.each([
  ['FigureVms', 'Figure VMs'],
  ['OnWhat', 'On what'],
  ['MachinesOnKVM', 'Machines on KVM'],
  ['OOMKill', 'OOM kill'],
  ['VmOnAHost', 'VM on a host'],
  ['CpusOfTwo', 'CPUs of two'],
  ['DockerOnMac', 'Docker on Mac'],
  ['HyperVOnWindows', 'Hyper-V on Windows'],
  ['SystemdSlices', 'systemd slices'],
  ['Wsl2', 'WSL 2'],
])('the export %s is read as “%s”', (exportName, name) => {
  expect(readableName(exportName)).toBe(name);
});

test('titles that are alike get their page, or their name on it', () => {
  const card = (id: string, title: string, page: string, name: string) => ({
    id,
    title,
    page,
    name,
  });
  const titles = titlesOf([
    card('a', 'Xen', 'Hypervisors', 'Xen'),
    card('b', 'KVM', 'Hypervisors', 'KVM'),
    card('c', 'Xen', 'VM stack', 'Guests'),
    card('d', 'Xen', 'VM stack', 'Themes'),
  ]);
  expect(Object.fromEntries(titles)).toEqual({
    a: 'Xen (Hypervisors)',
    b: 'KVM',
    c: 'Xen (VM stack: Guests)',
    d: 'Xen (VM stack: Themes)',
  });
});
