import type { RenderedImage } from '@resvg/resvg-js';
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Eight bits each of red, green, blue and alpha; deflate, filters by row, not interlaced. */
const RGBA = Buffer.from([8, 6, 0, 0, 0]);
/** Of zlib: the highest level that does not look for better matches later, which takes three times as long. */
const LEVEL = 3;

/**
 * An image as PNG (ISO/IEC 15948). The rasteriser's own encoder tries five filters for each row, which
 * takes as long as to paint them; rows of flat colours are smaller without any.
 */
export function encodePng(image: RenderedImage): Uint8Array {
  const { width, height, pixels } = image;
  // Half-covered pixels, at an edge that the scale puts between two, come multiplied by their alpha.
  if (!isOpaque(pixels)) return image.asPng();
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const bytes = width * 4;
  // Each row starts with the number of its filter, 0 for none.
  const rows = Buffer.alloc((bytes + 1) * height);
  for (let row = 0; row < height; row += 1) {
    pixels.copy(rows, row * (bytes + 1) + 1, row * bytes, (row + 1) * bytes);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header, RGBA])),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function isOpaque(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}

/** Length, name, content, and a checksum of the latter two. */
function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
