import { expect, test } from 'vitest';
import { shownName } from './shown-name.ts';

const ID = 'f00dfeedbeefcafe'.repeat(4);
const UID = '6a4f2e3b_1c9d_4a5e_8f7b_2d3e4f5a6b7c';

test.each([
  [`kubepods-burstable-pod${UID}.slice`, 'pod 6a4f2e3b'],
  [`kubepods-pod${UID}.slice`, 'pod 6a4f2e3b'],
  // kind puts all of it below a slice of its own.
  [`kubelet-kubepods-besteffort-pod${UID}.slice`, 'pod 6a4f2e3b'],
  // The cgroupfs driver keeps the dashes; a static pod has a hash.
  [`pod${UID.replaceAll('_', '-')}`, 'pod 6a4f2e3b'],
  ['kubepods-burstable-pod0123456789abcdef0123456789abcdef.slice', 'pod 01234567'],
  [`cri-containerd-${ID}.scope`, 'f00dfeedbeef'],
  [`docker-${ID}.scope`, 'f00dfeedbeef'],
  [`docker/${ID}`, 'f00dfeedbeef'],
  [ID, 'f00dfeedbeef'],
  [`libpod-${ID}.scope`, 'f00dfeedbeef'],
  [`libpod-conmon-${ID}.scope`, 'conmon-f00dfeedbeef'],
  [`crio-${ID}.scope`, 'f00dfeedbeef'],
  ['machine-qemu\\x2d1\\x2dweb.scope', 'qemu-1-web'],
  ['app-gnome-org.gnome.Terminal-4711.scope', 'org.gnome.Terminal'],
  ['app-firefox-4711.scope', 'firefox'],
  ['app-gnome-evolution\\x2dalarm@autostart.service', 'evolution-alarm'],
  ['app-org.kde.konsole@0f3c2a.service', 'org.kde.konsole'],
  ['run-r0123456789abcdef0123456789abcdef.scope', 'run-r0123456789ab'],
  ['vte-spawn-6a4f2e3b-1c9d-4a5e-8f7b-2d3e4f5a6b7c.scope', 'vte-spawn-6a4f2e3b'],
])('%s is shown as "%s"', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test.each([
  'system.slice',
  'kubepods-burstable.slice',
  'kubepods-pod1.slice',
  'cri-containerd-guaranteed.scope',
  'user-1000.slice',
  'user@1000.service',
  'session-3.scope',
  'run-u123.service',
  'docker.service',
  'app.slice',
  'app-graphical.slice',
  'deadbeef.service',
])('%s says what it is', (name) => {
  expect(shownName(name)).toBe('');
});

test('siblings that begin alike are told apart by the end', () => {
  expect(shownName(`docker-${'0'.repeat(60)}0123.scope`, true)).toBe('…000000000123');
  expect(shownName('pod00000000-0000-4000-8000-00000000002a', true)).toBe('pod …0000002a');
});
