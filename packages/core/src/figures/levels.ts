import type { Block } from '../figure/block.ts';
import { type Box, type ManageLine, box } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { GAP, NAME, SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import {
  columnsOf,
  countBlock,
  holdsRow,
  isRow,
  isSplit,
  rowsIn,
  spaceIn,
  Widths,
} from './columns.ts';
import { placeBrackets, WORDS } from './levels-brackets.ts';
import { isShort, linesIn, nameIn, numberIn } from './levels-names.ts';
import { type Room, roomsFor } from './levels-room.ts';
import {
  ABOVE,
  FOLDED,
  LINE,
  MARK,
  placeKey,
  SECOND,
  SLIM,
  TURNED,
  withTexts,
} from './levels-texts.ts';

/** Widest tenant, px. */
const WIDEST = 220;
/** Height of a band with one line, and of a title line, px. */
const BAND = 32;
const TITLE = 28;
/** Over the tenants' tops a line runs from who manages them, px. */
const BUS = 20;
/** Widths of what stands beside tenants, with second lines and without, px. */
const SIDE = 88;
const TIGHT = 64;
/** Narrower bands in a tenant of a tenant have no words, px. */
const WORDLESS = 56;
/** Height of a part at the edge of a layer, px. */
const TAB = 20;
/** Space between a stack and what stands apart from it, px. */
const BETWEEN = 24;

/**
 * A stack as a table of levels and columns. Tenants and who stands beside them are columns, in one
 * row and on one floor; a layer that carries several of them spans them; layers of a level are as
 * high as the highest of it. What does not fit goes in a fixed order, see `roomsFor`.
 */
export const levels: Layout = (block, width, context) =>
  placeStacks([block], width, context).boxes[0] as Box;

/**
 * Stacks whose levels are in line, with tenants of one width.
 *
 * @param width - Of all of them with the space between them, or of each where they stand under each
 *   other, px.
 * @param between - Space between stacks side by side, px.
 * @param placeSpans - Places the brackets of stacks that are compared.
 */
export function placeStacks(
  stacks: readonly Block[],
  width: number,
  context: Context,
  between?: number,
  placeSpans?: PlaceSpans,
): Placement {
  const rooms = roomsFor(context.detail, width);
  let best: Table | undefined;
  // Tenants are folded where nothing else helps, and a few more where names are whole then.
  for (const folds of [undefined, 0, 1, 2]) {
    // Names are cut before tenants are folded, and as few as can be.
    for (const room of rooms) {
      const table = new Table(context, room, stacks, between, placeSpans);
      if (!table.fill(width, folds)) continue;
      if (!best || isBetter(table, best)) best = table;
      if (best.cuts === 0 && !best.lonely) break;
    }
    if (best && (folds === undefined || folds === 2 || best.cuts === 0))
      return { boxes: best.boxes(), whole: folds === undefined };
  }
  // Where nothing else helps, columns are narrower than words.
  for (const narrowest of [48, 24, 8]) {
    const room = { ...(rooms.at(-1) as Room), narrowest, nested: narrowest };
    const table = new Table(context, room, stacks, between, placeSpans);
    if (table.fill(width, 0)) return { boxes: table.boxes(), whole: false };
  }
  return { boxes: stacks.map((stack) => box(stack, width, 0)), whole: false };
}

/** Two tenants say more than one and a card, and whole names more than cut ones. */
function isBetter(one: Table, other: Table): boolean {
  return one.lonely === other.lonely ? one.cuts < other.cuts : other.lonely;
}

/** Places brackets along a stack among so many side by side. */
export type PlaceSpans = (stack: Box, index: number, beside: number, measure: Measure) => void;

/** Stacks as they are placed, and whether they show all that they have. */
export interface Placement {
  readonly boxes: readonly Box[];
  readonly whole: boolean;
}

/** Places stacks in a room. */
class Table {
  /** How many texts are cut short or broken inside of a word. */
  cuts = 0;
  readonly #context: Context;
  readonly #measure: Measure;
  readonly #room: Room;
  readonly #widths: Widths;
  readonly #stacks: readonly Block[];
  readonly #between: number | undefined;
  readonly #placeSpans: PlaceSpans | undefined;
  readonly #boxes: Box[] = [];
  /** Heights by level, px. */
  readonly #heights = new Map<number, number>();
  /** Heights of what title lines have besides a name of one line, by depth, px. */
  readonly #titles: number[] = [];

  constructor(
    context: Context,
    room: Room,
    stacks: readonly Block[],
    between?: number,
    placeSpans?: PlaceSpans,
  ) {
    this.#context = context;
    this.#measure = context.measure;
    this.#room = room;
    this.#stacks = stacks;
    this.#between = between;
    this.#placeSpans = placeSpans;
    this.#widths = new Widths({
      least: room.narrowest,
      nested: room.nested,
      most: WIDEST,
      pad: room.turned ? 4 : GAP,
      neighbour: (block, depth) => this.#neighbour(block, depth),
    });
  }

  /** Does any row show a single tenant of several? */
  get lonely(): boolean {
    return this.#stacks.flatMap(rowsIn).some((row) => {
      const { drawn, folded } = this.#widths.count(row);
      return drawn === 1 && folded > 0;
    });
  }

  /**
   * Takes the stacks in; tells whether their columns have their least width.
   *
   * @param folds - Tenants are folded until they fit, and so many more; without it none are.
   */
  fill(width: number, folds?: number): boolean {
    const isTooWide = (): boolean => this.#whole(0) > width;
    if (folds !== undefined) {
      const rows = this.#stacks.flatMap(rowsIn);
      this.#fold(rows, isTooWide);
      let more = folds;
      this.#fold(rows, () => more-- > 0);
    }
    if (isTooWide()) return false;
    const low = this.#widest(width);
    for (const stack of this.#stacks) {
      const body = this.#body(stack, low);
      const root = this.#stack(stack, body, low, 0);
      const start = this.#words(stack);
      for (const child of root.children)
        child.x = child.block.apart ? start + body + BETWEEN : start;
      root.width = start + body + this.#apart(stack);
      this.#boxes.push(root);
    }
    return true;
  }

  /** The greatest width of tenants that has room, px. */
  #widest(width: number): number {
    let low = 0;
    let high = WIDEST;
    let [least, most] = [this.#whole(low), this.#whole(high)];
    if (most <= width) return high;
    // Widths grow evenly for the most part: where the line between two of them meets the room.
    while (high - low > 1) {
      const meets = low + Math.floor(((high - low) * (width - least)) / (most - least));
      const unit = Math.min(high - 1, Math.max(low + 1, meets));
      const whole = this.#whole(unit);
      if (whole <= width) [low, least] = [unit, whole];
      else [high, most] = [unit, whole];
    }
    return low;
  }

  /** Width of all stacks with tenants of a width, px. */
  #whole(unit: number): number {
    const widths = this.#stacks.map(
      (stack) => this.#words(stack) + this.#body(stack, unit) + this.#apart(stack),
    );
    if (this.#between === undefined) return Math.max(...widths);
    return widths.reduce((sum, width) => sum + width, (widths.length - 1) * this.#between);
  }

  /** Width of the columns of a stack, px. */
  #body({ children = [] }: Block, unit: number): number {
    const widths = this.#widths;
    const rows = children.filter((child) => isRow(child) && !isSplit(child));
    const bare =
      rows.every((row) => columnsOf(row).tenants.length === 0) && !children.some(holdsRow);
    return Math.max(
      // As wide as two tenants, where there are none.
      bare ? 2 * widths.leaf(unit, 0) + GAP : 0,
      ...children.map((child) => {
        if (isRow(child)) return isSplit(child) ? 0 : widths.row(child, unit);
        return holdsRow(child) ? widths.column(child, unit, 0) : 0;
      }),
    );
  }

  /** Room of what stands apart from a stack, px. */
  #apart({ children = [] }: Block): number {
    const wide = this.#room.turned ? TURNED : SIDE;
    return children.filter(({ apart }) => apart).length * (wide + BETWEEN);
  }

  /** The stacks as placed. */
  boxes(): readonly Box[] {
    for (const stack of this.#boxes) this.#settle(stack, 0);
    const beside = this.#between === undefined ? 1 : this.#boxes.length;
    this.#boxes.forEach((part, index) => {
      if (part.block.spans) this.#placeSpans?.(part, index, beside, this.#measure);
      else placeBrackets(part, this.#room, this.#measure);
      placeKey(part, this.#measure);
    });
    return this.#boxes;
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

  /** Room for words at the start of a stack, px. */
  #words({ children = [] }: Block): number {
    return this.#room.brackets === 'side' && children.some(({ bracket }) => bracket)
      ? WORDS + 22
      : 0;
  }

  /** Width of a program beside tenants: that of its longest word. */
  #neighbour(block: Block, depth: number): number {
    if (this.#room.turned) return depth ? TURNED - 4 : TURNED;
    const words = (block.label ?? '').split(/\s+/).map((word) => this.#measure(word, NAME));
    const least = block.detail && this.#room.seconds === 'all' ? SIDE : TIGHT;
    return Math.ceil(
      Math.min(96, Math.max(least, ...words.map((width) => width * 1.04 + 2 * GAP))),
    );
  }

  /** @param carries - Columns stand on its layers, it is not itself in one of them. */
  #stack(block: Block, width: number, unit: number, depth: number, carries = true): Box {
    const children = this.#shown(block).map((child) =>
      this.#part(
        child,
        child.apart ? this.#apart({ ...block, children: [child] }) - BETWEEN : width,
        unit,
        depth,
        carries && !child.apart,
      ),
    );
    return box(block, width, 0, { children });
  }

  /** What a block holds, without lines about sizes where there is no room for any. */
  #shown({ children = [] }: Block): readonly Block[] {
    const all = this.#room.sizes !== 'none' || !children.some(({ sizes }) => sizes);
    return all ? children : children.filter(({ sizes }) => !sizes);
  }

  #part(block: Block, width: number, unit: number, depth: number, carries = false): Box {
    if (isRow(block))
      return isSplit(block) ? this.#split(block, width) : this.#row(block, unit, depth);
    if (isPlacedElsewhere(block)) {
      const part = this.#context.fit(block, width, this.#context);
      if (block.kind === 'crossings') this.cuts += part.children.filter(({ cut }) => cut).length;
      return part;
    }
    if (block.look === 'frame') return this.#frame(block, width, unit, depth);
    if (block.children?.some(({ part }) => part)) return this.#layerWithPart(block, width, carries);
    return block.children
      ? this.#stack(block, width, unit, depth, carries)
      : this.#band(block, width, carries);
  }

  /** Lines of a text; counts those that are cut short or broken inside of a word. */
  #lines(text: string | undefined, width: number, font: Font, most = 2): readonly string[] {
    const { lines, isWhole } = linesIn(text, width, font, most, this.#room, this.#measure);
    if (!isWhole) this.cuts += 1;
    return lines;
  }

  #band(block: Block, width: number, carries = false): Box {
    const { rank, kernel } = block;
    const wordless = this.#room.nested < WORDLESS && width < WORDLESS && !kernel && width > TURNED;
    const above = kernel !== undefined && this.#room.markAbove && width < ABOVE;
    const turned = width <= TURNED;
    const room = width - (width < SLIM ? 4 : GAP);
    const label = wordless
      ? []
      : turned
        ? [block.label ?? '']
        : this.#lines(
            nameIn(block, room, this.#room, this.#measure),
            room - (kernel && !above ? MARK : 0),
            NAME,
          );
    // What is not there has nothing but its word.
    const { seconds: wanted } = this.#room;
    const shared = wanted === 'shared' && carries && block.kind !== 'hardware';
    const seconds = wanted === 'all' || shared || !block.label;
    const most = block.label ? 2 : 6;
    let detail =
      seconds && !turned && !wordless ? this.#lines(block.detail, room, SMALL, most) : [];
    // Where little is said it is said whole.
    if (shared && detail.at(-1)?.endsWith('…')) detail = [];
    const text = label.length * LINE + detail.length * SECOND + (above ? LINE : 0);
    const height = wordless
      ? LINE
      : turned
        ? Math.ceil((this.#measure(block.label ?? '', NAME) + 16) / 8) * 8
        : block.sizes
          ? text
          : Math.max(
              text <= LINE ? BAND : Math.max(BAND + LINE, text + LINE - 2),
              block.least ?? 0,
            );
    if (rank !== undefined && !turned)
      this.#heights.set(rank, Math.max(this.#heights.get(rank) ?? 0, height));
    return box(block, width, height, {
      label,
      detail,
      cut: isShort(block, [...label, ...detail], ''),
      labelWidth: Math.max(0, ...label.map((line) => this.#measure(line, NAME))),
    });
  }

  /** A layer that another one fills, or that has one at its edge. */
  #layerWithPart(block: Block, width: number, carries: boolean): Box {
    const layer = this.#band(block, width, carries);
    for (const child of block.children ?? []) {
      const name = child.part === 'tab' ? (child.short?.[0] ?? child.label ?? '') : '';
      const long = Math.ceil(this.#measure(name, SMALL) + 2 * GAP);
      // In a layer that is narrower than its words a part has none.
      const words = LINE + long > width ? '' : name;
      const wide = words ? long : name ? Math.max(4, width - LINE) : width;
      const part = box(child, wide, name ? TAB : 0);
      if (name) part.x = Math.min(LINE, width - wide);
      if (words) {
        const middle = { x: wide / 2, y: TAB / 2 };
        part.texts = [{ words, ...middle, font: SMALL, look: 'label', anchor: undefined }];
      } else part.texts = [];
      layer.children.push(part);
    }
    return layer;
  }

  #frame(block: Block, column: number, unit: number, depth: number): Box {
    const width = block.copies ? column - GAP : column;
    const room = width - (width < SLIM ? 4 : 2 * GAP);
    // What is narrower than a letter is known by its title.
    const label =
      width < TURNED ? [] : this.#lines(nameIn(block, room, this.#room, this.#measure), room, NAME);
    const aside = this.#room.sizes === 'none' ? '' : (block.aside ?? '');
    const beside =
      this.#room.sizes === 'beside' &&
      label.length < 2 &&
      this.#measure(label[0] ?? '', NAME) + this.#measure(aside, SMALL) + 36 < width;
    const detail = beside ? [] : this.#lines(aside, width - 16, SMALL);
    const more = Math.max(0, label.length - 1) * LINE + detail.length * SECOND;
    this.#titles[depth] = Math.max(this.#titles[depth] ?? 0, more);
    const pad = padOf(width, this.#widths.pad);
    const carries = holdsRow(block);
    const children = (block.children ?? []).map((child) =>
      this.#part(child, width - (atEdge(child) ? 0 : 2 * pad), unit, depth + 1, carries),
    );
    const end = beside ? aside : '';
    const cut = isShort(block, [...label, ...detail], end);
    return box(block, width, 0, { label, detail, aside: end, cut, children });
  }

  /** A level in several parts, which together are as wide as any other. */
  #split(row: Block, width: number): Box {
    const parts = row.children ?? [];
    const each = Math.floor((width - (parts.length - 1) * GAP) / parts.length);
    return box(row, width, 0, { children: parts.map((part) => this.#band(part, each)) });
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
        ? [this.#card(countBlock(group, folded, tenants), widths.leaf(unit, depth))]
        : []),
      ...neighbours.map((one) => this.#part(one, widths.beside(one, unit, depth), unit, depth)),
    ];
    return box(row, widths.row(row, unit, depth), 0, { children });
  }

  #card(block: Block, width: number): Box {
    const room = width - 2 * GAP;
    const [number, rest] = numberIn(block.label);
    const wide = number ? this.#measure(number, FOLDED) : Infinity;
    const [count, words] = wide <= room ? [[number], rest] : [[], block.label ?? ''];
    // What breaks inside of a word is set smaller.
    const isBroken = wrap(words, room, NAME, this.#measure, 3).broken;
    const label = [...count, ...(isBroken ? [] : this.#lines(words, room, NAME, 3))];
    const detail = [
      ...(isBroken ? this.#lines(words, room, SMALL, 3) : []),
      ...(this.#room.seconds === 'all' ? this.#lines(block.detail, room, SMALL, 4) : []),
    ];
    const cut = isShort(block, [...label, ...detail], '');
    return box(block, width - GAP, 0, { label, detail, cut, labelWidth: count.length ? wide : 0 });
  }

  /** Heights and places of everything in a box, its levels as high as the highest of each. */
  #settle(part: Box, depth: number): Box {
    const { block, children } = part;
    const whole = children.find((child) => child.block.part);
    if (children.length === 0 || whole) {
      if (block.rank !== undefined && part.width > TURNED) {
        // The place of what is missing is as high as what it mirrors.
        const level = block.kind === 'absent' ? Math.ceil(block.rank) : block.rank;
        part.height = this.#heights.get(level) ?? part.height;
      }
      if (whole?.block.part === 'whole') whole.height = part.height;
      return withTexts(part, this.#room);
    }
    const framed = block.look === 'frame';
    for (const child of children)
      if (!isPlacedElsewhere(child.block)) this.#settle(child, framed ? depth + 1 : depth);
    if (isRow(block)) return this.#settleRow(part);
    const pad = framed ? padOf(part.width, this.#widths.pad) : 0;
    let y = framed ? (part.label.length ? TITLE + (this.#titles[depth] ?? 0) : GAP) : 0;
    for (const child of children) {
      if (framed) child.x = atEdge(child.block) ? 0 : pad;
      child.y = y;
      if (child.block.apart) continue;
      y += child.height + GAP;
    }
    for (const child of children) if (child.block.apart) child.y = y - GAP - child.height;
    part.height = y - GAP + pad;
    return framed ? withTexts(part, this.#room) : part;
  }

  #settleRow(part: Box): Box {
    const { children } = part;
    const bus =
      children.some(({ block }) => block.manages) && children.some(({ block }) => block.fold)
        ? BUS
        : 0;
    children.forEach((child, index) => {
      if (child.block.look !== 'more') return;
      // As high as one of those that it stands for; of trees nobody knows how high they would be.
      const like = children[index - 1];
      const least = (child.label.length + 1) * LINE + child.detail.length * SECOND;
      const isTree = !like?.block.look && like && holdsRow(like.block);
      child.height = like && !isTree ? Math.max(least, like.height) : 2 * BAND;
      withTexts(child, this.#room);
    });
    part.height = bus + Math.max(0, ...children.map((child) => child.height));
    const [before, between] = spaceIn(part.block);
    let x = before;
    for (const child of children) {
      child.x = x;
      child.y = part.height - child.height;
      const edges = child.block.look === 'more' || child.block.copies ? GAP : 0;
      x += child.width + edges + (part.block.between ?? between);
    }
    const manager = children.find(({ block }) => block.manages);
    if (manager) part.manage = manageLine(manager, children);
    return part;
  }
}

/** Does a layout of its own place it? It is as high as that makes it. */
function isPlacedElsewhere(block: Block): boolean {
  return block.layout !== undefined && !isRow(block);
}

/** Does it begin at the edge of the frame that it is in? */
function atEdge({ kind }: Block): boolean {
  return kind === 'crossings';
}

/** Padding of a frame: something is left of the narrowest, px. */
function padOf(width: number, usual: number): number {
  return Math.max(0, Math.min(width < SLIM ? 4 : usual, (width - 8) / 2));
}

/** From who manages to the tenants beside it. */
function manageLine(manager: Box, columns: readonly Box[]): ManageLine | undefined {
  // A card that stands for all sorts is nobody's.
  const isMixed = columns.some(({ block }) => block.managed === false);
  const tenants = columns.filter(
    ({ block }) =>
      block !== manager.block &&
      !block.absent &&
      ((block.fold && block.managed !== false) || (block.look === 'more' && !isMixed)),
  );
  if (tenants.length === 0) return undefined;
  const top = Math.min(...tenants.map(({ y }) => y)) - LINE;
  return {
    from: [manager.x + manager.width / 2, manager.y],
    // Above who manages, too.
    y: Math.min(top, manager.y - GAP),
    to: tenants.map(({ x, y, width }) => [x + width / 2, y]),
    manager: manager.block,
  };
}
