import { describe, expect, test } from 'vitest';
import { measureArial, type Box } from '../packages/core/src/index.ts';
import { columnsOf, isRow } from '../packages/core/src/figures/columns.ts';
import { boxesOf, everyBox, planOf, type Placed } from './boxes.ts';
import { fixtures } from './fixtures.ts';

const STACKS = new Set([
  'vm-stack',
  'container-stack',
  'stack-compare',
  'hypervisor-type',
  'portability-map',
  'image-layers',
  'engine-chain',
]);
/** Nothing stands on anything in these: they have headings, tiles and type. */
const TILES = new Set(['rolling-replacement', 'service-split']);
const FIXTURES = fixtures().filter(({ kind }) => STACKS.has(kind));
const WITH_TILES = fixtures().filter(({ kind }) => TILES.has(kind));
const WIDTHS = [320, 480, 760, 1200, 1920];
/** Rounding of halves, px. */
const HAIR = 0.51;
/** Space between layers, and the widest tenant, px. */
const GAP = 8;
const WIDEST = 220;

const stacksIn = (root: Box): readonly Placed[] =>
  everyBox(root).filter(
    ({ box: { block } }) => block.layout === 'levels' || /(^|\.)layers$/.test(block.id),
  );

const rowsIn = (stack: Box): readonly Placed[] =>
  everyBox(stack).filter(({ box }) => isRow(box.block) && box.block.kind !== 'ground');

/** Brackets of a comparison reach from the highest layer of their levels to the lowest. */
function expectSpans(stack: Box): void {
  const parts = everyBox({ ...stack, x: 0, y: 0 });
  const extents = (stack.block.spans ?? []).map(({ ranks }) => {
    const layers = parts.filter(({ box }) => ranks.includes(box.block.rank ?? Number.NaN));
    return [
      Math.min(...layers.map(({ y }) => y)),
      Math.max(...layers.map(({ box, y }) => y + box.height)),
    ] as const;
  });
  const body = stack.children.filter(({ block }) => block.kind !== 'key');
  const foot = Math.max(...body.map((part) => part.y + part.height));
  const row = body.find(({ block }) => isRow(block));
  const tenants = (row?.children ?? []).filter(({ block }) => block.fold || block.look === 'more');
  for (const { from, to, away } of stack.brackets ?? []) {
    if (away === 'start' || away === 'end') {
      expect(from[0]).toBeCloseTo(away === 'start' ? -GAP : stack.width + GAP, 0);
      const fits = extents.some(
        ([top, end]) => Math.abs(top - from[1]) < HAIR && Math.abs(end - to[1]) < HAIR,
      );
      expect(fits, `${from.join(' ')} ${to.join(' ')}`).toBe(true);
    } else if (away === 'down') expect(from[1]).toBeCloseTo(foot + GAP, 0);
    else {
      expect(from[1]).toBeCloseTo((row?.y ?? 0) - GAP, 0);
      expect(from[0]).toBeCloseTo(Math.min(...tenants.map(({ x }) => x)), 0);
      expect(to[0]).toBeCloseTo(Math.max(...tenants.map(({ x, width }) => x + width)), 0);
    }
  }
}

describe.each(WIDTHS)('at %i px', (width) => {
  describe.each(FIXTURES)('$kind/$name', ({ input }) => {
    const stacks = (): readonly Placed[] => stacksIn(boxesOf(planOf(input), width));

    test('columns stand beside each other on one floor, none over another', () => {
      for (const { box: stack } of stacks())
        for (const { box: row } of rowsIn(stack)) {
          let end = -Infinity;
          for (const column of row.children) {
            expect(column.x, column.block.id).toBeGreaterThanOrEqual(end - HAIR);
            end = column.x + column.width;
            expect(column.y + column.height, column.block.id).toBeCloseTo(row.height, 0);
          }
        }
    });

    test('no tenant is wider than it may be, and those of a row are equal', () => {
      for (const { box: stack } of stacks())
        for (const { box: row } of rowsIn(stack)) {
          const leaves = row.children.filter(
            ({ block, children }) =>
              block.fold && !children.some((child) => rowsIn(child).length > 0),
          );
          for (const { width: wide, block } of leaves)
            expect(wide, block.id).toBeLessThanOrEqual(WIDEST + HAIR);
          expect(new Set(leaves.map(({ width: wide }) => Math.round(wide))).size).toBeLessThan(2);
        }
    });

    test('layers rest on what carries them', () => {
      for (const { box: stack } of stacks()) {
        const parts = stack.children.filter(
          ({ block, height }) => !block.apart && block.kind !== 'key' && height > 0,
        );
        parts.slice(1).forEach((part, index) => {
          const above = parts[index] as Box;
          expect(part.y - above.y - above.height, part.block.id).toBeCloseTo(GAP, 0);
        });
      }
    });

    test('brackets cover exactly what they describe, at a distance of 8 px', () => {
      for (const { box: stack } of stacks()) {
        const parts = everyBox({ ...stack, x: 0, y: 0 }).filter(({ box }) => box.block.bracket);
        // Those of what is in a frame stand outside of it.
        const start = Math.min(
          ...stack.children.filter(({ block }) => block.kind !== 'key').map(({ x }) => x),
        );
        if (stack.block.spans) {
          expectSpans(stack);
          continue;
        }
        for (const { from, to, away } of stack.brackets ?? []) {
          const fits = parts.some(({ box, y }) => {
            const { tenants } = columnsOf(box.block);
            const heads = box.children.filter(
              ({ block }) => block.look === 'more' || tenants.includes(block),
            );
            const tops = isRow(box.block)
              ? (heads.length ? heads : box.children).map((child) => y + child.y)
              : [y];
            const ends =
              away === 'start'
                ? [Math.min(...tops) - from[1], y + box.height - to[1], start - GAP - from[0]]
                : [away === 'up' ? y - GAP - from[1] : y + box.height + GAP - from[1]];
            return ends.every((distance) => Math.abs(distance) < HAIR);
          });
          expect(fits, `${away} ${from.join(' ')} ${to.join(' ')}`).toBe(true);
        }
      }
    });

    test('words of brackets lie in the picture, whole', () => {
      for (const { box: stack, x } of stacks())
        for (const { texts, words } of stack.brackets ?? []) {
          for (const text of texts) {
            const wide = measureArial(text.words, text.font);
            const left = x + text.x - (text.anchor === 'end' ? wide : 0);
            expect(left, words).toBeGreaterThanOrEqual(-HAIR);
            expect(left + wide, words).toBeLessThanOrEqual(width + HAIR);
            expect(text.words).not.toContain('…');
          }
        }
    });

    test('what is not there is neither managed nor counted by a bracket', () => {
      const isThere = ({ block, children }: Box): boolean =>
        !block.absent && children.every(isThere);
      for (const { box } of everyBox(boxesOf(planOf(input), width))) {
        if (box.block.bracket) expect(isThere(box), box.block.id).toBe(true);
        for (const [x] of box.manage?.to ?? []) {
          const below = box.children.find(
            (child) => Math.abs(child.x + child.width / 2 - x) < HAIR,
          );
          expect(below?.block.absent, below?.block.id).not.toBe(true);
        }
      }
    });

    test('no type is smaller than 11 px', () => {
      const small = everyBox(boxesOf(planOf(input), width)).flatMap(({ box }) =>
        (box.texts ?? []).filter(({ font }) => font.size < 11).map(({ words }) => words),
      );
      expect(small).toEqual([]);
    });

    test('a heading stands with its own stack', () => {
      for (const { box: panel } of everyBox(boxesOf(planOf(input), width))) {
        const head = panel.children.find(({ block }) => block.look === 'heading');
        const body = panel.children.find(({ block }) => /(^|\.)layers$/.test(block.id));
        if (!head || !body) continue;
        expect(body.y - head.y - head.height).toBeLessThanOrEqual(24);
      }
    });
  });
});

describe.each(WIDTHS)('what stands in a table at %i px', (width) => {
  const of = (kind: string) => FIXTURES.filter((fixture) => fixture.kind === kind);
  const drawn = (input: unknown): readonly Placed[] => everyBox(boxesOf(planOf(input), width));

  test.each(of('portability-map'))(
    'portability-map/$name: places of a row are on one ground, the answer right under it',
    ({ input }) => {
      const grounds = new Map<number, Set<number>>();
      const places = drawn(input).filter(({ box: { block } }) => block.kind === 'environment');
      const names = new Set<string>();
      for (const { box: place, y } of places) {
        const [body, result] = ['layers', 'result'].map((name) =>
          place.children.find(({ block }) => block.id.endsWith(`.${name}`)),
        ) as [Box, Box];
        const layers = body.children.filter(({ block }) => block.kind !== 'key');
        const ground = layers.at(-1) as Box;
        expect(ground.block.kind).toBe('hardware');
        const foot = Math.round(y + body.y + ground.y + ground.height);
        grounds.set(y, (grounds.get(y) ?? new Set()).add(foot));
        expect(result.y - body.y - body.height).toBeLessThanOrEqual(24);
        // What moves arrives as what it is.
        const moved = everyBox(body).find(({ box }) => box.block.id.endsWith('.artefact'))?.box;
        names.add(moved?.children.map(({ block }) => block.kind).join(' ') ?? '');
      }
      for (const feet of grounds.values()) expect(feet.size).toBe(1);
      const first = drawn(input).find(({ box }) => box.block.id === 'artefact');
      for (const parts of names)
        expect(parts).toBe(first?.box.children.map(({ block }) => block.kind).join(' '));
      expect(first?.box.children.length).toBeGreaterThanOrEqual(2);
    },
  );

  test.each(of('image-layers'))(
    'image-layers/$name: a layer lies under all that is made of it, and under nothing else',
    ({ input }) => {
      for (const { box: tree, x, y } of drawn(input)) {
        if (!tree.block.id.endsWith('.tree')) continue;
        const layers = tree.children.filter(({ block }) => block.kind === 'image-layer');
        for (const layer of layers) {
          expect(layer.width).toBeCloseTo(tree.width, 0);
          const above = drawn(input).filter(
            ({ box, x: left, y: top }) =>
              box.block.look === 'scaled' &&
              box.block.kind === 'container-image' &&
              top + box.height <= y + layer.y + HAIR &&
              left < x + tree.width - HAIR &&
              left + box.width > x + HAIR,
          );
          const inside = everyBox(tree).filter(({ box }) => box.block.kind === 'container-image');
          expect(above.length).toBe(inside.length);
        }
      }
    },
  );

  test.each(of('engine-chain'))(
    'engine-chain/$name: programs stand beside the process, none over it',
    ({ input }) => {
      const all = drawn(input);
      const process = all.find(({ box }) => box.block.id === 'containers.0');
      if (!process) throw new Error('no process');
      const programs = all.filter(
        ({ box: { block } }) => block.layout === 'card' && block.id !== 'containers.0',
      );
      for (const { box, x } of programs)
        expect(x + box.width, box.block.id).toBeLessThanOrEqual(process.x + HAIR);
    },
  );

  test.each(WITH_TILES)('$kind/$name: type and headings', ({ input }) => {
    const all = drawn(input);
    const small = all.flatMap(({ box }) =>
      (box.texts ?? []).filter(({ font }) => font.size < 11).map(({ words }) => words),
    );
    expect(small).toEqual([]);
    for (const { box: panel } of all.filter(({ box }) => box.block.kind === 'panel')) {
      const [head, body] = panel.children as [Box, Box];
      expect(head.block.look).toBe('heading');
      expect(body.y - head.y - head.height).toBeLessThanOrEqual(28);
    }
    const tiles = all.filter(({ box }) => box.block.kind === 'module');
    for (const { box } of tiles) expect(box.width).toBeLessThanOrEqual(WIDEST);
    expect(new Set(tiles.map(({ box }) => `${box.width} ${box.height}`)).size).toBeLessThan(2);
  });
});

describe('at 320 px', () => {
  test.each(fixtures().filter(({ kind }) => kind === 'rolling-replacement'))(
    '$kind/$name: two moments are beside each other, none as high as half a phone',
    ({ input }) => {
      const steps = everyBox(boxesOf(planOf(input), 320)).filter(
        ({ box }) => box.block.kind === 'step',
      );
      steps.forEach(({ box, y }, index) => {
        expect(y).toBe(steps[index - (index % 2)]?.y);
        expect(box.height).toBeLessThanOrEqual(340);
      });
    },
  );

  test.each(FIXTURES)(
    '$kind/$name: two tenants and all who stand beside them are in one row',
    ({ input }) => {
      for (const { box: stack } of stacksIn(boxesOf(planOf(input), 320)))
        for (const { box: row } of rowsIn(stack)) {
          const { tenants, neighbours } = columnsOf(row.block);
          const ids = row.children.map(({ block }) => block.id);
          for (const { id } of neighbours) expect(ids).toContain(id);
          const drawn = row.children.filter(
            ({ block }) => block.look === 'more' || !neighbours.includes(block),
          );
          expect(drawn.length).toBeGreaterThanOrEqual(Math.min(2, tenants.length));
        }
    },
  );

  test.each(FIXTURES)('$kind/$name: the legend has two lines at most', ({ input }) => {
    const { fault, highlight, steps } = input as Record<string, unknown>;
    // What is marked is explained too.
    if (fault ?? highlight ?? steps) return;
    const legend = everyBox(boxesOf(planOf(input), 320)).find(
      ({ box }) => box.block.kind === 'legend',
    );
    const lines = new Set(legend?.box.children.map(({ y }) => y));
    expect(lines.size).toBeLessThanOrEqual(2);
  });
});
