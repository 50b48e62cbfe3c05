import { axis, ticks } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type Shape, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import type { Font, Measure } from '../figure/measure.ts';
import type { Scale } from '../figure/quantity.ts';
import { NAME, SMALL, WIDE } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import { RAISED, listOf, nameIn, raised, smallLines, textAt } from './numbered.ts';

const AMOUNT: Font = { size: 12, bold: true };

const BAR = 22;

/** Height of what is in use, in the middle of a bar. */
const USED = 8;

/** Room under a bar for what its children add up to, px. */
const SUM = 9;

const BEYOND = 10;

interface Rows {
  readonly scale: Scale;
  /** Where the bars start, px; texts stand before them, or over them when this is 0. */
  readonly left: number;
  readonly width: number;
  readonly values: readonly number[];
  readonly context: Context;
  /** What has a shorter name. */
  readonly listed: Block[];
}

/** Blocks under each other, each with a bar on one common scale; children follow, indented. */
export const bars: Layout = (block, width, context) => {
  const top = block.children?.[0];
  const { scale } = block;
  if (!top || !scale) return box(block, width, 0);
  // A hair of room for what stands on the end of the scale.
  const long = width - 4;
  const left = width >= WIDE ? Math.min(300, Math.round(width * 0.36)) : 0;
  const rows: Rows = {
    scale,
    left,
    width: long,
    values: ticks(scale, long - left),
    context,
    listed: [],
  };
  const part = rowOf(top, 0, rows);
  const below = axis(scale, long, left, context.measure);
  below.y = part.height;
  const end = below.y + below.height;
  if (rows.listed.length === 0) return box(block, width, end, { children: [part, below] });
  const list = listOf(rows.listed, width, context.measure);
  list.y = end + 8;
  return box(block, width, list.y + list.height, { children: [part, below, list] });
};

function rowOf(block: Block, depth: number, rows: Rows): Box {
  const { scale, left, width } = rows;
  const texts = write(block, depth, rows);
  const sum = block.marks?.some(({ look }) => look === 'sum') ? SUM : 0;
  const top = left ? Math.max(6, (texts.height - BAR - sum) / 2) : texts.height + 5;
  const height = Math.max(texts.height, top + BAR + sum + 6);
  const at = (value: number): number =>
    left + (Math.min(value, scale.max) * (width - left)) / scale.max;
  const shapes: Shape[] = [
    ...(texts.shapes ?? []),
    ...rows.values.map((value) => ({
      look: 'grid' as const,
      x: at(value * scale.unit),
      y: left ? 0 : top - 2,
      width: 0,
      height: left ? height : height - top + 2,
    })),
  ];
  for (const { look, from, to } of block.marks ?? []) {
    // What goes beyond the end of the scale still shows before it.
    const x = Math.min(at(from), width - (look === 'over' ? BEYOND : 0));
    const long = at(to) - x;
    const under = { y: top + BAR + 3, height: SUM - 3 };
    const inside =
      look === 'sum' || look === 'over'
        ? under
        : look === 'usage'
          ? { y: top + (BAR - USED) / 2, height: USED }
          : { y: top, height: BAR };
    const line = look === 'limit' || look === 'throttle' || look === 'inherited';
    shapes.push(
      line
        ? { look, x: at(to), y: top - 4, width: 0, height: BAR + 8 }
        : { look, x, width: long, ...inside },
    );
  }
  let y = height;
  const children = (block.children ?? []).map((child) => {
    const part = rowOf(child, depth + 1, rows);
    part.y = y;
    y += part.height;
    return part;
  });
  return box(block, width, y, { ...texts, height: y, shapes, children });
}

/** Name and quantity in one line, what decided it under them; deeper ones further in. */
function write(
  block: Block,
  depth: number,
  { left, width, listed, context: { measure } }: Rows,
): Pick<Required<Box>, 'texts' | 'shapes' | 'height' | 'cut' | 'badges'> {
  const { label = '', aside = '', detail = '' } = block;
  const from = depth * (left ? 14 : 10) + (depth ? 4 : 0);
  const end = left ? left - 14 : width;
  const long = measure(aside, AMOUNT) * 1.04;
  const name = nameIn(block, end - from - long - 8, measure, 0);
  const first = textAt(name, from, 14, NAME, 'start');
  const number = name === label ? [] : [raised(listed.push(block), first, measure)];
  const after = from + measure(name, NAME) * 1.04 + 8 + number.length * RAISED;
  const lines = wrap(detail, end - from, SMALL, measure, 4);
  const texts = [
    first,
    ...number,
    textAt(aside, end, 14, AMOUNT, 'end'),
    ...smallLines(lines.lines, from, 30),
  ];
  return {
    texts: texts.filter(({ words }) => words),
    shapes: depth ? [{ look: 'tick', x: from - 9, y: 14, width: 5, height: 0 }] : [],
    badges: { x: after, y: 14, width: end - long - 8 - after },
    height: 24 + lines.lines.length * 14,
    cut: name !== label || lines.cut,
  };
}

/** Height of a chip of one line, and the space between chips, px. */
const HEIGHT = 26;
const BETWEEN = 8;

const ROWS = 3;

/** What takes nothing of a scale: small dashed boxes in a few rows, the rest as a count, and what that means. */
export const chips: Layout = (block, width, { measure }) => {
  const boxes: Box[] = [];
  let x = 0;
  let y = 0;
  let row = 0;
  const { more, children: all = [], detail = '' } = block;
  const add = (next: Box): boolean => {
    const wraps = x > 0 && x + next.width > width;
    if (wraps && row >= ROWS - 1) return false;
    if (wraps) {
      y = Math.max(...boxes.map((chip) => chip.y + chip.height)) + BETWEEN;
      row += 1;
    }
    next.x = wraps ? 0 : x;
    next.y = y;
    x = next.x + next.width + BETWEEN;
    boxes.push(next);
    return true;
  };
  const fitting = all.findIndex((chip) => !add(chipOf(chip, width, measure)));
  const hidden = (fitting < 0 ? 0 : all.length - fitting) + (more?.count ?? 0);
  if (hidden && more) {
    for (let count = hidden; ; count++) {
      const id = `${block.id}.more`;
      const rest: Block = { id, kind: 'more', look: 'scaled', label: more.label(count) };
      if (add(chipOf(rest, width, measure)) || boxes.length === 0) break;
      const last = boxes.pop() as Box;
      x = last.x;
    }
  }
  row = 0;
  const { lines } = wrap(detail, width, SMALL, measure, 3);
  const long = Math.max(...lines.map((line) => measure(line, SMALL) * 1.04));
  const word: Block = { id: 'idle', kind: 'text', look: 'text', detail };
  const texts = smallLines(lines, 0, HEIGHT / 2);
  add(box(word, long, 14 * lines.length + 12, { texts }));
  const height = Math.max(...boxes.map((chip) => chip.y + chip.height));
  return box(block, width, height, { children: boxes });
};

/** A chip with a name, broken rather than cut, and a word beside it if there is room. */
function chipOf(chip: Block, width: number, measure: Measure): Box {
  const { label = '', aside = '' } = chip;
  const { lines, cut } = wrap(label, width - 20, NAME, measure, 9);
  const long = Math.max(0, ...lines.map((line) => measure(line, NAME) * 1.04));
  const side = aside && measure(aside, SMALL) * 1.04 + 8;
  const fits = side !== '' && !lines[1] && long + side <= width - 20;
  const wide = 20 + long + (fits ? side : 0);
  const height = HEIGHT - 16 + 16 * lines.length;
  const texts = lines.map((words, index) =>
    textAt(words, 10, HEIGHT / 2 + index * 16, NAME, 'start'),
  );
  if (fits) texts.push(...smallLines([aside], 18 + long, HEIGHT / 2));
  return box(chip, wide, height, {
    texts,
    shapes: [{ look: 'dashed', x: 0.5, y: 0.5, width: wide - 1, height: height - 1 }],
    cut: cut || (side !== '' && !fits),
  });
}
