import { describe, expect, test } from 'vitest';
import { CPU_CASES } from '../../domain/cgroup/cpu.cases.ts';
import { KUBERNETES_CPU_CASES } from '../../domain/cgroup/kubernetes.cases.ts';
import { MEMORY_CASES } from '../../domain/cgroup/memory.cases.ts';
import { SHARES_CASES } from '../../domain/cgroup/shares.cases.ts';
import type { CaseCgroup } from '../../domain/cgroup/tree.cases.ts';
import { formatCpuMax } from '../../domain/cgroup/conversions.ts';
import { describe as describeInput, layout, read, renderSvg } from '../../api.ts';
import type { Block } from '../../figure/block.ts';
import type { Box } from '../../figure/box.ts';
import { everyBox } from '../../../../../test/boxes.ts';
import { cgroupSlice } from './diagram.ts';

interface Computed {
  readonly name?: string;
  readonly effective: Readonly<Record<string, number | string | null>>;
  readonly children?: readonly Computed[];
}

/** A case as somebody would write it: values as the kernel's files have them. */
function setting(node: CaseCgroup): unknown {
  const { cpuMax, children, memoryMax, ...rest } = node;
  return {
    ...rest,
    ...(cpuMax ? { cpuMax: formatCpuMax(cpuMax) } : {}),
    ...(memoryMax === undefined ? {} : { memoryMax: memoryMax === Infinity ? 'max' : memoryMax }),
    children: children.map(setting),
  };
}

function computed(input: object): Computed {
  const { model, issues } = read({ kind: 'cgroup-slice', ...input });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const all = cgroupSlice.computed?.(model as never);
  return JSON.parse(JSON.stringify(all)) as Computed;
}

function everyone(top: Computed): Computed[] {
  return [top, ...(top.children ?? []).flatMap(everyone)];
}

describe('computes what is in effect', () => {
  test.each([...CPU_CASES, ...SHARES_CASES, ...KUBERNETES_CPU_CASES, ...MEMORY_CASES])(
    '$id $title',
    ({ top, effective }) => {
      const found = new Map(
        everyone(computed(setting(top) as object)).map((one) => [one.name, one.effective]),
      );
      for (const [name, { cpus, ...exact }] of Object.entries(effective)) {
        expect(found.get(name)).toMatchObject(exact);
        if (cpus !== undefined) expect(found.get(name)?.['cpus']).toBeCloseTo(cpus ?? NaN, 9);
      }
    },
  );

  test('as JSON: no limit is max, and the ancestor that caps is named', () => {
    const top = computed({
      name: 'app.slice',
      cpus: 4,
      memoryMax: 'max',
      children: [
        { name: 'a', cpuMax: '100000', children: [{ name: 'b', cpuMax: '300000 100000' }] },
      ],
    });
    expect(top).toMatchObject({
      memoryMax: 'max',
      effective: { memoryMaxBytes: null },
      children: [
        {
          cpuMax: '100000 100000',
          effective: { limitedBy: 'own-cap' },
          children: [{ effective: { limitedBy: 'ancestor-cap', limitedByName: 'a', cpus: 1 } }],
        },
      ],
    });
  });
});

describe('refuses, names the file and draws the rest', () => {
  test.each([
    ['cpuWeight', 10001, 'expected a whole number from 1 to 10000 in cpu.weight, got 10001'],
    ['cpuWeight', 0, 'expected a whole number from 1 to 10000 in cpu.weight, got 0'],
    ['cpuWeightNice', -21, 'expected a whole number from -20 to 19 in cpu.weight.nice, got -21'],
    ['cpuMax', '999 100000', 'in cpu.max, got "999 100000"'],
    ['cpuMax', '150%', 'in cpu.max, got "150%"'],
    ['memoryMax', '50%', 'in memory.max, got "50%"'],
    ['memorySwapMax', -1, 'in memory.swap.max, got -1'],
    ['ioWeight', 'default 0', 'in io.weight'],
    ['ioMax', '8:16 rbps=0', 'in io.max'],
    ['pidsMax', 1.5, 'in pids.max, got 1.5'],
    ['cpusetCpus', '3-1', 'in cpuset.cpus'],
    ['cgroupSubtreeControl', 'CPU!', 'in cgroup.subtree_control'],
    ['hugetlb2mbMax', 'some', 'in hugetlb.2MB.max'],
    ['memoryMax', '1.5G', 'bytes without decimals, such as 512M or 8G, or max in memory.max'],
    ['cpuShares', 1024, 'cpu.shares is cgroup v1; use cpu.weight'],
    ['delegate', 7, 'expected true, false or names of controllers, got 7'],
  ])('%s %s', (key, value, message) => {
    const { ok, issues } = renderSvg({
      kind: 'cgroup-slice',
      cpus: 4,
      children: [{ name: 'a', [key]: value }, { name: 'b' }],
    });
    expect(ok).toBe(true);
    expect(issues).toMatchObject([{ severity: 'error', path: ['children', 0, key] }]);
    expect(issues[0]?.message).toContain(message);
  });

  // A pattern that tries every way to divide such a text would take years.
  test.each(['cgroupSubtreeControl', 'ioWeight', 'ioMax', 'ioCostQos', 'rdmaMax', 'miscMax'])(
    'long values of %s at once',
    (key) => {
      const parts = ['a', '1', '1 ', 'a 1 ', '8:0 rbps=1 ', '8:0 1 ', 'x hca_object=1 '];
      for (const part of parts) {
        const value = `${part.repeat(900 / part.length)}!`;
        const { issues } = read({ kind: 'cgroup-slice', children: [{ [key]: value }] });
        expect(issues).toMatchObject([{ code: 'wrong-value', path: ['children', 0, key] }]);
      }
    },
  );

  test.each(['cpuIdle', 'idle', 'memoryOomGroup', 'delegate'])('but takes %s as a flag', (key) => {
    expect(read({ kind: 'cgroup-slice', children: [{ [key]: '' }] }).issues).toEqual([]);
  });
});

test.each([
  [{ delegate: true }, 'Delegate=yes'],
  [{ delegate: 'no' }, 'Delegate=no'],
  [{ delegate: 'cpu, memory' }, 'Delegate=cpu memory'],
  [{ disableControllers: ['io'] }, 'DisableControllers=io'],
  [{ unitFile: '/etc/systemd/system/a.service' }, 'FragmentPath=/etc/systemd/system/a.service'],
  [{ ioCostQos: '8:16 enable=1' }, 'io.cost.qos 8:16 enable=1'],
])('says %j as %s', (files, text) => {
  const input = { kind: 'cgroup-slice', cpus: 4, children: [{ name: 'a.service', ...files }] };
  expect(describeInput(input)).toContain(text);
  expect(describeInput({ ...input, resource: 'memory', memory: 4096 })).toContain(text);
  expect(renderSvg(input).svg).toContain(text);
});

test('says when caps cannot count, and when a group with children is given a demand', () => {
  const { issues } = read({
    kind: 'cgroup-slice',
    children: [{ cpuDemand: 2, children: [{ cpuMax: '50000' }] }],
  });
  expect(issues.map(({ code }) => code)).toEqual(['not-a-leaf', 'no-host-cpus']);
});

/** Boxes of cgroups, of what is unused and of what is merged, with their parent's. */
function cells(box: Box, parent?: Box, found: [Box, Box | undefined][] = []) {
  const isCell = box.block.look === 'scaled';
  if (isCell) found.push([box, parent]);
  for (const child of box.children) cells(child, isCell ? box : undefined, found);
  return found;
}

const wide = (count: number) => ({
  kind: 'cgroup-slice',
  cpus: 64,
  children: [
    { name: 'capped', cpuMax: '200000 100000', children: [{ name: 'x' }, { name: 'y' }] },
    {
      name: 'many',
      children: Array.from({ length: count }, (_, index) => ({ cpuWeight: 1 + (index % 100) })),
    },
  ],
});

describe.each([320, 480, 760, 1200])('at %i px', (width) => {
  test.each([
    ['cells of two levels', wide(3)],
    ['many cells', wide(60)],
    ['more than can be seen', wide(3_000)],
  ])('%s are to scale, inside their parent and beside each other', (_, input) => {
    const found = cells(layout(input, { width }));
    const whole = found[0]?.[0].width ?? 0;
    for (const [cell, parent] of found) {
      if (cell.block.size === undefined) continue;
      expect(cell.width).toBeCloseTo((whole * cell.block.size) / 64, 6);
      if (!parent) continue;
      expect(cell.x).toBeGreaterThanOrEqual(-1e-6);
      expect(cell.x + cell.width).toBeLessThanOrEqual(parent.width + 1e-6);
      expect(cell.y + cell.height).toBeLessThanOrEqual(parent.height + 1e-6);
    }
    for (const { children } of new Set(found.map(([cell]) => cell))) {
      children.forEach((child, index) => {
        const before = children[index - 1];
        if (before) expect(child.x).toBeGreaterThanOrEqual(before.x + before.width - 1e-6);
      });
      const sum = children.reduce((total, child) => total + child.width, 0);
      const own = found.find(([cell]) => cell.children === children)?.[0].width ?? 0;
      if (children.length) expect(sum).toBeCloseTo(own, 6);
    }
  });

  test('merged cells count every one that is not drawn', () => {
    const found = cells(layout(wide(3_000), { width })).map(([cell]) => cell.block);
    const inMany = found.filter(({ id }) => id.startsWith('children.1.'));
    const merged = inMany.filter(({ kind }) => kind === 'more');
    expect(merged.map(({ label }) => label)).toEqual(['3,000 cgroups']);
    expect(merged[0]?.aside).toBe('62 CPUs');
  });
});

test('in a merged cell teeth stand where its parts end, and equals are merged all or none', () => {
  const weights = [...Array<number>(12).fill(100), ...Array<number>(12).fill(200)];
  const children = weights.map((cpuWeight) => ({ cpuWeight }));
  const found = cells(layout({ kind: 'cgroup-slice', cpus: 36, children }, { width: 760 }));
  const [, merged] = found.map(([box]) => box);
  expect(found).toHaveLength(2);
  const { at = [] } = merged?.shapes?.find(({ look }) => look === 'teeth') ?? {};
  const one = (merged?.width ?? 0) / 36;
  expect(at).toHaveLength(23);
  expect(at[0]).toBeCloseTo(one, 6);
  expect(at[12]).toBeCloseTo(14 * one, 6);
  expect(merged?.block.detail).toBe('1–2 CPUs each');
});

const NUMBER = /^\d+$/;

/** A node with what is too narrow for its name, for its number, and what is about it. */
const node = {
  kind: 'cgroup-slice',
  cpus: 8,
  children: [
    {
      name: 'kubepods.slice',
      cpuWeight: 313,
      children: [
        { name: 'kubepods-pod1.slice', cpuWeight: 39, cpuMax: '100000 100000' },
        {
          name: 'kubepods-burstable.slice',
          cpuWeight: 79,
          children: [
            { name: 'kubepods-burstable-pod2.slice', cpuWeight: 20 },
            { name: 'kubepods-burstable-pod3.slice', cpuWeight: 59, cpuMax: '200000 100000' },
          ],
        },
        {
          name: 'kubepods-besteffort.slice',
          cpuWeight: 1,
          children: [{ name: 'kubepods-besteffort-pod4.slice', cpuWeight: 1 }],
        },
      ],
    },
    {
      name: 'system.slice',
      children: [
        { name: `docker-${'0f1e2d3c4b5a6978'.repeat(4)}.scope` },
        { name: 'libpod-api.scope', cpuWeight: 30 },
      ],
    },
  ],
};

describe.each([320, 760, 1200])('names at %i px', (width) => {
  const all = everyBox(layout(node, { width }));
  const key = all.find(({ box }) => box.block.kind === 'key')?.box;
  const listed = new Map(
    [...(key?.block.label ?? '').matchAll(/(?:^|; )(\d+) (.+?), (.+?)(?=; |$)/g)].map(
      ([, number = '', name, facts]) => [number, { name, facts }],
    ),
  );

  test('a cell has its whole name, or a number in the list with the whole name and amount', () => {
    const groups = all.filter(({ box: { block } }) => block.kind === 'cgroup');
    expect(groups.length).toBe(11);
    for (const { box } of groups) {
      const words = (box.texts ?? []).map((text) => text.words);
      const { label = '', aside } = box.block;
      if (words.includes(label)) continue;
      const entry = [...listed].find(([, { name }]) => name === label);
      expect(entry?.[1].facts, label).toContain(aside);
      const own = words.find((text) => NUMBER.test(text));
      if (own) expect(entry?.[0]).toBe(own);
      else expect(box.width, label).toBeLessThan(24);
    }
  });

  test('what is too narrow for its number has it under a line from its middle', () => {
    const sliver = all.find(({ box }) => box.block.label === 'kubepods-besteffort-pod4.slice');
    const stem = sliver?.box.shapes?.find(({ look }) => look === 'tick');
    const feet = all.find(({ box }) => box.block.id === 'feet');
    const [text] = feet?.box.texts ?? [];
    const [from = '', to = ''] = text?.words.split('–') ?? [];
    expect(listed.get(from)?.name).toBe('kubepods-besteffort.slice');
    expect(listed.get(to)?.name).toBe('kubepods-besteffort-pod4.slice');
    const middle = (sliver?.x ?? 0) + (stem?.x ?? Number.NaN);
    expect(Math.abs((feet?.x ?? 0) + (text?.x ?? 0) - middle)).toBeLessThan(2);
    // Marks of issues stand beside the number, not on what happens to be around the cell.
    const badges = sliver?.box.badges;
    expect((sliver?.y ?? 0) + (badges?.y ?? 0)).toBeCloseTo((feet?.y ?? 0) + (text?.y ?? 0), 0);
    expect((sliver?.x ?? 0) + (badges?.x ?? 0)).toBeGreaterThan(middle);
  });
});

test('short names are without what is said around them, and hashes as engines show them', () => {
  const { layers } = cgroupSlice.picture(read(node).model as never, read(node).t as never);
  const shorts: Record<string, readonly string[]> = {};
  const visit = ({ label = '', short, children = [] }: Block): void => {
    if (short) shorts[label.slice(0, 30)] = short;
    children.forEach(visit);
  };
  layers.forEach(visit);
  expect(shorts).toMatchObject({
    'kubepods.slice': ['kubepods'],
    'kubepods-besteffort.slice': ['kubepods-besteffort', 'besteffort'],
    'kubepods-besteffort-pod4.slice': ['kubepods-besteffort-pod4', 'pod4'],
    'libpod-api.scope': ['libpod-api', 'api'],
  });
  expect(shorts['0f1e2d3c4b5a']).toEqual([]);
});

describe('names that are shown', () => {
  const id = '0f1e2d3c4b5a6978'.repeat(4);
  const shownIn = (children: readonly object[]) =>
    everyBox(layout({ kind: 'cgroup-slice', cpus: 4, children }))
      .filter(({ box: { block } }) => block.id.startsWith('children'))
      .map(({ box: { block } }) => [block.label, block.description]);

  test('are what tools print of ids, and the real ones are said', () => {
    const name = `docker-${id}.scope`;
    expect(shownIn([{ name }, { name: 'system.slice' }])).toEqual([
      ['0f1e2d3c4b5a', expect.stringContaining(name)],
      ['system.slice', expect.not.stringContaining('system.slice')],
    ]);
  });

  test('are those that somebody gave, and then no id is looked at', () => {
    const name = `docker-${id}.scope`;
    const [first] = shownIn([{ name, label: 'Shop' }, { name }]);
    expect(first).toEqual(['Shop', expect.stringContaining(name)]);
    const text = describeInput({ kind: 'cgroup-slice', children: [{ name, label: 'Shop' }] });
    expect(text).toContain(`Shop (${name})`);
  });

  test('differ among siblings: ids that begin alike are shown by their end, or in full', () => {
    const begin = '0'.repeat(52);
    const names = ['000000000001', '000000000002'].map((end) => `crio-${begin}${end}.scope`);
    const labels = (all: readonly string[]) =>
      shownIn(all.map((name) => ({ name }))).map(([label]) => label);
    expect(labels(names)).toEqual(['…000000000001', '…000000000002']);
    const alike = [`crio-${'0'.repeat(64)}.scope`, `docker-${'0'.repeat(64)}.scope`];
    expect(labels(alike)).toEqual(alike);
  });
});

test('a subtree has one hue, and each another', () => {
  const tones = new Map<string, Set<string>>();
  for (const { block } of everyBox(layout(node)).map(({ box }) => box)) {
    const [, place] = /^children\.(\d+)/.exec(block.id) ?? [];
    if (!place || block.kind !== 'cgroup') continue;
    tones.set(place, (tones.get(place) ?? new Set()).add(block.tone ?? ''));
  }
  expect([...tones.values()].map((set) => [...set])).toEqual([['engine'], ['host']]);
  const names = ['a', 'b', 'user.slice', 'c'].map((name) => ({ name }));
  const plain = everyBox(layout({ kind: 'cgroup-slice', cpus: 4, children: names }));
  const own = plain.filter(({ box }) => box.block.id.startsWith('children'));
  expect(new Set(own.map(({ box }) => box.block.tone)).size).toBe(4);
});

test('what the top itself gets is drawn where a cap keeps it from all there is', () => {
  const alone = { kind: 'cgroup-slice', name: 'only', cpus: 2, cpuMax: '50000 100000' };
  const found = cells(layout(alone)).map(([box, parent]) => [box.block.id, box, parent] as const);
  expect(found.map(([id]) => id)).toEqual(['host', 'root', 'host.unused']);
  const [, root] = found;
  expect(root?.[1].block.aside).toBe('0.5 CPUs');
  expect(root?.[1].width).toBeCloseTo((root?.[2]?.width ?? 0) / 4, 6);
  const inside = cells(layout({ ...alone, children: [{ name: 'a' }, { name: 'b' }] }));
  expect(inside.map(([{ block }]) => block.id)).toEqual([
    'host',
    'root',
    'children.0',
    'children.1',
    'host.unused',
  ]);
  expect(describeInput(alone)).toContain('- host: 2 CPUs\n  - only: 0.5 CPUs, own cap');
});

test('what nobody may use is a cell at the end', () => {
  const input = { kind: 'cgroup-slice', cpus: 10, children: [{ name: 'a', cpuMax: '250000' }] };
  const unused = cells(layout(input)).find(([{ block }]) => block.kind === 'unused');
  expect(unused?.[0].block.aside).toBe('7.5 CPUs');
  expect(unused?.[0].x).toBeCloseTo((unused?.[1]?.width ?? 0) / 4, 6);
});

test('protection is hatched as high as its bar, what is used lies inside of it', () => {
  const input = {
    kind: 'cgroup-slice',
    memory: '8GiB',
    resource: 'memory',
    children: [{ name: 'db', memoryMin: '1G', memoryLow: '2G', memoryCurrent: '3G' }],
  };
  const [, row] = cells(layout(input)).map(([box]) => box);
  const shape = (look: string) => row?.shapes?.find((each) => each.look === look);
  const [open, min, low, usage] = ['open', 'min', 'low', 'usage'].map(shape);
  for (const hatched of [min, low])
    expect([hatched?.y, hatched?.height]).toEqual([open?.y, open?.height]);
  expect(low?.x).toBeCloseTo((min?.x ?? 0) + (min?.width ?? 0), 6);
  expect(usage?.height).toBeLessThan((low?.height ?? 0) / 2);
});

test('bars of memory are on one scale, limits that overlap are not stacked', () => {
  const input = {
    kind: 'cgroup-slice',
    memory: '8GiB',
    children: [
      { name: 'P', memoryMax: '4G', children: [{ memoryMax: '3G' }, { memoryMax: '3G' }] },
    ],
  };
  const rows = cells(layout(input)).map(([row]) => row);
  const range = (row?: Box) =>
    row?.shapes?.find(({ look }) => look === 'range')?.width ?? Number.NaN;
  const [host, parent, ...children] = rows;
  expect(range(parent) / range(host)).toBeCloseTo(4 / 8, 6);
  expect(children.map((child) => range(child) / range(host))).toEqual([3 / 8, 3 / 8]);
  expect(parent?.shapes?.find(({ look }) => look === 'over')?.width).toBeCloseTo(range(host) / 4);
  expect(describeInput(input)).toContain('add up to 6 GiB, of 4 GiB');
});

test('ids are the paths of the nodes', () => {
  const { svg } = renderSvg({
    kind: 'cgroup-slice',
    cpus: 4,
    children: [
      { name: 'a', children: [{ name: 'b' }] },
      { name: 'c', idle: true },
    ],
  });
  const ids = [...svg.matchAll(/data-node="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['root', 'children.0', 'children.0.children.0', 'children.1']);
});

test('the text alternative names every cgroup, up to a number, and what it gets', () => {
  const text = describeInput(wide(1_000));
  expect(text).toContain('    - x: 1 CPU, cap of capped · weight 100');
  expect(text).toContain('- and 605 more cgroups');
});

test('a tree of 10,000 cgroups is a small picture', () => {
  const groups = Array.from({ length: 100 }, (_, index) => ({
    name: `${index}.slice`,
    cpuWeight: 1 + index ** 2,
    children: Array.from({ length: 99 }, () => ({})),
  }));
  const { svg, issues } = renderSvg({ kind: 'cgroup-slice', cpus: 64, children: groups });
  expect(issues).toEqual([]);
  expect(svg.match(/<\w/g)?.length).toBeLessThan(5_000);
});
