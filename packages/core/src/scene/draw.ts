import type { Box } from '../layout/box.ts';
import { drawBox } from './boxes.ts';
import type { Marks } from '../frame/marks.ts';
import type { Translate } from '../messages/messages.ts';
import type { Reach } from '../reach/types.ts';
import { badges } from './badges.ts';
import type { Brush } from './brush.ts';
import { tabStop } from './said.ts';
import { el, type Scene } from './scene.ts';
import { PALETTES, THEMES, colour, rules, type ThemeName } from './theme.ts';

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

const FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** Draws placed boxes: the only code that knows SVG's names. */
export function draw(root: Box, drawing: Drawing): Scene {
  const { width, theme, standalone } = drawing;
  const palette = PALETTES[THEMES.includes(theme) ? theme : 'auto'];
  const active = drawing.selectable ? tabStop(root, drawing.active) : undefined;
  const brush: Brush = { ...drawing, active, palette, axis: width };
  const style =
    standalone && theme === 'auto' ? [el('style', {}, [(darkRules ??= darkStyle())])] : [];
  const { above, drawn } = badges(brush, root);
  const height = Math.ceil(root.height + 4) + above;
  const paper = drawing.background
    ? [el('rect', { class: 'paper', y: -above || undefined, width, height, fill: palette.paper })]
    : [];
  return el(
    'svg',
    {
      class: drawing.staged ? 'staged' : undefined,
      xmlns: standalone ? 'http://www.w3.org/2000/svg' : undefined,
      viewBox: `0 ${-above} ${width} ${height}`,
      width,
      height,
      role: drawing.selectable ? 'tree' : 'group',
      'aria-label': drawing.title,
      lang: drawing.lang,
      direction: 'ltr',
      'font-family': FONTS,
      'font-size': 13,
      'text-anchor': 'middle',
      fill: palette.ink,
    },
    [
      el('title', {}, [drawing.title]),
      el('desc', {}, [drawing.description]),
      ...style,
      ...paper,
      ...drawBox(brush, root, root.x, root.y),
      ...(drawing.looks?.over?.(brush, root) ?? []),
      ...drawn,
    ],
  );
}

/** The same for every picture: made once. */
let darkRules: string | undefined;

function darkStyle(): string {
  const dark = PALETTES.dark;
  return `@media (prefers-color-scheme:dark){svg{fill:${dark.ink}}${rules((token) => colour(dark, token))}}`;
}
