import { drawPlan, type Plan, type ThemeName, type Tree } from '@stratagram/core';

/** Containers narrower than this show the picture for phones: the bound of the published style sheet, px. */
export const PHONE_BELOW = 560;

/** How the pictures of a diagram are drawn. */
export interface PictureOptions {
  readonly theme?: ThemeName | undefined;
  /** Width in px of the picture; the element takes that of its container. */
  readonly width?: number | undefined;
  /**
   * Width in px of a second picture for phones, such as 360: the published style sheet shows it in
   * containers narrower than 560 px. None where the picture is as narrow itself, or its width is settled.
   */
  readonly narrow?: number | undefined;
  /** Paints the paper. */
  readonly background?: boolean | undefined;
  /** The step to show alone, from 1. */
  readonly step?: number | undefined;
}

/**
 * The picture as it stands in a page, and behind it one for phones, which nobody sees without the
 * published style sheet.
 */
export function picturesOf(plan: Plan, options: PictureOptions = {}): readonly Tree[] {
  const { narrow, ...rest } = options;
  const draw = (width: number | undefined): Tree =>
    drawPlan(plan, { ...rest, width, standalone: false });
  const picture = draw(options.width);
  const settled = plan.common.width !== undefined || Number(picture.attrs['width']) < PHONE_BELOW;
  if (!narrow || settled) return [picture];
  const small = draw(narrow);
  return [picture, { ...small, attrs: { ...small.attrs, class: 'narrow', display: 'none' } }];
}
