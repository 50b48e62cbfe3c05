import { describe, expect, test } from 'vitest';
import { slicePath, unitOf } from './systemd.ts';

describe('unitOf', () => {
  test.each([
    ['-.slice', 'slice'],
    ['init.scope', 'scope'],
    ['system-getty.slice', 'slice'],
    ['user@1000.service', 'service'],
    ['machine-qemu\\x2d1\\x2dvm1.scope', 'scope'],
    ['kubepods-besteffort-podab_cd.slice', 'slice'],
    ['sshd.service', 'service'],
  ])('%s is a %s', (name, type) => expect(unitOf(name)?.type).toBe(type));

  test.each(['', 'web', '.slice', 'slice', 'libvirt', 'a.slice.d', 'kubepods'])(
    '%j is no unit',
    (name) => expect(unitOf(name)).toBeUndefined(),
  );

  test('has the stem', () => expect(unitOf('user@1000.service')?.stem).toBe('user@1000'));
});

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
