import type { Ink } from '../figure/ink.ts';
import type { Font } from '../figure/measure.ts';
import type { Drawing, Group, TextName } from '../figure/pen.ts';
import { colour, PALETTES, THEMES, type Palette, type ThemeName } from '../figure/theme.ts';
import type { Sheet } from '../frame/draw.ts';
import { isStyled } from './style-sheet.ts';

/** Names and values of an element in the order in which they are written. */
export type Pairs = readonly (readonly [name: string, value: string | number])[];

const FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** Stroke of most shapes, px: set once, on the whole picture. */
const STROKE = 1.25;

/** Does a style sheet in the picture colour it? So it is in a file that follows the reader's colour scheme. */
export function hasStyle({ standalone, theme }: Drawing): boolean {
  return standalone && theme === 'auto';
}

/** The colours of a theme; of one that does not exist those of `auto`. */
export function paletteOf(theme: ThemeName): Palette {
  return PALETTES[THEMES.includes(theme) ? theme : 'auto'];
}

/** What the whole picture says of itself. */
export function rootAttributes(drawing: Drawing, palette: Palette, sheet: Sheet): Pairs {
  const { width, height, above } = sheet;
  return present([
    ['class', drawing.staged ? 'staged' : undefined],
    ['xmlns', drawing.standalone ? 'http://www.w3.org/2000/svg' : undefined],
    ['viewBox', `0 ${-above} ${width} ${height}`],
    ['width', width],
    ['height', height],
    ['role', drawing.selectable ? 'tree' : 'group'],
    ['aria-label', drawing.title],
    ['lang', drawing.lang],
    ['direction', 'ltr'],
    ['font-family', FONTS],
    ['font-size', 13],
    ['font-weight', 600],
    ['text-anchor', 'middle'],
    ['fill', palette.ink],
    ['stroke-width', STROKE],
  ]);
}

/** The ground under a picture that has one. */
export function paperAttributes(palette: Palette, { width, height, above }: Sheet): Pairs {
  return present([
    ['class', 'paper'],
    ['y', -above || undefined],
    ['width', width],
    ['height', height],
    ['fill', palette.paper],
  ]);
}

/**
 * How a shape of an ink is painted in a theme.
 *
 * @param styled - A style sheet has the colours.
 */
export function inkAttributes(ink: Ink, palette: Palette, styled: boolean): Pairs {
  const { fill, stroke } = ink;
  return present([
    ['class', ink.name],
    ['fill', fill && !(styled && isStyled(ink, 'fill')) ? colour(palette, fill) : undefined],
    [
      'stroke',
      stroke && !(styled && isStyled(ink, 'stroke')) ? colour(palette, stroke) : undefined,
    ],
    ['stroke-width', ink.width === STROKE ? undefined : ink.width],
    ['stroke-dasharray', ink.dash],
    ['opacity', ink.opacity],
  ]);
}

/**
 * How a text is set, apart from its place. Names are what texts are where nothing else is said, and
 * a style sheet sets second lines.
 */
export function textAttributes(
  name: TextName,
  font: Font,
  palette: Palette,
  styled: boolean,
): Pairs {
  const detail = name === 'detail';
  if (styled) {
    return present([
      ['class', name === 'label' ? undefined : name],
      ['font-size', detail || font.size === 13 ? undefined : font.size],
      ['font-weight', detail || font.bold ? undefined : 400],
    ]);
  }
  return present([
    ['class', name],
    ['font-size', font.size === 13 ? undefined : font.size],
    ['font-weight', font.bold ? undefined : 400],
    ['fill', detail ? palette.muted : name === 'number' ? palette.paper : undefined],
  ]);
}

export function groupAttributes(name: string, group: Group): Pairs {
  const { role, label, selected, tabindex, node, at, hidden } = group;
  return present([
    ['class', name || undefined],
    ['role', role],
    ['aria-label', label],
    ['aria-selected', selected === undefined ? undefined : String(selected)],
    ['tabindex', tabindex],
    ['data-node', node],
    ['aria-hidden', hidden ? 'true' : undefined],
    ['transform', at && `translate(${at[0]} ${at[1]})`],
  ]);
}

function present(
  pairs: readonly (readonly [name: string, value: string | number | undefined])[],
): Pairs {
  return pairs.filter(([, value]) => value !== undefined) as unknown as Pairs;
}
