import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  containerStack,
  describe as say,
  layout,
  renderSvg,
  vmStack,
  type Block,
  type Box,
} from '../packages/core/src/index.ts';
import { read } from '../packages/core/src/api.ts';
import { fixtures } from './fixtures.ts';
import { faultsOf } from './inert.ts';
import { inputsOf } from './models.ts';

const VMS = { kind: 'vm-stack', caption: 'VMs', hypervisor: 'kvm', guests: 3 };
const CONTAINERS = { kind: 'container-stack', caption: 'Containers', containers: 4 };
const compared = (stacks: readonly object[], rest: object = {}) => ({
  kind: 'stack-compare',
  stacks,
  ...rest,
});
const own = fixtures().filter(({ kind }) => kind === 'stack-compare');

/** Where the layers of each level stand that are nearest to the ground, px from the top. */
function levelsOf(panel: Box): Map<number, number> {
  const levels = new Map<number, number>();
  const visit = ({ block, height, children }: Box, y: number): void => {
    const { rank } = block;
    if (rank !== undefined) levels.set(rank, Math.max(levels.get(rank) ?? 0, y + height));
    for (const child of children) visit(child, y + child.y);
  };
  visit(panel, panel.y);
  return levels;
}

function panelsOf(input: unknown, width: number): readonly Box[] {
  return (
    layout(input, { width }).children.find(({ block }) => block.id === 'stacks')?.children ?? []
  );
}

function blocksOf(input: unknown): Block[] {
  const all: Block[] = [];
  const visit = (block: Block): void => {
    all.push(block);
    block.children?.forEach(visit);
  };
  read(input).picture.layers.forEach(visit);
  return all;
}

describe('layers', () => {
  test.each(own)('of $name are equally high where they are of one level', ({ input }) => {
    const panels = panelsOf(input, 1200);
    for (const row of new Set(panels.map(({ y }) => y))) {
      const heights = new Map<number, number>();
      const visit = ({ block, height, width, children }: Box): void => {
        if (block.rank !== undefined && width > 28) {
          const level = block.kind === 'absent' ? Math.ceil(block.rank) : block.rank;
          expect(height, `${block.id} of level ${level}`).toBe(heights.get(level) ?? height);
          heights.set(level, height);
        }
        children.forEach(visit);
      };
      panels.filter(({ y }) => y === row).forEach(visit);
    }
  });

  test.each(own)('of $name stand on one line at the ground', ({ input }) => {
    const panels = panelsOf(input, 1200);
    for (const row of new Set(panels.map(({ y }) => y))) {
      const [first, ...others] = panels.filter(({ y }) => y === row).map(levelsOf);
      for (const rank of [0, 1])
        for (const other of others)
          expect(other.get(rank), `level ${rank}`).toBeCloseTo(first?.get(rank) as number, 1);
    }
  });

  test('are on one line in VMs and in containers, with the place of a kernel beside kernels', () => {
    const [vms, containers] = panelsOf(compared([VMS, CONTAINERS]), 1200).map(levelsOf);
    for (const [rank, foot] of containers ?? [])
      expect(vms?.get(Math.ceil(rank)), `level ${rank}`).toBeCloseTo(foot, 1);
  });

  test('stand side by side or under each other, as there is room', () => {
    const four = own.find(({ name }) => name === 'placements')?.input;
    const columns = (width: number): number => {
      const panels = panelsOf(four, width);
      return panels.filter(({ y }) => y === panels[0]?.y).length;
    };
    expect([320, 480, 760, 1200].map(columns)).toEqual([1, 1, 2, 4]);
  });

  test('are those of the stack alone, under its path', () => {
    const ids = (input: object): string[] =>
      blocksOf(input)
        .filter(({ tone }) => tone)
        .map(({ id }) => id);
    const inside = ids(compared([VMS, CONTAINERS]));
    const alone = [VMS, CONTAINERS].flatMap((stack, index) =>
      ids(stack).map((id) => `stacks.${index}.${id}`),
    );
    const isProcess = (id: string): boolean => id.endsWith('vmm-process');
    expect(inside).toEqual(alone.filter((id) => !isProcess(id)));
    const spoken = compared([VMS, CONTAINERS], { highlight: 'vmm-process' });
    expect(ids(spoken)).toEqual(alone);
  });

  test('have processes that model devices as words, those that are the hypervisor as layers', () => {
    const detailOf = (id: string, hypervisor: string): string | undefined =>
      blocksOf(compared([{ ...VMS, hypervisor }, CONTAINERS])).find((block) => block.id === id)
        ?.detail;
    expect(detailOf('stacks.0.host-kernel', 'kvm')).toBe(
      'the host’s kernel is the hypervisor · QEMU for each VM',
    );
    expect(detailOf('stacks.0.hypervisor', 'esxi')).toBe('hypervisor · VMM + VMX for each VM');
    expect(detailOf('stacks.0.guests.0.vmm-process', 'virtualbox')).toBe('a process per VM');
  });
});

describe('what is absent', () => {
  const absent = (stacks: readonly object[]): string[] =>
    blocksOf(compared(stacks))
      .filter(({ kind }) => kind === 'absent')
      .map(({ id, detail }) => `${id}: ${detail}`);

  test('is in the frame of each tenant where others have it there', () => {
    expect(absent([VMS, { ...CONTAINERS, containers: 2 }])).toEqual([
      'stacks.1.containers.0.absent: no kernel',
      'stacks.1.containers.1.absent: no kernel',
    ]);
  });

  test.each([
    ['a VM around all of them', [CONTAINERS, { ...CONTAINERS, runsOn: 'cloud' }]],
    ['stacks alike', [VMS, VMS]],
    ['a kernel in user space', [VMS, { ...CONTAINERS, runtime: 'gvisor' }]],
    ['a VM for each container', [VMS, { ...CONTAINERS, engine: 'containerd', runtime: 'kata' }]],
  ])('is nothing beside %s', (_name, stacks) => {
    expect(absent(stacks)).toEqual([]);
  });
});

describe('counts', () => {
  const counts = (stack: object): string[] =>
    blocksOf(compared([stack, stack]))
      .filter(({ id }) => /^stacks\.0\.(kernels|spaces|boundary)$/.test(id))
      .map(({ label, detail }) => `${label}: ${detail}`);

  test.each([
    [
      'VMs',
      { ...VMS, guests: 200 },
      [
        '201 kernels: 200 in the VMs, 1 for all',
        '200 user spaces: each a whole OS',
        'Hardware-assisted: between VMs',
      ],
    ],
    [
      'a type 1 hypervisor with a privileged VM',
      { kind: 'vm-stack', hypervisor: 'xen', guests: 2 },
      [
        '3 kernels: 2 in the VMs, 1 for all',
        '2 user spaces: each a whole OS',
        'Hardware-assisted: between VMs',
      ],
    ],
    [
      'containers',
      { ...CONTAINERS, containers: 5_000 },
      [
        '1 kernel: shared by all',
        '5,000 user spaces: each just for its app',
        'Kernel-enforced: between containers',
      ],
    ],
    [
      'system containers',
      { ...CONTAINERS, engine: 'incus' },
      [
        '1 kernel: shared by all',
        '4 user spaces: each a whole OS without a kernel',
        'Kernel-enforced: between containers',
      ],
    ],
    [
      'containers in a cloud',
      { ...CONTAINERS, runsOn: 'cloud' },
      [
        '1 kernel: shared by all',
        '4 user spaces: each just for its app',
        'Kernel-enforced: between containers, in a VM',
      ],
    ],
    [
      'a VM for each pod',
      { ...CONTAINERS, engine: 'containerd', runtime: 'kata', containers: 2 },
      [
        '3 kernels: 2 in the pods, 1 for all',
        '2 user spaces: each just for its app',
        'Hardware-assisted: between pods',
      ],
    ],
  ])('of %s', (_name, stack, expected) => {
    expect(counts(stack)).toEqual(expected);
  });

  test('stand beside the layers that they are of', () => {
    const spans = blocksOf(compared([VMS, CONTAINERS])).flatMap((block) =>
      (block.spans ?? []).map(({ count, layers }) => `${block.id} ${count} ${layers}`),
    );
    expect(spans).toEqual([
      'stacks.0.layers 1× host kernel and OS, hardware',
      'stacks.0.layers 3× application, libraries, guest OS',
      'stacks.1.layers 1× host kernel and OS, hardware',
      'stacks.1.layers 0× no kernel',
      'stacks.1.layers 4× application, libraries',
    ]);
  });
});

describe('a fault', () => {
  const reachOf = (fault: string, rest: object = {}) =>
    read(compared([VMS, CONTAINERS], { fault, ...rest }));

  test('is looked for in every stack', () => {
    const { reach, issues } = reachOf('kernel');
    expect(issues).toEqual([]);
    expect(reach?.sentences).toEqual([
      expect.stringMatching(/^VMs: .* stops 3 of 3 VMs\.$/),
      expect.stringMatching(/^Containers: .* stops 4 of 4 containers\.$/),
    ]);
  });

  test('has the path of a stack, and stays there', () => {
    const { reach } = reachOf('stacks.0.guests.1.guest-kernel stacks.1.host-kernel', {
      faultKind: 'compromise',
    });
    expect(reach?.sentences).toEqual([
      expect.stringMatching(
        /^VMs: A flaw in .* reaches 1 of 3 VMs\. The others are not reached\.$/,
      ),
      expect.stringMatching(/^Containers: A flaw in .* reaches 4 of 4 containers\.$/),
    ]);
    expect(reach?.reached.has('stacks.0.guests.0')).toBe(false);
    expect(reachOf('stacks.0.guests.1').reach?.sentences).toHaveLength(1);
  });

  test('in what one stack has not, is said', () => {
    const { reach, issues } = reachOf('guests.1');
    expect(issues).toEqual([]);
    expect(reach?.sentences[1]).toBe('Containers: Nothing here is called guests.1.');
  });

  test('that no stack has is an issue, once', () => {
    const { issues } = reachOf('flux-capacitor');
    expect(issues.map(({ code }) => code)).toEqual(['unknown-layer']);
  });

  test('in a tenant that is only counted is found', () => {
    const { reach } = read(
      compared([{ ...VMS, guests: 200 }, CONTAINERS], { fault: 'guests.150' }),
    );
    expect(reach?.sentences[0]).toMatch(/1 of 200 VMs/);
  });
});

describe('an input', () => {
  const issuesOf = (input: object): string[] =>
    read(input).issues.map(({ code, path }) => `${code} ${path.join('.')}`);

  test('without stacks shows the usual two', () => {
    expect(issuesOf({ kind: 'stack-compare' })).toEqual([]);
    expect(panelsOf({ kind: 'stack-compare' }, 760)).toHaveLength(2);
  });

  test.each([
    ['one stack', compared([VMS]), 'too-few-stacks stacks'],
    ['seven', compared([VMS, VMS, VMS, VMS, VMS, VMS, VMS]), 'too-many-stacks stacks'],
    ['another diagram', compared([VMS, { kind: 'cgroup-slice' }]), 'wrong-value stacks.1.kind'],
    [
      'a theme of its own',
      compared([VMS, { ...CONTAINERS, theme: 'dark' }]),
      'unknown-key stacks.1.theme',
    ],
    [
      'an unknown hypervisor',
      compared([CONTAINERS, { ...VMS, hypervisor: 'zen2' }]),
      'unknown-hypervisor stacks.1.hypervisor',
    ],
  ])('with %s says so', (_name, input, issue) => {
    expect(issuesOf(input)).toEqual([issue]);
  });

  test('tells containers by their keys where no kind is told', () => {
    const { model } = read(compared([{ guests: 2 }, { containers: 2 }]));
    const { stacks } = model as { stacks: readonly { kind: string }[] };
    expect(stacks.map(({ kind }) => kind)).toEqual(['vm-stack', 'container-stack']);
  });

  test('of any stacks is drawn', () => {
    const stack = fc.oneof(inputsOf(vmStack), inputsOf(containerStack));
    fc.assert(
      fc.property(
        fc.array(stack, { maxLength: 4 }),
        fc.constantFrom(160, 320, 760, 1200),
        (stacks, width) => {
          const { ok, svg } = renderSvg(compared(stacks), { width });
          expect(ok).toBe(true);
          expect(faultsOf(svg)).toEqual([]);
        },
      ),
      { seed: 20_261, numRuns: 60 },
    );
  });

  test('is said whole: names, what stands where, counts', () => {
    const whole = say(compared([VMS, CONTAINERS]));
    expect(whole).toContain('VMs: 4 kernels, 3 in the VMs, 1 for all; 3 user spaces');
    expect(whole).toContain('no kernel');
  });
});
