import type { Box } from '../figure/box.ts';
import { BOXES, ink } from '../figure/ink.ts';
import { measureArial } from '../figure/measure.ts';
import { type Figures, outline, type Pen, round } from '../figure/pen.ts';

/** The line around what a confidential VM trusts; broken where the host must be trusted too. */
const LINE = /* @__PURE__ */ ink('manage', { fill: 'none', stroke: 'control-line', width: 2.5 });
const OPEN = /* @__PURE__ */ ink('manage', {
  fill: 'none',
  stroke: 'control-line',
  width: 2.5,
  dash: '6 4',
});
/** From a box to the line around it, and how round the line is, px. */
const OUT = 3;
const ROUND = 6;
/** Width of the way between a VM and the processor, and its least distance from texts, px. */
const WAY = 10;
const CLEAR = 6;
/** Places for a way are tried so far from each other, px. */
const TRY = 3;
/** Pictures end so near their layers, px. */
const EDGE = 1.25;

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

/** Draws over stacks what confidential VMs trust, and the sample of it in a legend. */
export const trustFigures: Figures = {
  draw: () => undefined,
  swatch(pen, box, x, y) {
    const mark = box.block.items?.[0]?.mark;
    if (mark !== 'trust' && mark !== 'trust-open') return;
    pen.open('control');
    pen.rect(mark === 'trust' ? LINE : OPEN, x + 1, y + 3, 17, 14, 4);
    pen.close();
    // It runs around the frames of VMs.
    pen.open('frame');
    outline(pen, 'hardware-assisted', x + 5, y + 7, 9, 6, 1);
    pen.close();
  },
  over: drawTrust,
};

/**
 * A line around each confidential VM and the processor with a way between them, so that all that is
 * trusted is one area, and what lies between is outside of it.
 */
export function drawTrust(pen: Pen, root: Box): void {
  let vms: Found[] = [];
  let between: Box[] = [];
  const places = new Map<Box, Point>();
  const visit = (box: Box, x: number, y: number): void => {
    places.set(box, [x, y]);
    const { trusted, kind } = box.block;
    if (trusted && kind === 'hardware') {
      drawArea(pen, vms, areaOf(box, [x, y]), obstaclesIn(between, places));
      vms = [];
      between = [];
      return;
    }
    if (trusted) vms.push({ area: areaOf(box, [x, y]), trusted });
    if (box.texts?.length || box.mark || box.block.part) between.push(box);
    for (const child of box.children) visit(child, x + child.x, y + child.y);
  };
  visit(root, root.x, root.y);
}

interface Found {
  readonly area: Area;
  readonly trusted: 'closed' | 'open';
}

function areaOf({ width, height }: Box, [x, y]: Point): Area {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

/** Where texts, marks and parts of layers are. */
function obstaclesIn(boxes: readonly Box[], places: ReadonlyMap<Box, Point>): readonly Area[] {
  return boxes.flatMap((box) => {
    const [left, top] = places.get(box) as Point;
    const areas = (box.texts ?? []).map(({ words, x, y, font, anchor, turned }): Area => {
      const wide = measureArial(words, font);
      if (turned) {
        const [at, middle] = [left + x, top + y];
        return { left: at - 8, right: at + 8, top: middle - wide / 2, bottom: middle + wide / 2 };
      }
      const start = left + x - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
      return { left: start, right: start + wide, top: top + y - 8, bottom: top + y + 8 };
    });
    const [x, y] = box.mark ?? [];
    if (x !== undefined && y !== undefined)
      areas.push({
        left: left + x - 8,
        right: left + x + 8,
        top: top + y - 8,
        bottom: top + y + 8,
      });
    if (box.block.part === 'tab') areas.push(areaOf(box, [left, top]));
    return areas;
  });
}

function drawArea(
  pen: Pen,
  vms: readonly Found[],
  hardware: Area,
  obstacles: readonly Area[],
): void {
  if (vms.length === 0) return;
  const ground = grow(pen, hardware);
  pen.open('control');
  for (const trusted of ['open', 'closed'] as const) {
    const some = vms.filter((vm) => vm.trusted === trusted).map(({ area }) => grow(pen, area));
    if (some.length === 0) continue;
    const ways = some.map((area) => wayOf(area, ground, obstacles));
    const line = trusted === 'open' ? OPEN : LINE;
    some.forEach((area, index) => {
      const way = ways[index];
      if (way !== undefined) drawFree(pen, area, ground, way);
      else
        pen.rect(line, area.left, area.top, area.right - area.left, area.bottom - area.top, ROUND);
    });
    pen.path(line, outlineOf(pen, some, ways, ground));
  }
  pen.close();
}

function grow({ drawing }: Pen, { left, right, top, bottom }: Area): Area {
  return {
    left: Math.max(EDGE, left - OUT),
    right: Math.min(drawing.width - EDGE, right + OUT),
    top: top - OUT,
    bottom: bottom + OUT,
  };
}

/**
 * Where a way down from a VM begins so that no text is in it: at the side of the stack if the VM is
 * there, else at a side of the VM, else between.
 */
function wayOf(vm: Area, ground: Area, obstacles: readonly Area[]): number | undefined {
  const first = Math.max(vm.left, ground.left);
  const last = Math.min(vm.right, ground.right) - WAY;
  const sides = vm.left - ground.left < WAY ? [first, last] : [last, first];
  const inner: number[] = [];
  for (let left = last - TRY; left > first; left -= TRY) inner.push(left);
  return [...sides, ...inner].find(
    (left) =>
      !obstacles.some(
        (one) =>
          one.bottom > vm.bottom &&
          one.top < ground.top &&
          one.left < left + WAY + CLEAR &&
          one.right > left - CLEAR,
      ),
  );
}

/** The way has the colour of the line: what it passes is outside of it. */
function drawFree(pen: Pen, vm: Area, ground: Area, left: number): void {
  pen.rect(BOXES.control, left, vm.bottom, WAY, ground.top - vm.bottom, 1);
}

/** One line around the ground, up each way and around its VM. */
function outlineOf(
  pen: Pen,
  vms: readonly Area[],
  ways: readonly (number | undefined)[],
  ground: Area,
): string {
  const points: Point[] = [
    [ground.left, ground.bottom],
    [ground.left, ground.top],
  ];
  const order = vms
    .flatMap((vm, index) => {
      const left = ways[index];
      return left === undefined ? [] : [{ vm, left }];
    })
    .sort((one, other) => one.left - other.left);
  for (const { vm, left } of order)
    points.push(
      [left, ground.top],
      [left, vm.bottom],
      [vm.left, vm.bottom],
      [vm.left, vm.top],
      [vm.right, vm.top],
      [vm.right, vm.bottom],
      [left + WAY, vm.bottom],
      [left + WAY, ground.top],
    );
  points.push([ground.right, ground.top], [ground.right, ground.bottom]);
  return rounded(pen, points);
}

/** A closed line through points, round at each. */
function rounded(pen: Pen, points: readonly Point[]): string {
  const text = ([x, y]: Point): string => `${pen.at(x)} ${round(y)}`;
  const towards = ([x, y]: Point, [toX, toY]: Point): Point => {
    const long = Math.hypot(toX - x, toY - y) || 1;
    const part = Math.min(ROUND, long / 2) / long;
    return [x + (toX - x) * part, y + (toY - y) * part];
  };
  return `${points
    .map((point, index) => {
      const before = points.at(index - 1) as Point;
      const after = points[(index + 1) % points.length] as Point;
      const start = `${index ? 'L' : 'M'}${text(towards(point, before))}`;
      return `${start}Q${text(point)} ${text(towards(point, after))}`;
    })
    .join('')}Z`;
}
