import type { ThemeName } from '@stratagram/core/figure/theme';

/**
 * Paints an SVG document and encodes it as PNG.
 *
 * @param scale - Pixels per px of the picture.
 */
export async function rasterise(
  svg: string,
  width: number,
  height: number,
  scale: number,
): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new RangeError('the picture is too large for a canvas')),
    );
  });
}

/** `auto` as the page shows it: an image has no colour scheme of its own. */
export function seenTheme(element: Element, theme: ThemeName = 'auto'): ThemeName {
  if (theme !== 'auto') return theme;
  const schemes = getComputedStyle(element).colorScheme;
  return schemes.includes('dark') &&
    (!schemes.includes('light') || matchMedia('(prefers-color-scheme:dark)').matches)
    ? 'dark'
    : 'light';
}
