import type { Box } from '../figure/box.ts';
import type { Brush, Drawing } from '../figure/pen.ts';
import { type Scene, el } from '../figure/scene.ts';
import { PALETTES, THEMES, colour, rules } from '../figure/theme.ts';
import { badges } from './badges.ts';
import { drawBox } from './boxes.ts';
import { tabStop } from './names.ts';

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
