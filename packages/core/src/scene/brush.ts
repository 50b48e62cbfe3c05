import type { Drawing } from './draw.ts';
import type { Palette } from './theme.ts';

/** What every shape needs to know: the drawing's options and its colours. */
export interface Brush extends Drawing {
  readonly palette: Palette;
  /** Sum of an x and its mirror image: the width of the picture, 0 around the middle of a layer. */
  readonly axis: number;
}
