import type { Block } from './block.ts';
import type { Mark, Sign } from './quantity.ts';
import type { Font } from './measure.ts';
import { GAP } from './style.ts';

/** A block with its place: user units (px), `x` and `y` relative to the parent box. */
export interface Box {
  readonly block: Block;
  x: number;
  y: number;
  width: number;
  height: number;
  readonly label: readonly string[];
  detail: readonly string[];
  readonly aside: string;
  /** Width of the widest line of the label, px. */
  readonly labelWidth: number;
  /** A text was shortened: the whole one belongs into a tooltip. */
  readonly cut: boolean;
  readonly children: Box[];
  /** What a layout that draws to scale has placed, relative to the box. */
  readonly shapes?: readonly Shape[] | undefined;
  texts?: readonly PlacedText[] | undefined;
  /** The middle of the kernel mark. */
  mark?: readonly [x: number, y: number] | undefined;
  /** A line from who manages its children, and where it ends over each of them. */
  manage?: ManageLine | undefined;
  /** Brackets along what it holds. */
  brackets?: readonly Bracket[] | undefined;
  /** Room for badges in a line of text, its middle at `y`; by default they stand on the upper edge. */
  readonly badges?: { readonly x: number; readonly y: number; readonly width: number } | undefined;
}

/** From the middle of the top of who manages up to a line over the tops of others, and down to each. */
export interface ManageLine {
  readonly from: readonly [x: number, y: number];
  /** Height of the line. */
  readonly y: number;
  readonly to: readonly (readonly [x: number, y: number])[];
  readonly manager: Block;
}

/** A bracket beside, over or under what it describes, with its words. */
export interface Bracket {
  /** Where its tips are. */
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** Which way its spine lies from its tips. */
  readonly away: 'start' | 'up' | 'down' | 'end';
  readonly texts: readonly PlacedText[];
  /** What it says, in one text. */
  readonly words: string;
}

export interface Shape {
  readonly look:
    Mark['look'] | Sign | 'dashed' | 'hatch' | 'plate' | 'strip' | 'teeth' | 'tick' | 'grid';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How deep it lies in what its colour stands for. */
  readonly level?: number;
  /** Where its teeth are, px. */
  readonly at?: readonly number[];
}

/** A line of text, its middle at `y`. */
export interface PlacedText {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly look: 'label' | 'detail';
  readonly anchor: 'start' | 'end' | undefined;
  /** Read upwards; `x` and `y` are its middle. */
  readonly turned?: boolean;
}

/** Makes a box higher: what stands on top gets the room, so that layers stay on their baseline. */
export function stretch(part: Box, height: number): void {
  const slack = height - part.height;
  if (slack <= 0) return;
  part.height = height;
  const [first] = part.children;
  if (!first || part.block.items) return;
  const shift = (boxes: readonly Box[]): void => boxes.forEach((child) => (child.y += slack));
  const foot = first.y + first.height;
  const sideBySide = part.children.every((child) => child.y + child.height === foot);
  if (sideBySide) for (const child of part.children) stretch(child, child.height + slack);
  else if (part.block.layout || first.block.look === 'heading')
    shift(part.children.slice(part.block.layout ? 0 : 1));
  else {
    stretch(first, first.height + slack);
    shift(part.children.slice(1));
  }
}

/** Puts boxes under each other from `top` on; returns the height they take. */
export function pile(boxes: readonly Box[], top: number): number {
  let y = top;
  let gap = 0;
  for (const part of boxes) {
    if (part.height) y += gap;
    part.y = y;
    y += part.height;
    if (part.height) gap = GAP;
  }
  return y - top;
}

/** A box that is not placed yet; all have one shape, which engines are fast with. */
class PlacedBox implements Box {
  readonly block: Block;
  x = 0;
  y = 0;
  width: number;
  height: number;
  readonly label: readonly string[];
  detail: readonly string[];
  readonly aside: string;
  readonly labelWidth: number;
  readonly cut: boolean;
  readonly children: Box[];
  readonly shapes?: readonly Shape[] | undefined;
  texts?: readonly PlacedText[] | undefined;
  mark?: Box['mark'] = undefined;
  manage?: ManageLine | undefined = undefined;
  brackets?: readonly Bracket[] | undefined = undefined;
  readonly badges?: Box['badges'];

  constructor(block: Block, width: number, height: number, rest: Partial<Box>) {
    this.block = block;
    if (rest.x !== undefined) this.x = rest.x;
    if (rest.y !== undefined) this.y = rest.y;
    this.width = width;
    this.height = height;
    this.label = rest.label ?? NO_LINES;
    this.detail = rest.detail ?? NO_LINES;
    this.aside = rest.aside ?? '';
    this.labelWidth = rest.labelWidth ?? 0;
    this.cut = rest.cut ?? false;
    this.children = rest.children ?? [];
    this.shapes = rest.shapes;
    this.texts = rest.texts;
    this.badges = rest.badges;
  }
}

const NO_LINES: readonly string[] = [];
const NO_REST: Partial<Box> = {};

/** A box for a block, of a size in px. */
export function box(
  block: Block,
  width: number,
  height: number,
  rest: Partial<Box> = NO_REST,
): Box {
  return new PlacedBox(block, width, height, rest);
}
