import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { encodePng } from './encode-png.ts';

const svg = (paper: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">${paper}<circle cx="20" cy="15" r="9" fill="#6b37bf"/></svg>`;

test.each([
  ['on paper', svg('<rect width="40" height="30" fill="#ffd"/>'), 1],
  ['on paper that ends within a pixel', svg('<rect width="40" height="30" fill="#ffd"/>'), 1.51],
  ['on nothing', svg(''), 2],
])('a picture %s has the pixels that were painted', (_, picture, value) => {
  const image = new Resvg(picture, { fitTo: { mode: 'zoom', value } }).render();
  const { width, height, data } = PNG.sync.read(Buffer.from(encodePng(image)));
  expect({ width, height }).toEqual({ width: image.width, height: image.height });
  expect(data.equals(PNG.sync.read(image.asPng()).data)).toBe(true);
});
