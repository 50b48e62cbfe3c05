import type { Box } from '../figure/box.ts';

/** Pictures are laid out up to this width, px; on wider sheets everything on them grows. */
export const WIDEST = 1_200;
/** What holds little grows until a layout of this width fills the sheet, px. */
const LEAST = 760;
/** Narrower sheets have slim margins, px. */
const NARROW = 480;
/** Layouts keep this far from their edges themselves, px. */
const HAIR = 2;

/** Space around a painted picture besides that of its layout, px. */
export function marginOf(width: number): number {
  return (width < NARROW ? 4 : 8) - HAIR;
}

/**
 * The width to lay out at for a sheet that is wider than any layout.
 *
 * @param root - As placed at the greatest width.
 * @param outer - Width of the sheet, px.
 * @returns Px. What does not use its whole width is laid out at less, so that it fills the sheet; the
 *   wider the sheet, the more so.
 */
export function grownWidth(root: Box, outer: number): number {
  const used = Math.ceil(endOf(root) + 2 * HAIR);
  return Math.min(WIDEST, Math.max(LEAST, used, 2 * WIDEST - outer));
}

/** Where the last thing of a picture ends that is no text around it, px. */
function endOf({ block, children, width }: Box): number {
  if (children.length === 0) return TEXTS.has(block.look ?? block.kind) ? 0 : width;
  return Math.max(...children.map((child) => child.x + endOf(child)));
}

const TEXTS: ReadonlySet<string> = new Set(['heading', 'text', 'legend-item', 'row']);
