import { drawLayers, drawPlan, serialize, type Plan, type Scene } from '@stratagram/core';
import type { Options } from './options.ts';

/** How a file with a picture is meant. */
export type PictureOptions = Pick<Options, 'theme' | 'width' | 'background' | 'scale'> & {
  readonly layers?: boolean;
  /** The step to draw alone, from 1. */
  readonly step?: number | undefined;
};

/** What a file with a picture holds, and what is drawn there. */
export interface PictureFile {
  readonly scene: Scene;
  readonly content: string | Uint8Array;
}

/** A picture as a file, `svg` or `png`. */
export async function drawFile(
  plan: Plan,
  ending: 'svg' | 'png',
  options: PictureOptions,
): Promise<PictureFile> {
  const { theme, width, background, layers, scale, step } = options;
  if (ending === 'png') {
    const { rasterize } = await import('./png.ts');
    const scene = paper(plan, options);
    return { scene, content: rasterize(scene, scale) };
  }
  const scene = (layers ? drawLayers : drawPlan)(plan, { theme, width, background, step });
  return { scene, content: `${serialize(scene)}\n` };
}

/** The drawing on its paper: nobody can tell what a transparent picture will lie on. */
function paper(plan: Plan, { theme, width, step }: PictureOptions): Scene {
  const name = theme ?? plan.common.theme ?? 'auto';
  const paperTheme = name === 'auto' ? 'light' : name;
  return drawPlan(plan, { theme: paperTheme, width, background: true, step });
}
