import type { Reach } from '../faults/types.ts';
import { type Boundary, TONES, type Tone } from './block.ts';
import type { Box } from './box.ts';
import type { Font } from './measure.ts';
import { type Attributes, type Scene, el } from './scene.ts';
import type { Palette, ThemeName } from './theme.ts';
import type { Marks } from '../frame/marks.ts';
import type { Translate } from '../words/translate.ts';

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
  readonly looks: Looks | undefined;
}

/** Boxes that are drawn to scale, at an absolute place, and what its legend shows. */
export type Looks = Readonly<
  Record<'scaled' | 'sample', (brush: Brush, box: Box, x: number, y: number) => Scene[]>
> & {
  /** What lies over all layers. */
  readonly over?: (brush: Brush, root: Box) => Scene[];
};

/** Half the height of capitals, in em: how far the baseline lies under the middle of a line. */
const HALF_CAP = 0.358;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Numbers leave core with at most two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Mirrors a place of the given width when the picture starts at the right. */
export function mirror({ rtl, axis }: Brush, x: number, wide = 0): number {
  return round(rtl ? axis - x - wide : x);
}

export function rect(
  brush: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  attrs: Attributes,
): Scene {
  return el('rect', {
    ...attrs,
    x: mirror(brush, x, width),
    y: round(y),
    width: round(width),
    height: round(height),
  });
}

/** A line of text, its middle at `y`. Anchors are physical: not every renderer knows `direction`. */
export function text(
  brush: Brush,
  words: string,
  x: number,
  y: number,
  font: Font,
  name: string,
  anchor?: 'start' | 'end',
): Scene {
  const flipped = anchor && brush.rtl ? (anchor === 'start' ? 'end' : 'start') : anchor;
  return el(
    'text',
    {
      class: name,
      x: mirror(brush, x) || undefined,
      y: round(y + font.size * HALF_CAP),
      'font-size': font.size === 13 ? undefined : font.size,
      'font-weight': font.bold ? 600 : undefined,
      'text-anchor': flipped,
      fill:
        name === 'detail'
          ? brush.palette.muted
          : name === 'number'
            ? brush.palette.paper
            : undefined,
    },
    // An isolate gives mixed text the order of its language in every renderer.
    [brush.rtl && RIGHT_TO_LEFT.test(words) ? isolated(words) : words],
  );
}

/** Right to left as a whole, a number and its unit from left to right. */
function isolated(words: string): string {
  return `\u2067${words.replace(/\d[\d.]* [A-Za-z]+/g, '\u2066$&\u2069')}\u2069`;
}

/** Lines of a path: `at` mirrors an x, `path` draws. */
export function bracket(brush: Brush): {
  at: (x: number) => number;
  path: (name: string, d: string, dash?: string) => Scene;
} {
  return {
    at: (x) => mirror(brush, x),
    path: (name, d, dash) =>
      el('path', {
        class: name,
        d: d.replace(/\d+\.\d{3,}/g, (number) => String(round(Number(number)))),
        fill: 'none',
        stroke: brush.palette.muted,
        'stroke-width': 1.25,
        'stroke-dasharray': dash,
      }),
  };
}

/** A frame's line by the strength of its boundary. */
export function outline(
  brush: Brush,
  boundary: Boundary | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
  rx = 10,
): Scene[] {
  const line = (inset: number, strokeWidth: number, dash?: string): Scene =>
    rect(brush, x + inset, y + inset, width - 2 * inset, height - 2 * inset, {
      class: 'box',
      rx: Math.max(1, rx - inset),
      fill: 'none',
      stroke: brush.palette.line,
      'stroke-width': strokeWidth,
      'stroke-dasharray': dash,
    });
  switch (boundary) {
    case 'hardware-assisted':
      return [line(0, 2.25)];
    case 'user-space-kernel':
      return [line(0, 1.25), line(rx > 5 ? 3.5 : 2.5, 1.25)];
    case 'kernel-enforced':
      return [line(0, 1.5, rx > 5 ? '5 4' : '3 2')];
    default:
      return [line(0, 0.75)];
  }
}

/** Many of a kind: a frame with the edges of others behind it. */
export function stack(
  brush: Brush,
  boundary: Boundary | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
): Scene[] {
  const { at, path } = bracket(brush);
  return [
    path(
      'bracket',
      `M${at(x + 14)} ${round(y + 1)}H${at(x + width - 14)}M${at(x + 8)} ${round(y + 4.5)}H${at(x + width - 8)}`,
    ),
    ...outline(brush, boundary, x, y + 8, width, height - 8),
  ];
}

/** The mark of a kernel: a nut around a core, 14 px high. */
export function hexagon(brush: Brush, x: number, y: number, fill: string, core: string): Scene {
  const centre = Math.round(mirror(brush, x));
  const middle = Math.round(y);
  return el('g', { class: 'kernel-mark' }, [
    el('path', {
      class: 'mark',
      d: `M${centre} ${middle - 7}l6 3.5v7l-6 3.5-6-3.5v-7z`,
      fill,
    }),
    el('rect', {
      class: 'core',
      x: centre - 3,
      y: middle - 3,
      width: 6,
      height: 6,
      rx: 3,
      fill: core,
    }),
  ]);
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
  brush: Brush,
  tone: Tone,
  x: number,
  y: number,
  width: number,
  height: number,
): Scene {
  const { at, path } = bracket(brush);
  const [dx, dy, step] = HATCHES[TONES.indexOf(tone)] as (typeof HATCHES)[number];
  let d = '';
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    d += `M${at(x + x1)} ${round(y + y1)}L${at(x + x2)} ${round(y + y2)}`;
  };
  if (dy === 0) for (let top = step; top < height; top += step) line(1, top, width, top);
  else if (dx === 0)
    for (let left = step; left < width; left += step) line(left, 1, left, height - 1);
  else {
    for (let top = step; top < height + width; top += step) {
      const from = Math.max(0, top - height);
      const to = Math.min(width, top);
      if (dy > 0) line(from, top - from, to, top - to);
      else line(from, height - top + from, to, height - top + to);
    }
  }
  return path('hatch', d);
}

/** What every shape needs to know: the drawing's options and its colours. */
export interface Brush extends Drawing {
  readonly palette: Palette;
  /** Sum of an x and its mirror image: the width of the picture, 0 around the middle of a layer. */
  readonly axis: number;
}

/** The place of what is not there. */
export function hole(brush: Brush, x: number, y: number, width: number, height: number): Scene {
  const { at, path } = bracket(brush);
  const [left, right] = [at(x + 1), at(x + width - 1)];
  return path('link', `M${left} ${round(y + 1)}H${right}V${round(y + height - 1)}H${left}Z`, '2 3');
}
