import type { Box } from '../figure/box.ts';
import type { Drawing, Pen } from '../figure/pen.ts';
import { drawBox } from './boxes.ts';
import { tabStop } from './names.ts';

/** A picture with its size in px, and what is seen on it in its own coordinates. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly view: View;
}

/** A part of the plane. */
export type View = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** A pen for a drawing that gives something made of what it draws: text, a tree, elements of a page. */
export interface Output<T> {
  /** A pen at the beginning of a picture of placed boxes. */
  begin(drawing: Drawing, sheet: Sheet, root: Box): Pen;
  /** What was drawn since. */
  end(): T;
}

const NO_BADGES = { above: 0, draw: (): void => {} };

/**
 * Draws placed boxes.
 *
 * @param root - As placed at the width of the drawing.
 * @param margin - Around everything, px.
 * @param outer - Width of the sheet in px; what is on it grows with it.
 * @returns What the pen made of it, and its size in px.
 */
export function draw<T>(
  root: Box,
  settings: Drawing,
  output: Output<T>,
  margin = 0,
  outer = settings.width + 2 * margin,
): { readonly result: T; readonly sheet: Sheet } {
  const { width, selectable } = settings;
  const drawing = selectable ? { ...settings, active: tabStop(root, settings.active) } : settings;
  const { above, draw: drawBadges } = drawing.remarks?.badges(drawing, root) ?? NO_BADGES;
  const view = {
    x: -margin,
    y: -above - margin,
    width: width + 2 * margin,
    height: Math.ceil(root.height + 4) + above + 2 * margin,
  };
  const height = Math.ceil((view.height * outer) / view.width);
  const sheet = { width: outer, height, view };
  const pen = output.begin(drawing, sheet, root);
  drawBox(pen, root, root.x, root.y);
  drawing.figures?.over?.(pen, root);
  drawBadges(pen);
  return { result: output.end(), sheet };
}
