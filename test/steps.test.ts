import { describe, expect, test } from 'vitest';
import { layout, read, renderSvg, type Box, type Kind } from '../packages/core/src/index.ts';
import { placesIn, type Area } from '../packages/core/src/steps/ways.ts';
import { movesOf, roomOf } from '../packages/core/src/steps/ways.ts';
import { planPlain } from '../packages/core/src/render.ts';
import { containerStack } from '../packages/core/src/diagrams/container-stack/diagram.ts';
import { buildSequence } from '../packages/core/src/steps/steps.ts';

const input = {
  kind: 'container-stack',
  engine: 'docker',
  containers: [{ name: 'web' }],
  steps: [
    { name: 'Pull', absent: 'containers.0', highlight: 'engine' },
    { name: 'Create', absent: ['app', 'container-userland'] },
    { name: 'Start', absent: [] },
    { name: 'Grow', set: { containers: 3 } },
    { name: 'Break', fault: 'host-kernel' },
  ],
};

function told(given: unknown): readonly string[] {
  return (read(given).sequence?.lines ?? []).slice(1).map((line) => line.replace(/^\d+\. /, ''));
}

function find(box: Box, id: string): Box | undefined {
  if (box.block.id === id) return box;
  for (const child of box.children) {
    const found = find(child, id);
    if (found) return found;
  }
  return undefined;
}

describe('how things are holds until a later step says otherwise', () => {
  test('places stay empty, and what happens is of one step', () => {
    expect(
      told({ ...input, steps: [{ absent: 'app', highlight: 'engine' }, {}, { absent: [] }] }),
    ).toEqual([
      'Step 1. Stressed: Docker Engine. Not there: App (application).',
      'Step 2. Not there: App (application).',
      'Step 3.',
    ]);
  });

  test('a fault goes on, also after more tenants have come', () => {
    const steps = [{ fault: 'host-kernel' }, { set: { containers: 3 } }, { fault: [] }];
    expect(told({ ...input, steps })).toEqual([
      'Step 1. A crash of Linux kernel (host kernel) stops 1 of 1 container.',
      'Step 2. A crash of Linux kernel (host kernel) stops 3 of 3 containers.',
      'Step 3.',
    ]);
  });

  test('a fault does not reach what is not there', () => {
    const steps = [{ absent: 'containers.0', fault: 'host-kernel' }];
    expect(told({ ...input, containers: 2, steps })[0]).toContain('stops 1 of 1 container');
  });
});

describe('what is wrong about a step is said at its place', () => {
  test.each([
    ['a layer that is not there', { highlight: 'nonsense' }, 'steps.0.highlight', 'unknown-layer'],
    ['a name of a fault', { fault: 'nonsense' }, 'steps.0.fault', 'unknown-layer'],
    ['a key that no step has', { hilight: 'engine' }, 'steps.0.hilight', 'unknown-key'],
    ['a key that the diagram lacks', { set: { guests: 3 } }, 'steps.0.set.guests', 'unknown-key'],
    ['a value', { set: { containers: -1 } }, 'steps.0.set.containers', 'wrong-value'],
    ['a key said once for all', { set: { steps: [] } }, 'steps.0.set.steps', 'unknown-key'],
    [
      'what cannot be',
      { set: { containers: [{ os: 'windows' }] } },
      'steps.0.set.containers.0.os',
      'rule',
    ],
  ])('%s', (_, step, place, code) => {
    const { issues, svg } = renderSvg({ ...input, steps: [step] });
    const [issue] = issues;
    expect(issue?.path.join('.')).toBe(place);
    expect(code === 'rule' ? issue?.rule : issue?.code).toMatch(code === 'rule' ? /^R\d/ : code);
    expect(svg).toContain('data-node="steps.0.containers.0"');
  });

  test('a step beyond the last', () => {
    expect(renderSvg({ ...input, step: 9 }).issues.map(({ message }) => message)).toEqual([
      'expected a step from 1 to 5, got 9; the last is shown',
    ]);
  });
});

const trip = {
  kind: 'vm-stack',
  hypervisor: 'kvm',
  guests: [{ name: 'web' }],
  steps: [
    { path: 'app guest-kernel' },
    { path: ['guest-kernel', 'hypervisor', 'vmm-process', 'host-kernel', 'hardware'] },
    { path: ['hardware', 'host-kernel', 'vmm-process', 'guest-kernel'] },
    { path: ['host-userland', 'vmm-process'] },
  ],
};

describe('a way', () => {
  test('is told in its order', () => {
    expect(told(trip)[1]).toContain(
      'Way: Guest OS (guest kernel) → KVM (hypervisor) → QEMU (VMM process) → ',
    );
  });

  test.each([
    ['one layer is none', 'app', 'expected two layers or more, got "app"'],
    [
      'an unknown one is left out',
      'app nonsense',
      'expected a layer of this diagram, got "nonsense"',
    ],
  ])('%s', (_, path, message) => {
    const { issues, svg } = renderSvg({ ...trip, steps: [{ path }] });
    expect(issues.map((issue) => issue.message.split(';')[0])).toEqual([message]);
    expect(issues[0]?.path).toEqual(['steps', 0, 'path']);
    expect(svg).not.toContain('class="way"');
  });

  test.each([320, 480, 760, 1200])('covers no text at %i px', (width) => {
    trip.steps.forEach(({ path }, index) => {
      const root = layout(trip, { width, step: index + 1 });
      const ids = [path]
        .flat()
        .join(' ')
        .split(' ')
        .map((name) => idOf(root, name));
      const moves = movesOf(root, ids);
      expect(moves.length).toBe(ids.length - 1);
      for (const area of moves.flatMap(roomOf))
        for (const text of placesIn(root).texts) expect(overlap(area, text)).toBe(false);
    });
  });
});

/** The first layer that has a kind. */
function idOf(box: Box, kind: string): string {
  const { block, children } = box;
  if (block.kind === kind) return block.id;
  return children.map((child) => idOf(child, kind)).find(Boolean) ?? '';
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

describe('the picture', () => {
  test.each([320, 760, 1200])('all steps have one size at %i px', (width) => {
    const root = layout(input, { width });
    const pictures = input.steps.map((_, index) => find(root, `steps.${index}`));
    expect(new Set(pictures.map((box) => box?.width)).size).toBe(1);
    // The ground is the last layer of each.
    const ends = pictures.map((box) => {
      const body = box?.children.at(-1);
      return box && body && box.height - body.y - body.height;
    });
    expect(new Set(ends)).toEqual(new Set([0]));
  });

  test.each([320, 760, 1200])('one step alone is as high as any other at %i px', (width) => {
    const heights = input.steps.map(
      (_, index) => renderSvg(input, { width, step: index + 1 }).height,
    );
    expect(new Set(heights).size).toBe(1);
  });

  test('one step has the names of layers that the diagram has', () => {
    const { svg } = renderSvg(input, { step: 4 });
    expect(svg).toContain('data-node="containers.2.app"');
    expect(renderSvg({ ...input, step: 4 }).svg).toBe(svg);
    expect(renderSvg({ ...input, showSteps: 'one' }).svg).toBe(renderSvg(input, { step: 1 }).svg);
    expect(renderSvg({ ...input, step: 4 }, { step: 0 }).svg).toContain('steps.3.containers.2');
  });
});

test('a diagram can tell its own steps, and an input can tell others', () => {
  const kind: Kind = {
    ...containerStack,
    steps: (model) => [
      { name: 'one' },
      { name: 'five', model: { ...Object(model), containers: { count: 5, list: [] } } },
    ],
  };
  const plan = (more: object) =>
    planPlain(kind, { kind: kind.name, ...more }, [], { buildSequence }).sequence?.frames ?? [];
  expect(plan({}).map(({ step }) => step.name)).toEqual(['one', 'five']);
  expect(plan({}).map(({ picture }) => picture.title.match(/\d/)?.[0])).toEqual(['3', '5']);
  expect(plan({ steps: [{ name: 'own' }] }).map(({ step }) => step.name)).toEqual(['own']);
});
