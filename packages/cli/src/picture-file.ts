import { drawPlan, nameLayers, serialize, type Plan, type Scene } from '@stratagram/core';
import type { Options } from './options.ts';

/** How a file with a picture is meant. */
export type PictureOptions = Pick<Options, 'theme' | 'width' | 'background' | 'scale'> & {
  readonly layers?: boolean;
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
  const { theme, width, background, layers, scale } = options;
  if (ending === 'png') {
    const { rasterize } = await import('./png.ts');
    const scene = paper(plan, options);
    return { scene, content: await rasterize(scene, scale) };
  }
  const scene = drawPlan(plan, { theme, width, background });
  return { scene, content: `${serialize(layers ? nameLayers(scene, plan) : scene)}\n` };
}

/** The drawing on its paper: nobody can tell what a transparent picture will lie on. */
function paper(plan: Plan, { theme, width }: PictureOptions): Scene {
  const said = theme ?? plan.common.theme ?? 'auto';
  return drawPlan(plan, { theme: said === 'auto' ? 'light' : said, width, background: true });
}
