import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  computedOf,
  describe as sentencesOf,
  layout,
  read,
  renderSvg,
  type Box,
} from '../packages/core/src/index.ts';
import { everyBox } from './boxes.ts';

/** An input that somebody wrote for a real machine. */
function inputOf(name: string): Record<string, unknown> {
  const file = new URL(`field/${name}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** What is said of it: grade, rule and place. */
function saidOf(input: unknown): string[] {
  return read(input).issues.map(
    ({ rule, code, severity, path }) => `${severity} ${rule ?? code} ${path.join('.')}`,
  );
}

interface Computed {
  readonly name?: string;
  readonly effective: Readonly<Record<string, unknown>>;
  readonly children?: readonly Computed[];
}

/** What is in effect for every cgroup, by name, as the command prints it. */
function effectiveOf(input: unknown): Readonly<Record<string, Computed['effective']>> {
  const found: Record<string, Computed['effective']> = {};
  const visit = ({ name = '/', effective, children = [] }: Computed): void => {
    found[name] = effective;
    children.forEach(visit);
  };
  visit(computedOf(read(input)) as unknown as Computed);
  return found;
}

/** The bars of what is in use, from above. */
function usedIn({ shapes = [], children = [] }: Box): NonNullable<Box['shapes']>[number][] {
  return [...shapes.filter(({ look }) => look === 'usage'), ...children.flatMap(usedIn)];
}

const GIB = 2 ** 30;

const NUMBER = /^\d+(–\d+)?$/;

/** The numbers that stand in a picture; under the axis several may stand as one. */
function numbersOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((text) => (NUMBER.test(text) ? text.split('–') : [])));
}

describe('04 a cap whose controller nobody enabled', () => {
  const input = inputOf('04-cpu-max-without-controller');

  test('is an error and nothing more', () => {
    expect(saidOf(input)).toEqual(['error R40 children.0.children.0.cpuMax']);
  });

  test('caps nothing', () => {
    const free = { cpus: 4, limitedBy: 'host', cpuMaxCpus: null, cpusUnused: 0 };
    expect(effectiveOf(input)).toMatchObject({
      '/': { cpus: 4, cpusUnused: 0 },
      'user.slice': free,
      'user-1000.slice': free,
    });
  });

  test('stays in what is printed, as it was written', () => {
    expect(JSON.stringify(computedOf(read(input)))).toContain('"cpuMax":"50000 100000"');
  });

  test('is in no sentence and no cell', () => {
    expect(sentencesOf(input)).toContain('user-1000.slice: 4 CPUs');
    expect(sentencesOf(input)).not.toMatch(/own cap|unused|cpu\.max 5/);
    const { svg } = renderSvg(input);
    expect(svg).not.toMatch(/own cap|unused/);
    // Only where there is the controller is there a weight.
    expect(sentencesOf(input)).toMatch(/user\.slice: 4 CPUs.*weight 100/);
    expect(sentencesOf(input)).not.toMatch(/user-1000\.slice.*weight/);
  });

  test('caps where the controller is handed down', () => {
    const enabled = structuredClone(input) as { children: { cgroupSubtreeControl: string }[] };
    for (const child of enabled.children) child.cgroupSubtreeControl = 'cpu memory pids';
    expect(saidOf(enabled)).toEqual([]);
    expect(effectiveOf(enabled)).toMatchObject({
      'user-1000.slice': { cpus: 0.5, limitedBy: 'own-cap' },
    });
  });
});

describe('05 what the kubelet writes for memory QoS', () => {
  const input = inputOf('05-kubelet-memoryqos');

  test('is no reason to say anything', () => {
    expect(saidOf(input)).toEqual([]);
  });

  test('protects every pod', () => {
    expect(effectiveOf(input)).toMatchObject({
      'kubepods-pod0001.slice': { memoryMinBytes: 4 * GIB },
      'kubepods-burstable-pod0002.slice': { memoryLowBytes: 2 * GIB },
      'kubepods-burstable-pod0003.slice': { memoryLowBytes: GIB },
    });
  });

  test('is worth a warning where nobody below has memory.low', () => {
    const alone = structuredClone(input) as { children: { children: object[] }[] };
    alone.children[0]?.children.pop();
    expect(saidOf(alone)).toEqual(['warning R33 children.0.memoryMin']);
  });
});

describe('06 more in use than there is', () => {
  const input = inputOf('06-usage-above-limit');

  test('is an error of each group and of the sum', () => {
    expect(saidOf(input)).toEqual([
      'error R81 children',
      'error R81 children.0.memoryCurrent',
      'error R81 children.1.memoryCurrent',
    ]);
  });

  test.each([320, 760, 1200])('is drawn to scale and within its axis at %i px', (width) => {
    const bars = usedIn(layout(input, { width }));
    const ends = bars.map(({ x, width: long }) => x + long);
    const [whole = 0, a = 0, b = 0] = bars.map(({ width: long }) => long);
    expect(bars).toHaveLength(3);
    expect(a / whole).toBeCloseTo(3 / 12, 6);
    expect(b / whole).toBeCloseTo(9 / 12, 6);
    expect(Math.max(...ends)).toBeLessThanOrEqual(width);
    expect(renderSvg(input, { width }).svg).toContain('12 GiB');
  });

  test('is fine up to the limits', () => {
    const children = [
      { name: 'a.service', memoryMax: '1G', memoryCurrent: '1G' },
      { name: 'b.service', memoryCurrent: '7G' },
    ];
    expect(saidOf({ ...input, children })).toEqual([]);
  });
});

describe('20 a node as it is read', () => {
  const input = inputOf('20-node-as-read');
  const shown = [
    'init.scope',
    'system.slice',
    'kubepods.slice',
    'user.slice',
    'containerd.service',
    'kubelet.service',
    'sshd.service',
    'systemd-journald.service',
    'kubepods-burstable.slice',
    'kubepods-besteffort.slice',
    'pod 0000aaaa',
    ...Array.from({ length: 12 }, (_, index) => `pod 0000000${(index + 1).toString(16)}`),
  ];

  test('is no reason to say anything', () => {
    expect(saidOf(input)).toEqual([]);
  });

  describe.each([320, 760, 1200])('at %i px', (width) => {
    const all = everyBox(layout(input, { width }));
    const words = all.flatMap(({ box: { block, texts = [] } }) =>
      /^(slices|children|root|feet)/.test(block.id) ? texts.map((text) => text.words) : [],
    );
    const key = all.find(({ box }) => box.block.kind === 'key')?.box.block.label ?? '';

    test.each(shown)('%s has its name in its cell, or in the list under the axis', (name) => {
      const own = words.includes(name);
      expect(own || key.replaceAll('\u00a0', ' ').includes(name)).toBe(true);
    });

    test('no cell is without a name or a number', () => {
      const cells = all.filter(({ box: { block } }) => /cgroup|more/.test(block.kind));
      const numbers = numbersOf(words);
      // One number is for a pod and what lies in it.
      const loose = cells.filter(
        ({ box, x }) =>
          !box.texts?.length &&
          !cells.some(
            (above) =>
              above.box.texts?.length &&
              NUMBER.test(above.box.texts[0]?.words ?? '') &&
              above.x <= x + 1 &&
              x + box.width <= above.x + above.box.width + 1,
          ),
      );
      // The others are slivers that a line leads from to a number.
      expect(loose.every(({ box }) => box.width < 16)).toBe(true);
      expect(numbers.size).toBeGreaterThan(9);
      for (const number of numbers) expect(key).toMatch(new RegExp(`(^|; )${number} `));
    });

    test('no name is cut, and every tick is explained', () => {
      expect(words.filter((text) => text.endsWith('…'))).toEqual([]);
      const ticked = all.some(({ box }) => box.shapes?.some(({ look }) => look === 'teeth'));
      expect(key.includes('each up to a tick')).toBe(ticked);
    });
  });

  test('says the real names', () => {
    expect(sentencesOf(input)).toContain(
      'pod 0000000c (kubepods-burstable-pod0000000c_0000_4000_8000_00000000000c.slice)',
    );
  });
});

describe('21 values as systemd writes them', () => {
  const input = inputOf('21-systemd-notation');

  test.each([
    ['cpuMax', 'R27', 'got "50%": of one CPU it is "50000 100000"'],
    ['memoryMax', 'R37', 'got "20%": of the memory of the host it is 6871947673'],
    ['pidsMax', 'R41', 'kernel.pid_max'],
    ['cpuWeight', 'R24', 'cpuIdle: 1'],
  ])('says what %s is in files of the kernel', (key, rule, words) => {
    const found = read(input).issues.find(({ path }) => path.at(-1) === key);
    expect(found).toMatchObject({ severity: 'error', rule });
    expect(found?.message).toContain(words);
  });

  test('are taken as it says', () => {
    const said = { cpuMax: '50000 100000', memoryMax: 6_871_947_673, pidsMax: 4915, cpuIdle: 1 };
    const children = [{ name: 'backup.service', ...said }];
    // The kernel keeps whole pages.
    expect(saidOf({ ...input, children })).toEqual(['info R37 children.0.memoryMax']);
  });
});

describe('23 protection below a group without any', () => {
  const input = inputOf('23-low-under-zero-ancestor');

  test('is said once, of the group that is to be changed', () => {
    expect(saidOf(input)).toEqual(['warning R34 children.0.children']);
    expect(read(input).issues[0]?.message).toContain(
      'Give kubepods.slice memory.low of at least 4 GiB.',
    );
  });

  test('is fine when that is done', () => {
    const done = structuredClone(input) as { children: { memoryLow?: string }[] };
    for (const child of done.children) child.memoryLow = '4GiB';
    expect(saidOf(done)).toEqual([]);
    expect(effectiveOf(done)).toMatchObject({ 'app.scope': { memoryLowBytes: 2 * GIB } });
  });
});

describe.each([
  ['24-fedora-desktop', ['qemu-1-web', 'org.mozilla.firefox', 'vte-spawn-6a4f2e3b']],
  ['25-rootless-podman', ['0f1e2d3c4b5a', 'conmon-0f1e2d3c4b5a']],
  ['26-docker-cgroupfs', ['2b3c4d5e6f70', '8091a2b3c4d5']],
  ['27-kind-node', ['pod 6a4f2e3b', 'pod 01234567', 'pod 8b3c7d2e']],
])('%s, as a machine has it', (name, shown) => {
  const input = inputOf(name);

  test('is no reason to say anything', () => {
    expect(saidOf(input)).toEqual([]);
  });

  test('has names for people, and real ones for those who look', () => {
    const text = sentencesOf(input);
    for (const one of shown) expect(text).toMatch(new RegExp(`- ${one} \\(.+\\): `));
    expect(text).not.toMatch(/- \S*[\da-f]{32}/);
  });
});
