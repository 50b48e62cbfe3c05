import type { Translate } from '../words/translate.ts';
import { TONES, type Badge, type Block, type Boundary, type Tone } from './block.ts';
import type { Box } from './box.ts';
import { BRACKET, HATCH, type Ink, ink, inks, line, stroke } from './ink.ts';
import type { Font } from './measure.ts';
import type { Palette, ThemeName } from './theme.ts';
import type { Marks, Reach } from './overlay.ts';

/** How a drawing is meant and what state it shows. */
export interface Drawing {
  /** Width of the picture in px. */
  readonly width: number;
  readonly title: string;
  readonly description: string;
  readonly theme: ThemeName;
  /** BCP 47 tag of the labels. */
  readonly lang: string;
  /** Starts at the right. */
  readonly rtl: boolean;
  /** A file of its own: names its namespace, and follows the colour scheme when the theme is `auto`. */
  readonly standalone: boolean;
  /** Paints the paper; without it the background is transparent. */
  readonly background: boolean;
  /** Layers are items of a tree that can be focused and chosen. */
  readonly selectable: boolean;
  readonly selected: string | undefined;
  /** The layer that Tab reaches; the first when none is named. */
  readonly active: string | undefined;
  /** Node path or layer kind to stress. */
  readonly highlight: readonly string[];
  /** Issues by the layer that they are about, what a fault reaches, and the words for both. */
  readonly marks: Marks;
  readonly reach: Reach | undefined;
  readonly t: Translate;
  /** The fault spreads before the reader's eyes where a style sheet moves it. */
  readonly staged: boolean;
  /** How a diagram draws what only it has. */
  readonly figures: Figures | undefined;
  /** How issues and faults are drawn; without it no layer shows any. */
  readonly remarks: DrawnRemarks | undefined;
}

/** Draws and names what only pictures with issues or with a fault have. */
export interface DrawnRemarks {
  /** What a fault does to a layer, as its fill. */
  fill(pen: Pen, box: Box, x: number, y: number, rx: number): void;
  /** What is drawn over all layers, and how far it rises above the picture. */
  badges(
    drawing: Drawing,
    root: Box,
  ): { readonly above: number; readonly draw: (pen: Pen) => void };
  /** The number of an issue around a place. */
  badge(pen: Pen, mark: Badge, x: number, y: number): void;
  /** The sample of a fault's mark in a legend, around a place; false for any other mark. */
  swatch(pen: Pen, mark: string, x: number, y: number): boolean;
  /** What is said of a layer, with its issues and what a fault does to it. */
  nameOf(drawing: Drawing, block: Block): string;
}

/** Boxes that are drawn to scale, at an absolute place, and what its legend shows. */
export type Figures = Readonly<
  Record<'draw' | 'swatch', (pen: Pen, box: Box, x: number, y: number) => void>
> & {
  /** What lies over all layers. */
  readonly over?: (pen: Pen, root: Box) => void;
};

/** What a group of a drawing says about itself. */
export interface Group {
  readonly role?: string | undefined;
  readonly label?: string | undefined;
  /** Path of the layer in the model. */
  readonly node?: string | undefined;
  /** Where its own coordinates begin. */
  readonly at?: readonly [x: number, y: number] | undefined;
  readonly selected?: boolean | undefined;
  readonly tabindex?: number | undefined;
  /** Anchor of its texts; the pen is told by `pen.anchor`. */
  readonly anchor?: Anchor | undefined;
  /** Not read out. */
  readonly hidden?: boolean | undefined;
}

/** Which end of a text its place is. */
export type Anchor = 'start' | 'middle' | 'end';

/**
 * Draws shapes and texts: all that figures know of SVG. Places are px from the start of the picture
 * or of the layer; pens mirror them where it starts at the right. What is between `open` and `close`
 * is a group.
 */
export abstract class Pen {
  readonly drawing: Drawing;
  readonly palette: Palette;
  readonly rtl: boolean;
  /** Sum of an x and its mirror image: the width of the picture, 0 around the middle of a layer. */
  axis: number;
  /** The anchor that the open group gives to all its texts, if it does: of others it is their middle. */
  anchor: 'start' | undefined = undefined;

  /** Inside of a frame that a fault has reached. */
  inReach = false;

  constructor(drawing: Drawing, palette: Palette) {
    this.drawing = drawing;
    this.palette = palette;
    this.rtl = drawing.rtl;
    this.axis = drawing.width;
  }

  /** Begins a group of this class, which may be empty. */
  abstract open(name: string, group?: Group): void;
  /** Ends the group that was begun last. */
  abstract close(): void;
  /** What pointing at the group shows. */
  abstract title(words: string): void;

  protected abstract drawRect(
    paint: Ink,
    x: number,
    y: number,
    width: number,
    height: number,
    rx: number,
  ): void;
  protected abstract drawPath(paint: Ink, d: string, transform: string | undefined): void;
  protected abstract drawText(
    words: string,
    x: number,
    y: number,
    font: Font,
    name: TextName,
    anchor: Anchor | undefined,
    turned: boolean,
  ): void;

  /** An x on the picture. */
  at(x: number): number {
    return round(this.rtl ? this.axis - x : x);
  }

  rect(paint: Ink, x: number, y: number, width: number, height: number, rx = 0): void {
    const left = this.rtl ? this.axis - x - width : x;
    this.drawRect(paint, round(left), round(y), round(width), round(height), rx);
  }

  /** A path in places of the picture: `at` gives an x. */
  path(paint: Ink, d: string, transform?: string): void {
    this.drawPath(paint, LONG.test(d) ? d.replace(LONG_ALL, shorten) : d, transform);
  }

  /** A glyph in a field of so much by so much, from its upper start; not mirrored. */
  glyph(paint: Ink, d: string, x: number, y: number, size: number): void {
    const left = round(this.at(x) - (this.rtl ? size : 0));
    this.drawPath(paint, d, `translate(${left} ${round(y)})`);
  }

  /** A line of text, its middle at `y`. Anchors are physical: not every renderer knows `direction`. */
  text(
    words: string,
    x: number,
    y: number,
    font: Font,
    name: TextName,
    anchor?: 'start' | 'end',
  ): void {
    const own = anchor === this.anchor ? undefined : (anchor ?? 'middle');
    if (!this.rtl) {
      this.drawText(words, round(x), round(y + font.size * HALF_CAP), font, name, own, false);
      return;
    }
    const flipped = own === 'start' ? 'end' : own === 'end' ? 'start' : own;
    // An isolate gives mixed text the order of its language in every renderer.
    const line = RIGHT_TO_LEFT.test(words) ? isolated(words) : words;
    this.drawText(line, this.at(x), round(y + font.size * HALF_CAP), font, name, flipped, false);
  }

  /** A line of text that is read upwards, its middle at a place. */
  turnedText(words: string, x: number, y: number, font: Font, name: TextName): void {
    const line = this.rtl && RIGHT_TO_LEFT.test(words) ? isolated(words) : words;
    const own = this.anchor ? 'middle' : undefined;
    this.drawText(line, round(this.at(x) + font.size * HALF_CAP), round(y), font, name, own, true);
  }
}

/** Class of a text: a name, a second line, a number on a solid mark. */
export type TextName = 'label' | 'detail' | 'number';

/** Half the height of capitals, in em: how far the baseline lies under the middle of a line. */
const HALF_CAP = 0.358;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const NUMBER = /[<>≤≥~]\s[+\d][\d.]*(\s?[A-Za-z%]+)?|\d[\d.]* [A-Za-z]+/g;
const LONG = /\d\.\d{3}/;
const LONG_ALL = /\d+\.\d{3,}/g;

function shorten(number: string): string {
  return String(round(Number(number)));
}

/** Right to left as a whole, a number with its unit and how far it goes from left to right. */
function isolated(words: string): string {
  return `\u2067${words.replace(NUMBER, '\u2066$&\u2069')}\u2069`;
}

/** Numbers leave core with at most two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const STRONG = /* @__PURE__ */ stroke('box', 2.25);
const DOUBLE = /* @__PURE__ */ stroke('box', 1.25);
const DASHED = /* @__PURE__ */ stroke('box', 1.5, '5 4');
const DASHED_SMALL = /* @__PURE__ */ stroke('box', 1.5, '3 2');
const THIN = /* @__PURE__ */ stroke('box', 0.75);

/** The line of a large frame by the strength of its boundary; a kernel in user space has two of it. */
export function lineOf(boundary: Boundary | undefined): Ink {
  switch (boundary) {
    case 'hardware-assisted':
      return STRONG;
    case 'user-space-kernel':
      return DOUBLE;
    case 'kernel-enforced':
      return DASHED;
    default:
      return THIN;
  }
}

/** A frame's line by the strength of its boundary. */
export function outline(
  pen: Pen,
  boundary: Boundary | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
  rx = 10,
): void {
  const line = boundary === 'kernel-enforced' && rx <= 5 ? DASHED_SMALL : lineOf(boundary);
  pen.rect(line, x, y, width, height, rx);
  if (boundary !== 'user-space-kernel') return;
  const inset = rx > 5 && width >= 104 ? 3.5 : 2.5;
  const inner = Math.max(1, rx - inset);
  pen.rect(line, x + inset, y + inset, width - 2 * inset, height - 2 * inset, inner);
}

/** Many of a kind: a frame with the edges of others behind it. */
export function stack(
  pen: Pen,
  boundary: Boundary | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const edge = (inset: number, top: number): string =>
    `M${pen.at(x + inset)} ${round(y + top)}H${pen.at(x + width - inset)}`;
  pen.path(BRACKET, edge(14, 1) + edge(8, 4.5));
  outline(pen, boundary, x, y + 8, width, height - 8);
}

/** Many of a kind: a frame with the edges of others at its end. */
export function pile(
  pen: Pen,
  boundary: Boundary | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const edge = (inset: number, top: number): string =>
    `M${pen.at(x + width + inset)} ${round(y + top)}V${round(y + height - top)}`;
  pen.path(BRACKET, edge(3, 10) + edge(6, 14));
  outline(pen, boundary, x, y, width, height);
}

const NUTS = /* @__PURE__ */ inks((tone) => ink('mark', { fill: `${tone}-line` }));
const CORES = /* @__PURE__ */ inks((tone) => ink('core', { fill: `${tone}-fill` }));
const PLAIN_NUT = /* @__PURE__ */ ink('mark', { fill: 'line' });
const PLAIN_CORE = /* @__PURE__ */ ink('core', { fill: 'paper' });
/** It runs the other way round than the nut, which it begins at the top of. */
const NUT_HOLE = 'm0 4a3 3 0 0 0 0 6 3 3 0 0 0 0-6z';

/**
 * The mark of a kernel: a nut around a core, 14 px high; without a tone in the colour of frames.
 *
 * @param isOnTone - It lies on a fill of its tone, which is seen through a hole.
 */
export function hexagon(pen: Pen, x: number, y: number, tone?: Tone, isOnTone = false): void {
  const centre = Math.round(pen.at(x));
  const middle = Math.round(y);
  pen.open('kernel-mark');
  pen.path(
    tone ? NUTS[tone] : PLAIN_NUT,
    `M${centre} ${middle - 7}l6 3.5v7l-6 3.5-6-3.5v-7z${isOnTone ? NUT_HOLE : ''}`,
  );
  if (!isOnTone) {
    // Its place is whole px already, and mirrored.
    const left = pen.rtl ? pen.axis - centre - 3 : centre - 3;
    pen.rect(tone ? CORES[tone] : PLAIN_CORE, left, middle - 3, 6, 6, 3);
  }
  pen.close();
}

const HOLE = /* @__PURE__ */ line('link', '2 3');

/** The place of what is not there. */
export function hole(pen: Pen, x: number, y: number, width: number, height: number): void {
  const [left, right] = [pen.at(x + 1), pen.at(x + width - 1)];
  pen.path(HOLE, `M${left} ${round(y + 1)}H${right}V${round(y + height - 1)}H${left}Z`);
}

/** Slope of a tone's hatching as rise over run and spacing in px; the order is that of TONES. */
const HATCHES: readonly (readonly [dx: number, dy: number, step: number])[] = [
  [1, 0, 3],
  [1, 1, 5],
  [0, 1, 3],
  [1, -1, 5],
  [1, 0, 6],
  [0, 1, 5],
  [1, 1, 9],
  [1, -1, 9],
];

/** A strip of lines that tells a tone without colour. */
export function hatching(
  pen: Pen,
  tone: Tone,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const [dx, dy, step] = HATCHES[TONES.indexOf(tone)] as (typeof HATCHES)[number];
  let d = '';
  const draw = (x1: number, y1: number, x2: number, y2: number): void => {
    d += `M${pen.at(x + x1)} ${round(y + y1)}L${pen.at(x + x2)} ${round(y + y2)}`;
  };
  if (dy === 0) for (let top = step; top < height; top += step) draw(1, top, width, top);
  else if (dx === 0)
    for (let left = step; left < width; left += step) draw(left, 1, left, height - 1);
  else {
    for (let top = step; top < height + width; top += step) {
      const from = Math.max(0, top - height);
      const to = Math.min(width, top);
      if (dy > 0) draw(from, top - from, to, top - to);
      else draw(from, height - top + from, to, height - top + to);
    }
  }
  pen.path(HATCH, d);
}
