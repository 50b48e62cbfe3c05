import { TONES, type Tone } from './block.ts';

/** A colour of the theme, by the name of its token: `ink`, `muted`, `guest-fill`, `guest-line`. */
export type Paint =
  | 'none'
  | 'ink'
  | 'muted'
  | 'line'
  | 'paper'
  | 'error'
  | 'accent'
  | 'warning'
  | 'lost-fill'
  | 'lost-line'
  | 'origin-fill'
  | `${Tone}-fill`
  | `${Tone}-line`;

/** How a shape is painted. */
export interface Paints {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Width of the stroke, px. */
  readonly width?: number;
  /** Lengths of dashes and gaps, px. */
  readonly dash?: string;
  readonly opacity?: number;
}

let count = 0;

/** A rectangle as text: boxes of a kind often have one size. */
export interface KnownRect {
  readonly begin: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx: number;
  readonly text: string;
}

/** Class names of a shape, and how it is painted: made once, so that pens can keep what they write of it. */
export class Ink {
  readonly name: string;
  readonly fill: Paint | undefined;
  readonly stroke: Paint | undefined;
  readonly width: number | undefined;
  readonly dash: string | undefined;
  readonly opacity: number | undefined;
  /** Tells it from others: a whole number from 0. */
  readonly id = count++;
  /** The beginning of its elements as text, by the way of writing: filled by the pen that writes text. */
  readonly starts: string[] = [];
  /** The rectangle that was written last with it. */
  rect: KnownRect | undefined = undefined;

  constructor(name: string, { fill, stroke, width, dash, opacity }: Paints) {
    this.name = name;
    this.fill = fill;
    this.stroke = stroke;
    // What SVG takes where nothing is said.
    this.width = stroke && stroke !== 'none' ? (width ?? 1) : undefined;
    this.dash = dash;
    this.opacity = opacity;
  }
}

/**
 * An ink of a module: `ink('limit', {fill: 'none', stroke: 'line', width: 2})`.
 *
 * @param name - Class names, which style sheets colour by token and pages by `::part`.
 */
export function ink(name: string, paints: Paints): Ink {
  return new Ink(name, paints);
}

/** An ink for each tone. */
export function inks(make: (tone: Tone) => Ink): Readonly<Record<Tone, Ink>> {
  return Object.fromEntries(TONES.map((tone) => [tone, make(tone)])) as Record<Tone, Ink>;
}

/** The hollow outline of a shape without a tone, on paper. */
export const HOLLOW = /* @__PURE__ */ ink('box plain', {
  fill: 'paper',
  stroke: 'line',
  width: 1.25,
});
/** A box in its tone. */
export const BOXES = /* @__PURE__ */ inks((tone) =>
  ink('box', { fill: `${tone}-fill`, stroke: `${tone}-line`, width: 1.25 }),
);
/** The line of its tone on paper. */
export const LINES = /* @__PURE__ */ inks((tone) =>
  ink('box', { fill: 'paper', stroke: `${tone}-line`, width: 1.25 }),
);
/** The line around a layer that another one fills. */
export const EDGES = /* @__PURE__ */ inks((tone) =>
  ink('edge', { fill: 'none', stroke: `${tone}-line`, width: 2.25 }),
);
/** A line of a bracket, an axis, a relation. */
export const BRACKET = /* @__PURE__ */ line('bracket');
export const AXIS = /* @__PURE__ */ line('axis');
export const LINK = /* @__PURE__ */ line('link', '4 3');
export const HATCH = /* @__PURE__ */ line('hatch');
/** The line of a grid. */
export const GRID = /* @__PURE__ */ ink('axis', {
  fill: 'none',
  stroke: 'muted',
  width: 1,
  opacity: 0.3,
});
/** What is in use of a box in its tone. */
export const USAGES = /* @__PURE__ */ inks((tone) => ink('usage', { fill: `${tone}-line` }));
/** A solid area. */
export const SOLID = /* @__PURE__ */ ink('solid', { fill: 'line' });

/** A thin line in the colour of second lines. */
export function line(name: string, dash?: string): Ink {
  return ink(name, { fill: 'none', stroke: 'muted', width: 1.25, ...(dash ? { dash } : {}) });
}

/** A thick line in the colour of frames. */
export function stroke(name: string, width: number, dash?: string): Ink {
  return ink(name, { fill: 'none', stroke: 'line', width, ...(dash ? { dash } : {}) });
}
