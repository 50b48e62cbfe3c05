import { axis, ticks } from '../figure/axis.ts';
import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, type Shape, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import type { Font } from '../figure/measure.ts';
import type { Scale } from '../figure/quantity.ts';
import { NAME, SMALL, WIDE } from '../figure/style.ts';
import { shorten } from '../figure/wrap.ts';
import { nameIn, wrapFacts } from './icicle.ts';

const AMOUNT: Font = { size: 12, bold: true };

const BAR = 20;

/** Room under a bar for what its children add up to, px. */
const SUM = 9;

const SIGN_ROOM = 14;

const BEYOND = 10;

interface Rows {
  readonly scale: Scale;
  /** Where the bars start, px; texts stand before them, or over them when this is 0. */
  readonly left: number;
  readonly width: number;
  readonly values: readonly number[];
  readonly context: Context;
}

/** Blocks under each other, each with a bar on one common scale; children follow, indented. */
export const bars: Layout = (block, width, context) => {
  const top = block.children?.[0];
  const { scale } = block;
  if (!top || !scale) return box(block, width, 0);
  // A hair of room for what stands on the end of the scale.
  const long = width - 4;
  const left = width >= WIDE ? Math.min(300, Math.round(width * 0.36)) : 0;
  const rows: Rows = { scale, left, width: long, values: ticks(scale, long - left), context };
  const part = rowOf(top, 0, rows);
  const below = axis(scale, long, left, context.measure);
  below.y = part.height;
  return box(block, width, part.height + below.height, { children: [part, below] });
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
          ? { y: top + 4, height: BAR - 9 }
          : look === 'min' || look === 'low'
            ? { y: top + BAR - 5, height: 5 }
            : { y: top, height: BAR };
    const line = look === 'limit' || look === 'throttle' || look === 'inherited';
    shapes.push(
      line
        ? { look, x: at(to), y: top - 4, width: 0, height: BAR + 8 }
        : { look, x, width: long, ...inside },
    );
  }
  let y = height;
  const children = [...(block.children ?? []), ...rest(block)].map((child) => {
    const part = rowOf(child, depth + 1, rows);
    part.y = y;
    y += part.height;
    return part;
  });
  return box(block, width, y, { ...texts, height: y, shapes, children });
}

/** A row for the children that are not listed. */
function rest({ id, more }: Block): Block[] {
  if (!more?.count) return [];
  const aside = more.size === undefined ? undefined : more.aside?.(more.size)[0];
  return [
    {
      id: `${id}.more`,
      kind: 'more',
      look: 'scaled',
      label: more.label(more.count),
      ...(aside ? { aside } : {}),
      marks: more.size ? [{ look: 'usage', from: 0, to: more.size }] : [],
    },
  ];
}

/** Name and quantity in one line, what decided it under them; deeper ones further in. */
function write(
  block: Block,
  depth: number,
  { left, width, context: { measure } }: Rows,
): Pick<Required<Box>, 'texts' | 'shapes' | 'height' | 'cut' | 'badges'> {
  const { label = '', short = [], aside = '', detail = '', sign } = block;
  const from = depth * (left ? 14 : 10) + (depth ? 4 : 0);
  const end = left ? left - 14 : width;
  const long = measure(aside, AMOUNT) * 1.04;
  const fits = (words: string): boolean => measure(words, NAME) * 1.04 <= end - from - long - 8;
  const name = nameIn([label, ...short], fits);
  const after = from + measure(name, NAME) * 1.04 + 8;
  const inset = from + (sign ? SIGN_ROOM : 0);
  const lines = detail ? wrapFacts(detail, end - inset, 3, measure) : { lines: [], cut: false };
  const texts: PlacedText[] = [
    { words: name, x: from, y: 14, font: NAME, look: 'label', anchor: 'start' },
    { words: aside, x: end, y: 14, font: AMOUNT, look: 'label', anchor: 'end' },
    ...lines.lines.map((words, index): PlacedText => ({
      words,
      x: inset,
      y: 30 + index * 14,
      font: SMALL,
      look: 'detail',
      anchor: 'start',
    })),
  ];
  return {
    texts: texts.filter(({ words }) => words),
    shapes: [
      ...(sign ? [{ look: sign, x: from, y: 25, width: 10, height: 10 } as const] : []),
      ...(depth ? [{ look: 'tick', x: from - 9, y: 14, width: 5, height: 0 } as const] : []),
    ],
    badges: { x: after, y: 14, width: end - long - 8 - after },
    height: 24 + lines.lines.length * 14,
    cut: name !== label || lines.cut,
  };
}

const HEIGHT = 26;

const ROWS = 3;

/** What takes nothing of a scale: small dashed boxes in a few rows, the rest as a count. */
export const chips: Layout = (block, width, { measure }) => {
  const boxes: Box[] = [];
  let x = 0;
  let y = 0;
  const all = block.children ?? [];
  const add = (chip: Block): boolean => {
    const next = chipOf(chip);
    const wraps = x > 0 && x + next.width > width;
    if (wraps && y >= (ROWS - 1) * (HEIGHT + 6)) return false;
    if (wraps) y += HEIGHT + 6;
    next.x = wraps ? 0 : x;
    next.y = y;
    x = next.x + next.width + 6;
    boxes.push(next);
    return true;
  };
  const chipOf = (chip: Block): Box => {
    const { label = '', aside = '' } = chip;
    const most = Math.min(width, 260) - 20;
    const side = aside && measure(aside, SMALL) * 1.04 + 8 < most / 2 ? aside : '';
    const room = most - (side ? measure(side, SMALL) * 1.04 + 8 : 0);
    const fits = (words: string): boolean => measure(words, NAME) * 1.04 <= room;
    const name = fits(label) ? label : shorten(label, fits);
    const long = measure(name, NAME) * 1.04;
    const texts: PlacedText[] = [
      { words: name, x: 10, y: HEIGHT / 2, font: NAME, look: 'label', anchor: 'start' },
    ];
    const wide = 20 + long + (side ? 8 + measure(side, SMALL) * 1.04 : 0);
    if (side)
      texts.push({
        words: side,
        x: wide - 10,
        y: HEIGHT / 2,
        font: SMALL,
        look: 'detail',
        anchor: 'end',
      });
    return box(chip, wide, HEIGHT, {
      texts,
      shapes: [{ look: 'dashed', x: 0.5, y: 0.5, width: wide - 1, height: HEIGHT - 1 }],
      cut: name !== label || side !== aside,
    });
  };
  const fitting = all.findIndex((chip) => !add(chip));
  const hidden = (fitting < 0 ? 0 : all.length - fitting) + (block.more?.count ?? 0);
  if (hidden && block.more) {
    const { id, more } = block;
    for (let count = hidden; ; count++) {
      const rest: Block = {
        id: `${id}.more`,
        kind: 'more',
        look: 'scaled',
        label: more.label(count),
      };
      if (add(rest) || boxes.length === 0) break;
      const last = boxes.pop() as Box;
      x = last.x;
    }
  }
  return box(block, width, y + HEIGHT, { children: boxes });
};
