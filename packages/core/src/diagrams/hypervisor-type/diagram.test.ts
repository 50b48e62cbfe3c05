import { describe, expect, test } from 'vitest';
import { describe as say, layout, read } from '../../api.ts';
import { HYPERVISORS } from '../../domain/hypervisors.ts';
import type { Block } from '../../figure/block.ts';
import type { Box } from '../../figure/box.ts';

const draw = (input: object) => read({ kind: 'hypervisor-type', ...input });

function find(layers: readonly Block[], id: string): Block | undefined {
  for (const block of layers) {
    const found = block.id === id ? block : find(block.children ?? [], id);
    if (found) return found;
  }
  return undefined;
}

describe('hypervisor-type', () => {
  test.each(HYPERVISORS.map((hypervisor) => [hypervisor.id, hypervisor] as const))(
    '%s sits where its type says',
    (id, { type }) => {
      const { picture, issues } = draw({ hypervisor: id });
      expect(issues).toEqual([]);
      const host = find(picture.layers, 'host-kernel');
      expect(host === undefined).toBe(type === '1');
      // Other programs stand on the host system, where there is one.
      expect(find(picture.layers, 'host-userland') === undefined).toBe(type === '1');
      if (type === 'in-kernel') expect(find([host as Block], 'hypervisor')).toBeDefined();
    },
  );

  test.each([
    [{ type: 2, hypervisor: 'xen' }, 'hypervisor', { rule: 'R1', severity: 'error' }],
    [{ type: '1', hypervisor: 'virtualbox' }, 'host-kernel', { rule: 'R2', severity: 'error' }],
    [{ type: '1', hypervisor: 'kvm' }, 'host-kernel', { rule: 'R58', severity: 'info' }],
    [{ type: 2, hypervisor: 'bhyve' }, 'host-kernel', { code: 'type-mismatch', severity: 'info' }],
  ])('%j is drawn by its own type, and that is told', (input, id, issue) => {
    const { picture, issues } = draw(input);
    expect(issues).toMatchObject([{ ...issue, path: ['type'] }]);
    expect(find(picture.layers, id)).toBeDefined();
  });

  test.each([
    [{}, ['type-1', 'type-2']],
    [{ type: 'compare' }, ['type-1', 'type-2']],
    [{ type: 'compare', hypervisor: 'esxi' }, ['esxi', 'type-2']],
    [{ type: 'compare', hypervisor: 'kvm' }, ['type-1', 'type-2', 'kvm-qemu']],
    [{ hypervisor: 'xen, kvm,virtualbox' }, ['xen', 'kvm-qemu', 'virtualbox']],
    [{ hypervisor: 'xen, xen' }, ['xen']],
  ])('%j shows %j', (input, ids) => {
    const { layers } = draw(input).picture;
    const panels = find(layers, 'panels')?.children?.map(({ id }) => id);
    if (ids.length > 1) expect(panels).toEqual(ids);
    else expect(panels).toBeUndefined();
  });

  test('an unknown hypervisor takes the type that is given', () => {
    const { picture, issues } = draw({ type: 2, hypervisor: 'MyVMM' });
    expect(issues).toMatchObject([{ code: 'unknown-hypervisor' }]);
    expect(find(picture.layers, 'host-kernel')).toBeDefined();
  });

  test.each([420, 760, 1200])('the hardware of both stands on one line, at %d px', (width) => {
    const root = layout({ kind: 'hypervisor-type', type: 'compare' }, { width });
    const bottoms = new Map<string, number>();
    const visit = (box: Box, y: number): void => {
      if (box.block.kind === 'hardware') bottoms.set(box.block.id, y + box.y + box.height);
      box.children.forEach((child) => visit(child, y + box.y));
    };
    visit(root, 0);
    expect(bottoms.size).toBe(2);
    expect(new Set(bottoms.values()).size).toBe(width > 640 ? 1 : 2);
  });

  test('says what it shows', () => {
    const words = say({ kind: 'hypervisor-type', hypervisor: 'kvm' });
    expect(words).toContain('KVM + QEMU works inside the host kernel, Linux');
    expect(words).toContain('type 1 by vendor usage; hosted by construction');
    expect(words).toContain('Browser, host program, rests on Linux');
  });
});
