import { expect, test } from 'vitest';
import { describe as say, layout, read } from '../../index.ts';
import type { Box } from '../../figure/box.ts';

const part = { name: 'Pipes', layer: 'kernel', kernel: true } as const;
const HOUSES = {
  kind: 'analogy-view',
  sides: [
    { name: 'Houses', means: 'VMs', shape: 'houses', units: 4, parts: [part] },
    {
      name: 'Apartments',
      means: 'containers',
      shape: 'building',
      units: 4,
      parts: [{ ...part, shared: true }],
    },
  ],
  breaks: [{ name: 'The lock', detail: 'It is no wall.' }],
} as const;

function find(box: Box, id: string): Box | undefined {
  if (box.block.id === id) return box;
  for (const child of box.children) {
    const found = find(child, id);
    if (found) return found;
  }
  return undefined;
}

test('an own part is drawn in each unit, a shared one once', () => {
  const root = layout(HOUSES, { width: 760 });
  const ranges = (id: string): number | undefined =>
    find(root, id)?.shapes?.filter(({ look }) => look === 'range').length;
  expect(ranges('sides.0.parts.0')).toBe(4);
  expect(ranges('sides.1.parts.0')).toBe(1);
});

test('what is alike on both sides has one number and one row', () => {
  const text = say(HOUSES);
  expect(text.match(/- 1 Pipes, kernel/g)).toHaveLength(1);
  expect(text).toContain('1 Pipes, a kernel, one in each of 4');
  expect(text).toContain('1 Pipes, a kernel, one for all');
});

test('where it breaks is told, and asked for where nobody tells', () => {
  expect(say(HOUSES)).toContain('The lock, It is no wall.');
  expect(read(HOUSES).issues).toEqual([]);
  expect(read({ ...HOUSES, breaks: [] }).issues.map(({ code }) => code)).toEqual(['no-breaks']);
});

test('a part that stands for nothing is told', () => {
  const sides = [{ name: 'Houses', parts: [{ name: 'Roof' }] }];
  expect(read({ ...HOUSES, sides }).issues.map(({ path }) => path.join('.'))).toEqual([
    'sides.0.parts.0',
  ]);
});
