import type { Block, Row } from './block.ts';
import { box, type Box, type PlacedText } from './box.ts';
import type { Context } from './flow.ts';
import type { Font } from './measure.ts';
import { SMALL } from './style.ts';
import { wrap } from './wrap.ts';

const KEY: Font = { size: 12, bold: true };
const PLAIN: Font = { size: 12, bold: false };
const LINE = 16;
const PAD = 7;
/** Room of a badge. */
const BADGE = 40;
/** In narrower rows a column that takes a part of them stands over the text, px. */
const ROOMY = 480;

/** A row under the picture: a badge, a narrow column, text with small type under it. */
export function row(
  block: Block,
  { badge, key, wide = 0 }: Row,
  width: number,
  { measure }: Context,
): Box {
  const { detail = '', aside = '' } = block;
  const start = badge ? BADGE : 0;
  const texts: PlacedText[] = [];
  let y = PAD;
  const put = (words: string, x: number, room: number, font: Font): void => {
    const look = font === SMALL ? 'detail' : 'label';
    const high = font === SMALL ? 14 : LINE;
    for (const line of wrap(words, room, font, measure, Infinity).lines) {
      texts.push({ words: line, x, y: y + high / 2, font, look, anchor: 'start' });
      y += high;
    }
  };
  const part = wide < 1;
  const column = part ? Math.floor(width * wide) : wide;
  const over = key !== undefined && part && width < ROOMY;
  if (key) put(key, start, (over || !part ? width : column - 16) - start, KEY);
  const foot = y;
  if (key !== undefined && !over) y = PAD;
  const left = start + (key === undefined || over ? 0 : column);
  put(detail, left, width - left, PLAIN);
  put(aside, left, width - left, SMALL);
  return box(block, width, Math.max(y, foot) + PAD, { texts });
}
