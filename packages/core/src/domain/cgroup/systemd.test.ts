import { describe, expect, test } from 'vitest';
import { qosClassOf, slicePath, unitOf } from './systemd.ts';

describe('unitOf', () => {
  test.each([
    ['-.slice', 'slice', 'root'],
    ['init.scope', 'scope', 'system'],
    ['system.slice', 'slice', 'system'],
    ['system-getty.slice', 'slice', 'system'],
    ['user.slice', 'slice', 'user'],
    ['user-1000.slice', 'slice', 'user'],
    ['user@1000.service', 'service', 'user'],
    ['session-3.scope', 'scope', 'user'],
    ['machine.slice', 'slice', 'machine'],
    ['machine-qemu\\x2d1\\x2dvm1.scope', 'scope', 'vm'],
    ['machine-fedora.scope', 'scope', 'machine'],
    ['kubepods.slice', 'slice', 'pods'],
    ['kubepods-burstable.slice', 'slice', 'pods'],
    ['kubepods-besteffort-podab_cd.slice', 'slice', 'pods'],
    ['docker-0123ab.scope', 'scope', 'container'],
    ['cri-containerd-0123ab.scope', 'scope', 'container'],
    ['crio-0123ab.scope', 'scope', 'container'],
    ['libpod-0123ab.scope', 'scope', 'container'],
    ['sshd.service', 'service', undefined],
    ['app.slice', 'slice', undefined],
    ['systems.slice', 'slice', undefined],
  ])('%s is a %s of %s', (name, type, role) => expect(unitOf(name)).toMatchObject({ type, role }));

  test.each(['', 'web', '.slice', 'slice', 'libvirt', 'a.slice.d', 'kubepods'])(
    '%j is no unit',
    (name) => expect(unitOf(name)).toBeUndefined(),
  );

  test('has the stem', () => expect(unitOf('user@1000.service')?.stem).toBe('user@1000'));
});

test.each([
  ['kubepods-burstable.slice', 'burstable'],
  ['kubepods-besteffort.slice', 'besteffort'],
  ['kubepods-burstable-podab_cd.slice', 'burstable'],
  ['burstable', 'burstable'],
  ['besteffort', 'besteffort'],
  ['kubepods.slice', undefined],
  ['kubepods-podab_cd.slice', undefined],
  ['burstable-web.service', undefined],
])('%s has class %s', (name, qos) => expect(qosClassOf(name)).toBe(qos));

test.each([
  ['a-b-c.slice', '/a.slice/a-b.slice/a-b-c.slice'],
  ['system.slice', '/system.slice'],
  ['user-1000.slice', '/user.slice/user-1000.slice'],
  ['-.slice', '/'],
  ['a--b.slice', undefined],
  ['-a.slice', undefined],
  ['a-.slice', undefined],
  ['.slice', undefined],
  ['a/b.slice', undefined],
  ['a.service', undefined],
  [`${'a-'.repeat(200)}a.slice`, undefined],
])('X14 %s lies at %s', (name, path) => expect(slicePath(name)).toBe(path));
