import type { Block, Row } from '../figure/block.ts';
import type { Detail } from '../input/common.ts';
import { type Box, type PlacedText, box, pile, stretch } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import { type Font, type Measure, measureArial } from '../figure/measure.ts';
import { GAP, LANE, MARK_ROOM, SMALL, STYLES, TITLE_HEIGHT } from '../figure/style.ts';
import { shorten, wrap } from '../figure/wrap.ts';

/**
 * Places a block tree at a width.
 *
 * @param block - What stands on what; ids unique in the tree.
 * @param width - Width of the whole picture in px; labels keep their size, the layout changes.
 * @param measure - Width in px of a text in a font; default: the table of Arial's widths.
 * @param layouts - Ways of placing children that the diagram brings along, by name.
 * @param detail - How much it says.
 * @returns Boxes in px, relative to their parent; the root at 0, 0. Children lie inside parents and
 *   siblings do not overlap.
 */
export function arrange(
  block: Block,
  width: number,
  measure: Measure = measureArial,
  layouts: Readonly<Record<string, Layout>> = {},
  detail?: Detail,
): Box {
  const context: Context = {
    measure,
    layouts,
    detail,
    fit,
  };
  // A hair of room on each side keeps strokes inside the picture.
  const whole = width - 4;
  const seen = new Set<string>();
  const children = (block.children ?? []).map((child) => {
    const part = fit(withSeen(child, seen), whole, context);
    seenIn(part, seen);
    return part;
  });
  return box(block, whole, pile(children, 0), { x: 2, y: 2, children });
}

/** What of a legend is seen in a box: tones of bands without words. */
function seenIn({ block, label, detail, children }: Box, seen: Set<string>): void {
  const words = label.length + detail.length;
  if (block.tone && block.label && !block.part && !words && !children.length) seen.add(block.tone);
  for (const child of children) seenIn(child, seen);
}

/** A legend of what is seen. */
function withSeen(block: Block, seen: ReadonlySet<string>): Block {
  const { items } = block;
  if (!items?.some(({ wordless }) => wordless)) return block;
  return {
    ...block,
    items: items.filter(({ tone, wordless }) => !wordless || seen.has(tone ?? '')),
  };
}

/** A block at a width, its height following from its content. */
function fit(block: Block, width: number, context: Context): Box {
  const part = shaped(block, width, context);
  if (block.least) stretch(part, block.least);
  return block.absent ? box(block, part.width, part.height) : part;
}

function shaped(block: Block, width: number, context: Context): Box {
  if (block.row) return row(block, block.row, width, context);
  if (block.items) return legend(block, width, context);
  if (block.look === 'frame') return frame(block, width, context);
  return block.children ? group(block, width, context) : leaf(block, width, context);
}

function leaf(block: Block, width: number, { measure }: Context): Box {
  const styles = STYLES[block.look ?? 'band'];
  const room = width - 2 * styles.padX - (block.kernel ? MARK_ROOM : 0);
  const label = wrap(block.label ?? '', room, styles.label, measure, styles.labelMost);
  const detail = wrap(
    block.detail ?? '',
    width - 2 * styles.padX,
    SMALL,
    measure,
    styles.detailMost,
  );
  const height =
    2 * styles.padY +
    label.lines.length * styles.labelLine +
    detail.lines.length * styles.detailLine;
  return box(block, width, Math.max(block.look ? 0 : 32, height), {
    label: label.lines,
    labelWidth: block.kernel
      ? Math.max(0, ...label.lines.map((line) => measure(line, styles.label)))
      : 0,
    detail: detail.lines,
    cut: label.cut || detail.cut,
  });
}

/** An invisible block: its children in its layout. */
function group(block: Block, width: number, context: Context): Box {
  const layout = block.layout && context.layouts[block.layout];
  if (layout) return layout(block, width, context);
  const children = (block.children ?? []).map((child) => fit(child, width, context));
  return box(block, width, pile(children, 0), { children });
}

/** A frame: a title line, its content under it. */
function frame(block: Block, width: number, context: Context): Box {
  const { measure } = context;
  const styles = STYLES.frame;
  const lanes = block.lane ? 2 * LANE : 0;
  const room = width - 2 * GAP - 2 * styles.padX - (block.kernel ? MARK_ROOM : 0) - lanes;
  const fits = (font: Font) => (text: string) => measure(text, font) <= room / 1.04;
  const named = block.label ?? '';
  const label = fits(styles.label)(named) ? named : shorten(named, fits(styles.label));
  // Between ways there is room for the name only.
  const aside = block.lane ? '' : (block.aside ?? '');
  const facts = wrap(aside, room, SMALL, measure, styles.detailMost);
  const together = measure(label, styles.label) + measure(aside, SMALL) + 10 <= room / 1.04;
  const detail = together ? [] : facts.lines;
  const top = (label ? TITLE_HEIGHT : GAP) + detail.length * styles.detailLine;
  const inner = group({ ...block, look: 'band' }, width - 2 * GAP, context);
  for (const child of inner.children) {
    child.x += GAP;
    child.y += top;
  }
  const height = top + (inner.children.length ? inner.height + GAP : 0);
  return box(block, width, height, {
    label: label ? [label] : [],
    aside,
    detail,
    cut: (block.lane && block.aside !== undefined) || label !== named || facts.cut,
    children: inner.children,
  });
}

/** Items with their marks in lines of text. */
function legend(block: Block, width: number, { measure }: Context): Box {
  const all = block.items ?? [];
  const wideOf = (words: string): number => Math.min(width, 36 + measure(words, SMALL) * 1.05);
  // One line if that can be.
  const brief = all.reduce((sum, { label }) => sum + wideOf(label), 0) > width;
  let x = 0;
  let y = 8;
  const children = all.map((item, index) => {
    const words = (brief && item.short) || item.label;
    const wide = wideOf(words);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 20;
    }
    const part = box({ id: `${block.id}.${index}`, kind: 'legend-item', items: [item] }, wide, 20, {
      detail: wrap(words, wide - 24, SMALL, measure, 1).lines,
    });
    part.x = x;
    part.y = y;
    x += wide;
    return part;
  });
  return box(block, width, children.length ? y + 20 : 0, { children });
}

const KEY: Font = { size: 12, bold: true };

const PLAIN: Font = { size: 12, bold: false };

const LINE = 16;

const PAD = 7;

/** Room of a badge. */
const BADGE = 40;

/** In narrower rows a column that takes a part of them stands over the text, px. */
const ROOMY = 480;

/** A row under the picture: a badge, a narrow column, text with small type under it. */
export function row(
  block: Block,
  { badge, key, wide = 0 }: Row,
  width: number,
  { measure }: Context,
): Box {
  const { detail = '', aside = '' } = block;
  const start = badge ? BADGE : 0;
  const texts: PlacedText[] = [];
  let y = PAD;
  const put = (words: string, x: number, room: number, font: Font): void => {
    const look = font === SMALL ? 'detail' : 'label';
    const high = font === SMALL ? 14 : LINE;
    for (const line of wrap(words, room, font, measure, Infinity).lines) {
      texts.push({ words: line, x, y: y + high / 2, font, look, anchor: 'start' });
      y += high;
    }
  };
  const part = wide < 1;
  const column = part ? Math.floor(width * wide) : wide;
  const over = key !== undefined && part && width < ROOMY;
  if (key) put(key, start, (over || !part ? width : column - 16) - start, KEY);
  const foot = y;
  if (key !== undefined && !over) y = PAD;
  const left = start + (key === undefined || over ? 0 : column);
  put(detail, left, width - left, PLAIN);
  put(aside, left, width - left, SMALL);
  return box(block, width, Math.max(y, foot) + PAD, { texts });
}
