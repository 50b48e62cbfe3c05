import type { Block } from '../figure/block.ts';
import { type Box, type PlacedText, box } from '../figure/box.ts';
import { joinFacts } from '../figure/legend.ts';
import type { Font, Measure } from '../figure/measure.ts';
import { NAME, SMALL, WIDE } from '../figure/style.ts';
import { shorten, wrap } from '../figure/wrap.ts';

const PLAIN: Font = { size: 13, bold: false };
/** A number behind a name that is not the whole one. */
const NUMBER: Font = { size: 11, bold: true };
/** Room of that number, px. */
export const RAISED = 11;
/** A name is cut rather than left out from this room on, px. */
const WORTH = 88;

/** A line of text, around `x` unless that is its start or its end. */
export function textAt(
  words: string,
  x: number,
  y: number,
  font: Font,
  anchor?: PlacedText['anchor'],
): PlacedText {
  return { words, x, y, font, look: 'label', anchor };
}

/** Small lines under each other. */
export function smallLines(lines: readonly string[], x: number, y: number): PlacedText[] {
  return lines.map((words, index) => ({
    ...textAt(words, x, y + index * 14, SMALL, 'start'),
    look: 'detail',
  }));
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
  const cut = (): string => (room < worth ? '' : shorten(short.at(-1) ?? label, fits));
  return short.find((name) => fits(name)) ?? cut();
}

/** The number of a name in the list, raised behind the name. */
export function raised(
  number: number,
  { words, x, y, font }: PlacedText,
  measure: Measure,
): PlacedText {
  return textAt(`${number}`, x + measure(words, font) + 2, y - 3, NUMBER, 'start');
}

/** What has a number, in the order of the numbers: its whole name, and what is told of it. */
export function listOf(blocks: readonly Block[], width: number, measure: Measure): Box {
  const columns = width < WIDE ? 1 : width < 1000 ? 2 : 3;
  const rows = Math.ceil(blocks.length / columns);
  const wide = (width + 16) / columns;
  const inset = blocks.length > 9 ? 26 : 20;
  const room = wide - 16 - inset;
  const texts: PlacedText[] = [];
  const said: string[] = [];
  let height = 0;
  let y = 0;
  blocks.forEach(({ label = '', aside, detail }, index) => {
    if (index % rows === 0) y = 8;
    const left = Math.floor(index / rows) * wide;
    const facts = joinFacts(aside, detail);
    said.push(`${index + 1} ${label}, ${facts}`);
    texts.push(textAt(`${index + 1}`, left, y, NAME, 'start'));
    const { lines } = wrap(label, room, PLAIN, measure, 9);
    lines.forEach((words, at) =>
      texts.push(textAt(words, left + inset, y + at * 16, PLAIN, 'start')),
    );
    y += (lines.length - 1) * 16;
    const end = measure(lines.at(-1) ?? '', PLAIN) * 1.04 + 8;
    const beside = end + measure(facts, SMALL) * 1.04 <= room;
    const under = beside ? [facts] : wrap(facts, room, SMALL, measure, 12).lines;
    texts.push(...smallLines(under, left + inset + (beside ? end : 0), y + (beside ? 0 : 15)));
    y += 20 + (beside ? 0 : under.length * 14);
    height = Math.max(height, y - 8);
  });
  const key: Block = { id: 'key', kind: 'key', look: 'text', label: said.join('; ') };
  return box(key, width, height, { texts });
}
