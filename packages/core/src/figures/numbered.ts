import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, box } from '../figure/box.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { joinFacts } from '../figure/legend.ts';
import { NAME, SMALL, WIDE } from '../figure/style.ts';
import { shorten, wrap } from '../figure/wrap.ts';

const PLAIN: Font = { size: 13, bold: false };
/** A number behind a name that is not the whole one. */
const NUMBER: Font = { size: 11, bold: true };
/** Room of that number, px. */
export const RAISED = 11;
/** A name is cut rather than left out from this room on, px. */
const WORTH = 88;

/** In how many columns the list of names stands under a picture of this width. */
export function columnsAt(width: number): number {
  return width < WIDE ? 1 : width < 1000 ? 2 : 3;
}

/**
 * The longest name of a block that fits, with room for a number unless it is the whole one.
 *
 * @param worth - In less room there is '' rather than a name that is cut.
 */
export function nameIn(
  { label = '', short = [] }: Block,
  room: number,
  measure: Measure,
  worth = WORTH,
): string {
  const fits = (words: string, less = RAISED): boolean =>
    measure(words, NAME) <= (room - less) / 1.04;
  if (fits(label, 0)) return label;
  return short.find((name) => fits(name)) ?? (room < worth ? '' : shorten(label, fits));
}

/** The number of a name in the list, raised behind the name. */
export function raised(
  number: number,
  { words, x, y, font }: PlacedText,
  measure: Measure,
): PlacedText {
  const at = x + measure(words, font) + 2;
  return { words: `${number}`, x: at, y: y - 3, font: NUMBER, look: 'label', anchor: 'start' };
}

/** What has a number, in the order of the numbers: its whole name, and what is told of it. */
export function listOf(blocks: readonly Block[], width: number, measure: Measure): Box {
  const columns = columnsAt(width);
  const rows = Math.ceil(blocks.length / columns);
  const wide = (width + 16) / columns;
  const inset = blocks.length > 9 ? 26 : 20;
  const texts: PlacedText[] = [];
  const said: string[] = [];
  let height = 0;
  let y = 0;
  blocks.forEach((block, index) => {
    if (index % rows === 0) y = 0;
    const left = Math.floor(index / rows) * wide;
    const put = (words: string, x: number, font: Font): void => {
      const look = font === SMALL ? 'detail' : 'label';
      texts.push({ words, x: left + x, y: y + 8, font, look, anchor: 'start' });
    };
    const { kind, label = '', aside, detail, description } = block;
    const name = kind === 'more' && description ? `${label}: ${description}` : label;
    const facts = joinFacts(aside, detail);
    const room = wide - 16 - inset;
    said.push(`${index + 1} ${name}, ${facts}`);
    put(`${index + 1}`, 0, NAME);
    const { lines } = wrap(name, room, PLAIN, measure, 9);
    lines.forEach((words, at) => {
      if (at) y += 16;
      put(words, inset, PLAIN);
    });
    const end = measure(lines.at(-1) ?? '', PLAIN) * 1.04 + 8;
    if (end + measure(facts, SMALL) * 1.04 <= room) put(facts, inset + end, SMALL);
    else
      for (const words of wrap(facts, room, SMALL, measure, 4).lines) {
        y += 15;
        put(words, inset, SMALL);
      }
    y += 20;
    height = Math.max(height, y);
  });
  const key: Block = { id: 'key', kind: 'key', look: 'text', label: said.join('; ') };
  return box(key, width, height, { texts });
}
