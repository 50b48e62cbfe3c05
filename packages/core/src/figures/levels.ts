import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { GAP, NAME, SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import { columnsOf, rowsIn, Widths } from './columns.ts';
import { type Room, roomsFor } from './levels-room.ts';
import { countBlock } from './rows.ts';

/** Widest tenant, px. */
const WIDEST = 220;
/** Tenants narrower than this have less padding, and their name in the middle, px. */
const SLIM = 104;
/** Height of a band with one line, of a line of its name, of its second lines, of a title line, px. */
const BAND = 32;
const LINE = 16;
const SECOND = 14;
const TITLE = 28;
/** Over the tenants' tops a line runs from who manages them, px. */
const BUS = 20;
/** Room of a kernel mark before a name, px. */
const MARK = 20;
/** Widths of what stands beside tenants: with second lines, without, with its name turned, px. */
const SIDE = 88;
const TIGHT = 64;
const TURNED = 28;
/** A version at the end of a name: `nginx 1.27`, `Ubuntu 24.04`. */
const VERSION = /\s+(v?\d[\d.]*)$/;
/** Before a capital letter inside of a word: `Postgre|SQL`. */
const CAPITALS = /(?<=\p{Ll}{3})(?=\p{Lu})/gu;
/** Narrower bands in a tenant of a tenant have no words, px. */
const WORDLESS = 56;
/** Space between stacks that are compared, px. */
const BETWEEN = 24;

/**
 * A stack as a table of levels and columns. Tenants and who stands beside them are columns, in one
 * row and on one floor; a layer that carries several of them spans them; layers of a level are as
 * high as the highest of it. What does not fit goes in a fixed order, see `roomsFor`.
 */
export const levels: Layout = (block, width, context) =>
  placeStacks([block], width, context)[0] as Box;

/** Stacks of one width each, whose levels are in line. */
export function placeStacks(stacks: readonly Block[], width: number, context: Context): Box[] {
  const rooms = roomsFor(width < 480 ? 'plain' : 'normal');
  let table: Table | undefined;
  for (const fold of [false, true]) {
    for (const room of rooms) {
      const next = new Table(context.measure, room);
      if (!stacks.every((stack) => next.measure(stack, width, fold))) continue;
      table = next;
      if (next.fits) return next.boxes();
    }
  }
  return table?.boxes() ?? [];
}

/** Places stacks in a room. */
class Table {
  /** Does every text have its place? */
  fits = true;
  readonly #measure: Measure;
  readonly #room: Room;
  readonly #widths: Widths;
  readonly #boxes: Box[] = [];
  /** Heights by level, px. */
  readonly #heights = new Map<number, number>();
  /** Heights of what title lines have besides a name of one line, by depth, px. */
  readonly #titles: number[] = [];

  constructor(measure: Measure, room: Room) {
    this.#measure = measure;
    this.#room = room;
    this.#widths = new Widths({
      least: room.narrowest,
      nested: room.nested,
      most: WIDEST,
      pad: room.turned ? 4 : GAP,
      neighbour: (block) => this.#neighbour(block),
    });
  }

  /** Takes in a stack; tells whether its columns have their least width. */
  measure(stack: Block, width: number, fold: boolean): boolean {
    const widths = this.#widths;
    const rows = (stack.children ?? []).filter((child) => child.layout !== undefined);
    const isTooWide = (): boolean => rows.some((row) => widths.row(row, 0) > width);
    if (fold) this.#fold(rowsIn(stack), isTooWide);
    if (isTooWide()) return false;
    const unit = widths.unit(rows, width);
    const whole = rows.length
      ? Math.max(...rows.map((row) => widths.row(row, unit)))
      : Math.min(width, 2 * WIDEST);
    this.#boxes.push(this.#stack(stack, whole, unit, 0));
    return true;
  }

  /** The stacks as placed. */
  boxes(): Box[] {
    return this.#boxes.map((part) => this.#settle(part, 0));
  }

  /** Folds tenants into cards, in the row that has most of them; inner rows first. */
  #fold(rows: readonly Block[], isTooWide: () => boolean): void {
    while (isTooWide()) {
      let most: Block | undefined;
      let count = 1;
      for (const row of rows) {
        const { drawn } = this.#widths.count(row);
        if (drawn > 1 && drawn >= count) [most, count] = [row, drawn];
      }
      if (!most) return;
      this.#widths.fold(most);
    }
  }

  /** Width of a program beside tenants: that of its longest word. */
  #neighbour(block: Block): number {
    if (this.#room.turned) return TURNED;
    const words = (block.label ?? '').split(/\s+/).map((word) => this.#measure(word, NAME));
    const least = block.detail && this.#room.seconds ? SIDE : TIGHT;
    return Math.ceil(Math.min(96, Math.max(least, ...words.map((width) => width * 1.04 + 2 * GAP))));
  }

  #stack(block: Block, width: number, unit: number, depth: number): Box {
    const children = (block.children ?? []).map((child) => this.#part(child, width, unit, depth));
    return box(block, width, 0, { children });
  }

  #part(block: Block, width: number, unit: number, depth: number): Box {
    if (block.layout !== undefined) return this.#row(block, unit, depth);
    if (block.look === 'frame') return this.#frame(block, width, unit, depth);
    return block.children ? this.#stack(block, width, unit, depth) : this.#band(block, width);
  }

  /** Lines of a text, at most two, as even as can be. */
  #lines(text: string | undefined, width: number, font: Font): readonly string[] {
    if (!text) return [];
    const words = this.#room.capitals ? text.replace(CAPITALS, '\u200b') : text;
    let whole = wrap(words, width, font, this.#measure, 2);
    if ((whole.cut || whole.broken) && !this.#room.cuts) this.fits = false;
    for (let room = width - 8; whole.lines.length === 2 && !whole.cut && room > 24; room -= 8) {
      const next = wrap(words, room, font, this.#measure, 2);
      if (next.cut || next.broken) break;
      whole = next;
    }
    return this.#room.capitals
      ? whole.lines.map((line) => line.replaceAll('\u200b', ''))
      : whole.lines;
  }

  /** A name with its version, which stays with it, or without where there is no room for both. */
  #name({ label, tone, kernel }: Block): string | undefined {
    if (!label || !(kernel || tone === 'libs')) return label;
    return this.#room.versions ? label.replace(VERSION, '\u00a0$1') : label.replace(VERSION, '');
  }

  #band(block: Block, width: number): Box {
    const { rank, kernel } = block;
    const wordless = this.#room.nested < WORDLESS && width < WORDLESS && !kernel && width > TURNED;
    const above = kernel !== undefined && this.#room.markAbove;
    const turned = width <= TURNED;
    const room = width - (width < SLIM ? 6 : GAP);
    const label = wordless
      ? []
      : turned
        ? [block.label ?? '']
        : this.#lines(this.#name(block), room - (kernel && !above ? MARK : 0), NAME);
    const detail =
      this.#room.seconds && !turned && !wordless ? this.#lines(block.detail, room, SMALL) : [];
    const text = label.length * LINE + detail.length * SECOND + (above ? LINE : 0);
    const height = wordless
      ? LINE
      : turned
        ? Math.ceil((this.#measure(block.label ?? '', NAME) + 16) / 8) * 8
        : text <= LINE
          ? BAND
          : Math.max(BAND + LINE, text + LINE - 2);
    if (rank !== undefined && !turned)
      this.#heights.set(rank, Math.max(this.#heights.get(rank) ?? 0, height));
    return box(block, width, height, {
      label,
      detail,
      labelWidth: Math.max(0, ...label.map((line) => this.#measure(line, NAME))),
    });
  }

  #frame(block: Block, width: number, unit: number, depth: number): Box {
    const slim = width < SLIM;
    const label = this.#lines(block.label, width - (slim ? 8 : 2 * GAP), NAME);
    const aside = this.#room.sizes === 'none' ? '' : (block.aside ?? '');
    const beside =
      this.#room.sizes === 'beside' &&
      label.length < 2 &&
      this.#measure(label[0] ?? '', NAME) + this.#measure(aside, SMALL) + 36 < width;
    const detail = beside ? [] : this.#lines(aside, width - 16, SMALL);
    const more = Math.max(0, label.length - 1) * LINE + detail.length * SECOND;
    this.#titles[depth] = Math.max(this.#titles[depth] ?? 0, more);
    const pad = slim ? 4 : this.#widths.pad;
    const children = (block.children ?? []).map((child) =>
      this.#part(child, width - 2 * pad, unit, depth + 1),
    );
    return box(block, width, 0, { label, detail, aside: beside ? aside : '', children });
  }

  /** Tenants, and at their end who stands beside them. */
  #row(row: Block, unit: number, depth: number): Box {
    const { tenants, neighbours, group } = columnsOf(row);
    const widths = this.#widths;
    const { drawn, folded } = widths.count(row);
    const children = [
      ...tenants
        .slice(0, drawn)
        .map((cell) => this.#part(cell, widths.column(cell, unit, depth), unit, depth)),
      ...(folded && group
        ? [this.#card(countBlock(group, folded, tenants[0]), widths.leaf(unit, depth))]
        : []),
      ...neighbours.map((one) => this.#part(one, widths.beside(one, unit, depth), unit, depth)),
    ];
    return box(row, widths.row(row, unit, depth), 0, { children });
  }

  #card(block: Block, width: number): Box {
    return box(block, width - GAP, 0, {
      label: this.#lines(block.label, width - 2 * GAP, NAME),
    });
  }

  /** Heights and places of everything in a box, its levels as high as the highest of each. */
  #settle(part: Box, depth: number): Box {
    const { block, children } = part;
    if (children.length === 0) {
      part.height = (block.rank === undefined || part.width <= TURNED ? undefined : this.#heights.get(block.rank)) ?? part.height;
      return withTexts(part, this.#room);
    }
    const framed = block.look === 'frame';
    for (const child of children) this.#settle(child, framed ? depth + 1 : depth);
    if (block.layout !== undefined) return this.#settleRow(part);
    const pad = framed ? (part.width < SLIM ? 4 : this.#widths.pad) : 0;
    let y = framed ? (part.label.length ? TITLE + (this.#titles[depth] ?? 0) : GAP) : 0;
    for (const child of children) {
      child.x = pad;
      child.y = y;
      y += child.height + GAP;
    }
    part.height = y - GAP + pad;
    return framed ? withTexts(part, this.#room) : part;
  }

  #settleRow(part: Box): Box {
    const { children } = part;
    const bus = children.some(({ block }) => block.manages) ? BUS : 0;
    const tallest = Math.max(...children.map((child) => child.height));
    part.height = bus + tallest;
    let x = 0;
    for (const child of children) {
      if (child.block.look === 'more') {
        child.height = tallest;
        withTexts(child, this.#room);
      }
      child.x = x;
      child.y = part.height - child.height;
      x += child.width + (child.block.look === 'more' ? 2 * GAP : GAP);
    }
    return part;
  }
}

/** The texts of a band, a frame's title or a card, where they stand. */
function withTexts(part: Box, room: Room): Box {
  const { block, width, height, label, detail } = part;
  const texts: PlacedText[] = [];
  const put = (words: string, x: number, y: number, font: Font, anchor?: 'start' | 'end'): void => {
    texts.push({ words, x, y, font, look: font === SMALL ? 'detail' : 'label', anchor });
  };
  if (block.look === 'frame') {
    const slim = width < SLIM && !detail.length;
    const start = width < SLIM ? 8 : 12;
    label.forEach((words, index) =>
      put(words, slim ? width / 2 : start, 14 + index * LINE, NAME, slim ? undefined : 'start'),
    );
    if (part.aside) put(part.aside, width - start, 14, SMALL, 'end');
    detail.forEach((words, index) =>
      put(words, start, 13 + label.length * LINE + index * SECOND, SMALL, 'start'),
    );
  } else {
    const above = block.kernel !== undefined && room.markAbove;
    const shift = block.kernel && !above ? MARK / 2 : 0;
    let y = (height - label.length * LINE - detail.length * SECOND + (above ? LINE : 0)) / 2;
    for (const words of label) {
      put(words, width / 2 + shift, y + LINE / 2, NAME);
      y += LINE;
    }
    for (const words of detail) {
      put(words, width / 2, y + SECOND / 2, SMALL);
      y += SECOND;
    }
  }
  return Object.assign(part, { texts });
}

/** Stacks beside each other where there is room for them, else under each other. */
export const besides: Layout = (block, width, context) => {
  const stacks = block.children ?? [];
  const each = Math.floor((width - (stacks.length - 1) * BETWEEN) / stacks.length);
  const children = placeStacks(stacks, each, context);
  let x = 0;
  for (const child of children) {
    child.x = x;
    x += child.width + BETWEEN;
  }
  return box(block, width, Math.max(...children.map((child) => child.height)), { children });
};
