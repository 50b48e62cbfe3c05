import type { Ink } from '../figure/ink.ts';
import type { Font } from '../figure/measure.ts';
import type { Drawing, Group, TextName } from '../figure/pen.ts';
import {
  colour,
  PALETTES,
  THEMES,
  type Palette,
  type Property,
  type ThemeName,
} from '../figure/theme.ts';
import type { Sheet } from '../frame/draw.ts';
import { isStyled } from './style-sheet.ts';

/** Names and values of an element in the order in which they are written. */
export type Pairs = readonly (readonly [name: string, value: string | number])[];

const FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** Stroke of most shapes, px: set once, on the whole picture. */
const STROKE = 1.25;

/** Where the looks of shapes and texts stand: at each of them, in a style sheet in the picture, or in one of the page. */
export type Looks = 'attributes' | 'style' | 'page';

/** A file that follows the reader's colour scheme has a style sheet, any other picture its colours at its shapes. */
export function looksOf({ standalone, theme }: Drawing): Looks {
  return standalone && theme === 'auto' ? 'style' : 'attributes';
}

/** The colours of a theme; of one that does not exist those of `auto`. */
export function paletteOf(theme: ThemeName): Palette {
  return PALETTES[THEMES.includes(theme) ? theme : 'auto'];
}

/** What the whole picture says of itself. */
export function rootAttributes(
  drawing: Drawing,
  palette: Palette,
  sheet: Sheet,
  looks: Looks,
): Pairs {
  const { width, height, view } = sheet;
  const own = looks !== 'page';
  return present([
    ['class', drawing.staged ? 'staged' : undefined],
    ['xmlns', drawing.standalone ? 'http://www.w3.org/2000/svg' : undefined],
    ['viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`],
    ['width', width],
    ['height', height],
    ['role', drawing.selectable ? 'tree' : 'group'],
    ['aria-label', drawing.title],
    ['lang', drawing.lang],
    ['direction', 'ltr'],
    ['font-family', own ? FONTS : undefined],
    ['font-size', own ? 13 : undefined],
    ['font-weight', own ? 600 : undefined],
    ['text-anchor', own ? 'middle' : undefined],
    ['fill', own ? palette.ink : undefined],
    ['stroke-width', own ? STROKE : undefined],
  ]);
}

/** The ground under a picture that has one. */
export function paperAttributes(palette: Palette, { view }: Sheet): Pairs {
  return present([
    ['class', 'paper'],
    ['x', view.x || undefined],
    ['y', view.y || undefined],
    ['width', view.width],
    ['height', view.height],
    ['fill', palette.paper],
  ]);
}

/** How a shape of an ink is painted in a theme. */
export function inkAttributes(ink: Ink, palette: Palette, looks: Looks): Pairs {
  const { fill, stroke } = ink;
  const isOwn = (property: Property): boolean => looks === 'attributes' || !isStyled(ink, property);
  return present([
    ['class', ink.name],
    ['fill', fill && isOwn('fill') ? colour(palette, fill) : undefined],
    ['stroke', stroke && isOwn('stroke') ? colour(palette, stroke) : undefined],
    ['stroke-width', ink.width === STROKE ? undefined : ink.width],
    ['stroke-dasharray', ink.dash],
    ['opacity', ink.opacity],
  ]);
}

/**
 * How a text is set, apart from its place. Names are what texts are where nothing else is said, and
 * a style sheet sets second lines.
 */
export function textAttributes(name: TextName, font: Font, palette: Palette, looks: Looks): Pairs {
  const detail = name === 'detail';
  if (looks !== 'attributes') {
    return present([
      ['class', name === 'label' && looks === 'style' ? undefined : name],
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

/** The transform of a text that is read upwards. */
export function upwards(x: number, y: number): string {
  return `rotate(-90 ${x} ${y})`;
}

export function groupAttributes(name: string, group: Group): Pairs {
  const { role, label, selected, tabindex, node, at, anchor, hidden } = group;
  return present([
    ['class', name || undefined],
    ['role', role],
    ['aria-label', label],
    ['aria-selected', selected === undefined ? undefined : String(selected)],
    ['tabindex', tabindex],
    ['data-node', node],
    ['aria-hidden', hidden ? 'true' : undefined],
    ['transform', at && `translate(${at[0]} ${at[1]})`],
    ['text-anchor', anchor],
  ]);
}

function present(
  pairs: readonly (readonly [name: string, value: string | number | undefined])[],
): Pairs {
  return pairs.filter(([, value]) => value !== undefined) as unknown as Pairs;
}
