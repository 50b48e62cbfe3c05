import type { Look } from './block.ts';
import type { Font } from './measure.ts';

/** Space between neighbours, px. */
export const GAP = 8;
/** From this width on charts have room for names beside them, px. */
export const WIDE = 560;
/** Room of a kernel mark before a label. */
export const MARK_ROOM = 20;
/** Height of a frame's title line. */
export const TITLE_HEIGHT = 26;

/** Room of a way before the name in a title line that it passes through. */
export const LANE = 30;

/** How the texts of a look are set: sizes and line heights in px. */
export interface Style {
  readonly label: Font;
  readonly labelLine: number;
  readonly detailLine: number;
  readonly padX: number;
  readonly padY: number;
  readonly labelMost: number;
  readonly detailMost: number;
}

/** Second lines, axes, legends. */
export const SMALL: Font = { size: 11, bold: false };

/** How often something is there. */
export const COUNT: Font = { size: 16, bold: true };

/** Names of cells, cards and bars. */
export const NAME: Font = { size: 13, bold: true };

const style = (
  size: number,
  padX: number,
  padY: number,
  most: number,
  detailMost: number,
): Style => ({
  label: { size, bold: true },
  labelLine: size + 4,
  detailLine: 14,
  padX,
  padY,
  labelMost: most,
  detailMost,
});

export const STYLES: Readonly<Record<Look, Style>> = {
  band: style(13, 10, 6.5, 3, 3),
  cell: style(13, 6, 8, 3, 7),
  frame: style(12, 4, 6, 1, 2),
  more: style(13, 8, 8, 3, 4),
  heading: style(14, 0, 2, 4, 3),
  text: style(12, 0, 2, 3, 6),
  legend: style(11, 0, 4, 1, 1),
  row: style(12, 0, 4, 3, 20),
  scaled: style(13, 6, 6, 1, 2),
  axis: style(11, 0, 0, 1, 1),
};
