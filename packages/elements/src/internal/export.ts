import type { ThemeName } from '@stratagram/core/figure/theme';

/** How `toSVG` and `toPNG` write the picture; by default as it stands. */
export interface ExportOptions {
  readonly theme?: ThemeName;
  /** Width in px. */
  readonly width?: number;
  /** Pixels per px, for PNG; default 2. */
  readonly scale?: number;
  /** Paints the paper; default for PNG, transparent for SVG. */
  readonly background?: boolean;
  /** The step of a sequence, from 1; 0 for all, beside each other. */
  readonly step?: number;
}
