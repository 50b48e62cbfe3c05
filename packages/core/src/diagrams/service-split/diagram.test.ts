import { describe, expect, test } from 'vitest';
import { describe as say, layout, read } from '../../api.ts';
import type { Box, Shape } from '../../figure/box.ts';
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

/** The one box of a kind in a picture. */
function boxOf(kind: string, input: object, width: number): Box {
  const all: Box[] = [];
  const visit = (box: Box): void => {
    if (box.block.kind === kind) all.push(box);
    box.children.forEach(visit);
  };
  visit(layout({ kind: 'service-split', ...input }, { width }));
  expect(all).toHaveLength(1);
  return all[0] as Box;
}

/** Points along a line of a call: straight, or around what lies between. */
function pointsOn({ look, x, y, width, height }: Shape): (readonly [x: number, y: number])[] {
  const parts = Array.from({ length: 101 }, (_, index) => index / 100);
  return look === 'grid' || look === 'throttle'
    ? parts.flatMap((part) => [
        [x + width * part, y] as const,
        [x + width, y + height * part] as const,
        [x + width * part, y + height] as const,
      ])
    : parts.map((part) => [x + width * part, y + height * part] as const);
}

describe('the lines of calls', () => {
  const modules = Array.from({ length: 12 }, (_, index) => ({
    name: `m${index}`,
    calls: [`m${(index * 5 + 5) % 12}`],
    replicas: 1 + (index % 4),
  }));

  test.each([160, 320, 480, 760, 1200])('run between the services at %i px', (width) => {
    const { shapes = [], children } = boxOf('services', { modules, view: 'services' }, width);
    const services = children.filter(({ block }) => block.kind === 'service');
    expect(services).toHaveLength(12);
    expect(shapes).toHaveLength(12);
    for (const shape of shapes)
      for (const [x, y] of pointsOn(shape))
        for (const { block, ...service } of services) {
          const inX = x > service.x + 1 && x < service.x + service.width - 1;
          const inY = y > service.y + 1 && y < service.y + service.height - 1;
          expect(inX && inY, `${block.id} at ${x} ${y}`).toBe(false);
        }
  });

  test('of more than twelve each service says how many it has', () => {
    const many = modules.map((one, index) => ({
      ...one,
      calls: [...one.calls, `m${(index + 1) % 12}`],
    }));
    const { shapes = [], children } = boxOf('services', { modules: many, view: 'services' }, 760);
    expect(shapes).toEqual([]);
    expect(children[0]?.block.detail).toMatch(/^calls 2, called by [1-3]$/);
  });
});

test('a module is the same tile on both sides', () => {
  for (const width of [320, 760, 1200]) {
    const input = { modules: SHOP };
    const whole = boxOf('copy', input, width).children;
    const apart = boxOf('services', input, width).children.map(({ children }) => children[0]);
    expect(apart.map((tile) => [tile?.width, tile?.height, tile?.label, tile?.detail])).toEqual(
      whole.map(({ width: wide, height, label, detail }) => [wide, height, label, detail]),
    );
  }
});

test('calls that are not drawn are said all the same', () => {
  const text = say({ kind: 'service-split', modules: SHOP });
  expect(text).toContain('calls search, cart');
  expect(text).toContain('12 running modules');
  expect(text).toContain('7 running modules');
});
