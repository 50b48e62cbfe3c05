import { describe, expect, test } from 'vitest';
import { describe as say, layout, read } from '../../api.ts';
import type { Box } from '../../figure/box.ts';
import { circlesOf } from './derive.ts';
import { splitOf, type Service } from './derive.ts';

const draw = (input: object) => read({ kind: 'service-split', ...input });
const split = (input: object) => splitOf(draw(input).model as never);

const SHOP = [
  { name: 'web', calls: 'search cart' },
  { name: 'search', replicas: 4 },
  { name: 'cart', calls: ['search', 'search'], packaging: 'vm', replicas: 2 },
];

describe('what both architectures take', () => {
  test('the monolith is copied as a whole, a service alone', () => {
    const { copies, drivers, running, calls } = split({ modules: SHOP });
    expect({ copies, drivers, running, calls }).toEqual({
      copies: 4,
      drivers: [1],
      running: { monolith: 12, services: 7 },
      calls: 3,
    });
  });

  test('`scale` says it in place of `replicas`', () => {
    const { copies, running } = split({ modules: SHOP, scale: 'Search=1, cart:3' });
    expect([copies, running.monolith, running.services]).toEqual([3, 9, 5]);
  });

  test('every VM has a kernel, all containers share one', () => {
    const { kernels } = split({ modules: SHOP });
    expect(kernels.monolith).toEqual({ guests: 0, shared: 1 });
    expect(kernels.services).toEqual({ guests: 2, shared: 1 });
    const inVms = split({ modules: SHOP, packaging: 'vm' }).kernels;
    expect(inVms.monolith).toEqual({ guests: 4, shared: 0 });
    expect(inVms.services).toEqual({ guests: 7, shared: 0 });
  });

  test('a changed API breaks every call to it', () => {
    const modules = [...SHOP.slice(0, 1), { name: 'search', breaking: true }, ...SHOP.slice(2)];
    expect(split({ modules }).broken).toBe(2);
  });

  test('nothing runs where nothing is named', () => {
    const { running, kernels, copies } = split({});
    expect([copies, running, kernels.services]).toEqual([
      1,
      { monolith: 0, services: 0 },
      { guests: 0, shared: 0 },
    ]);
  });
});

describe('what is wrong', () => {
  test.each([
    [{ modules: [{ name: 'a', calls: 'b' }] }, 'unknown-module', 'error', 'modules.0.calls'],
    [{ modules: [{ name: 'a' }, { name: 'A' }] }, 'duplicate-name', 'error', 'modules.1.name'],
    [{ modules: [{ name: 'a' }], scale: 'b=2' }, 'unknown-module', 'error', 'scale'],
    [{ modules: [{ name: 'a' }], scale: 'a' }, 'wrong-value', 'error', 'scale'],
    [{ modules: [{ name: 'a' }], scale: 'a=0' }, 'wrong-value', 'error', 'scale'],
    [
      {
        modules: [
          { name: 'a', calls: 'b' },
          { name: 'b', calls: 'a' },
        ],
      },
      'call-circle',
      'info',
      'modules.0.calls',
    ],
  ])('%j is told', (input, code, severity, path) => {
    const { issues } = draw(input);
    expect(issues.map((issue) => [issue.code, issue.severity, issue.path.join('.')])).toEqual([
      [code, severity, path],
    ]);
  });

  test('a name with spaces is called with dashes', () => {
    const modules = [{ name: 'Order desk' }, { name: 'b', calls: 'order-desk' }];
    expect(draw({ modules }).issues).toEqual([]);
    expect(split({ modules }).calls).toBe(1);
  });

  test('circles of any length are found, each once', () => {
    const services = (calls: number[][]): Service[] =>
      calls.map((callees, index) => ({ index, calls: callees }) as unknown as Service);
    expect(circlesOf(services([[1], [2], [0], [0, 4], []]))).toEqual([[0, 1, 2]]);
    expect(circlesOf(services([[1], [0], [3, 0], [2]]))).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(circlesOf(services([[1, 2], [2], []]))).toEqual([]);
    const ring = Array.from({ length: 10_000 }, (_, index) => [(index + 1) % 10_000]);
    expect(circlesOf(services(ring))[0]).toHaveLength(10_000);
  });
});

describe('the lines of calls', () => {
  const modules = Array.from({ length: 12 }, (_, index) => ({
    name: `m${index}`,
    calls: [`m${(index + 5) % 12}`, `m${(index + 1) % 12}`],
  }));

  test.each([160, 320, 480, 760, 1200])('run beside the services at %i px', (width) => {
    const all: Box[] = [];
    const visit = (box: Box): void => {
      if (box.block.kind === 'services') all.push(box);
      box.children.forEach(visit);
    };
    visit(layout({ kind: 'service-split', modules, view: 'services' }, { width }));
    const [{ shapes = [], children } = { children: [] }] = all;
    const cards = children.filter(({ block }) => block.kind === 'service');
    expect(cards).toHaveLength(12);
    for (const shape of shapes.filter(({ look }) => look === 'tick')) {
      for (const card of cards) {
        const inX = shape.x + shape.width > card.x + 1 && shape.x < card.x + card.width - 1;
        const inY = shape.y + shape.height > card.y && shape.y < card.y + card.height;
        expect(inX && inY, `${card.block.id} at ${shape.x} ${shape.y}`).toBe(false);
      }
    }
  });
});

test('calls that are not drawn are said all the same', () => {
  const text = say({ kind: 'service-split', modules: SHOP });
  expect(text).toContain('calls search, cart');
  expect(text).toContain('12 running modules');
  expect(text).toContain('7 running modules');
});
