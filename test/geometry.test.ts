import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, layout, measureArial, type Box } from '../packages/core/src/index.ts';
import { STYLES, SMALL } from '../packages/core/src/figure/style.ts';
import { boxesOf, planOf } from './boxes.ts';
import { fixtures } from './fixtures.ts';
import { inputsOf } from './models.ts';
import { CASES } from './rules/index.ts';

const WIDTHS = [160, 240, 320, 480, 559, 560, 760, 1200, 1400];
/** Sums of halves and thirds miss by this much, px. */
const HAIR = 0.01;
const SEED = 20_251;
const LETTERS = new Intl.Segmenter();

/** Where a placed tree breaks its promises: boxes outside their parent or over each other, text outside its box. */
function faultsOf(box: Box, width: number): string[] {
  const faults: string[] = [];
  const name = (of: Box): string =>
    `${of.block.id || 'root'} (${[of.x, of.y, of.width, of.height].map((n) => n.toFixed(1)).join(' ')})`;
  const visit = (parent: Box): void => {
    for (const value of [parent.x, parent.y, parent.width, parent.height]) {
      if (!Number.isFinite(value) || value < 0) faults.push(`${name(parent)} has no place`);
    }
    faults.push(...tooWide(parent).map((line) => `${name(parent)} is too narrow for "${line}"`));
    parent.children.forEach((child, index) => {
      if (
        child.x < -HAIR ||
        child.y < -HAIR ||
        child.x + child.width > parent.width + HAIR ||
        child.y + child.height > parent.height + HAIR
      ) {
        faults.push(`${name(child)} leaves ${name(parent)}`);
      }
      for (const other of parent.children.slice(index + 1)) {
        if (overlap(child, other)) faults.push(`${name(child)} overlaps ${name(other)}`);
      }
      visit(child);
    });
  };
  if (box.x + box.width > width + HAIR) faults.push(`wider than the picture: ${name(box)}`);
  visit(box);
  return faults;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + HAIR &&
    b.x + b.width > a.x + HAIR &&
    a.y + a.height > b.y + HAIR &&
    b.y + b.height > a.y + HAIR
  );
}

/** Lines of text that leave the box, as the table of widths has it; a single letter may. */
function tooWide(box: Box): string[] {
  const style = STYLES[box.block.look ?? 'band'];
  // A name that is read upwards has the height of its box.
  if (box.texts?.some(({ turned }) => turned))
    return box.label.filter((line) => measureArial(line, style.label) > box.height);
  const fits = (line: string, size: typeof SMALL): boolean =>
    measureArial(line, size) <= box.width ||
    [...LETTERS.segment(line.replace('…', ''))].length <= 1;
  return [
    ...box.label.filter((line) => !fits(line, style.label)),
    ...box.detail.filter((line) => !fits(line, SMALL)),
    ...(box.detail.length || fits(box.aside, SMALL) ? [] : [box.aside]),
  ];
}

describe.each(KINDS)('$name', (kind) => {
  test('children lie inside parents, siblings apart, texts in their boxes', () => {
    fc.assert(
      fc.property(inputsOf(kind), fc.constantFrom(...WIDTHS), (input, width) => {
        expect(faultsOf(layout(input, { width }), width)).toEqual([]);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

/** At every width; an input is read in the same way at all of them. */
function expectPlaced(input: unknown): void {
  const plan = planOf(input);
  for (const width of WIDTHS) expect(faultsOf(boxesOf(plan, width), width)).toEqual([]);
}

const FIXTURES = fixtures();

test.each(FIXTURES)('$kind/$name is placed well at every width', ({ input }) => {
  expectPlaced(input);
});

test.each(CASES)(
  'where $rule is broken, the picture with its issues is placed well',
  ({ breaks }) => {
    for (const { input } of breaks) expectPlaced(input);
  },
);

test('a picture that grows wider never gets much higher', () => {
  // Not a law of the layout, but what people expect of a handle they drag.
  for (const { input } of FIXTURES) {
    // Below that second lines go first, which makes pictures lower.
    const heights = [760, 1200].map((width) => boxesOf(planOf(input), width).height);
    expect(heights[1]).toBeLessThanOrEqual((heights[0] as number) * 1.2);
  }
});
