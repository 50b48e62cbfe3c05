import type { Plan, Scene } from '@stratagram/core';
import { alternative, toHtml } from '@stratagram/embed';
import { dirname, relative } from 'node:path';
import { drawFile, type PictureOptions } from './picture-file.ts';
import { darkOf } from './places.ts';
import type { FileContent } from './write-file.ts';

/**
 * A light and a dark picture, and the `<picture>` that chooses: for READMEs, where neither scripts nor
 * style sheets are to be had. The light one has the name that was asked for.
 *
 * @param page - Where the snippet will stand: addresses are seen from there.
 */
export async function drawPair(
  plan: Plan,
  options: PictureOptions,
  output: string,
  page: string,
): Promise<{ readonly files: readonly FileContent[]; readonly snippet: string }> {
  const ending = /\.png$/i.test(output) ? 'png' : 'svg';
  const light = await drawFile(plan, ending, { ...options, theme: 'light' });
  const dark = await drawFile(plan, ending, { ...options, theme: 'dark' });
  const files = [
    [output, light.content],
    [darkOf(output), dark.content],
  ] as const;
  const [src, srcset] = files.map(([file]) => addressOf(file, page));
  const source = { media: '(prefers-color-scheme: dark)', srcset };
  const children = [
    { tag: 'source', attrs: source, children: [] },
    { tag: 'img', attrs: { src, ...imageOf(light.scene) }, children: [] },
  ];
  return { files, snippet: toHtml({ tag: 'picture', attrs: {}, children }) };
}

/** Without a height: a page that narrows the picture would distort it. */
function imageOf(scene: Scene): Scene['attrs'] {
  return { alt: alternative(scene), width: scene.attrs['width'] };
}

/** The address of a file in a page. */
export function addressOf(file: string, page: string): string {
  const path = relative(dirname(page), file).replaceAll('\\', '/');
  return path.split('/').map(encodeURIComponent).join('/');
}
