import { packFacts, textLines } from '../figure/axis.ts';
import { type Box, type PlacedText, box } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import type { Font } from '../figure/measure.ts';
import { wrap } from '../figure/wrap.ts';
import { textBox } from './lanes.ts';

const NAME: Font = { size: 12, bold: true };

/** Sizes of a number, px: the largest that has room. */
const SIZES = [32, 24, 18, 13];

/** Height of the bar, px. */
const HIGH = 64;

/** Between two parts, px. */
const BETWEEN = 2;

/** Parts of a whole in one bar, to scale; those that are too narrow for their names have them under it. */
export const shares: Layout = (block, width, { measure }) => {
  const { children = [] } = block;
  const sizes = children.map(({ size = 0 }) => size);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const room = width - BETWEEN * (children.length - 1);
  const names: string[] = [];
  let x = 0;
  const boxes = children.map((child, index): Box => {
    const { label = '', aside = '' } = child;
    const wide = (room * (sizes[index] ?? 0)) / whole;
    const fits = (font: Font): boolean => measure(aside, font) * 1.04 + 8 <= wide;
    const size = [24, 18, 13].find((one) => fits({ size: one, bold: true })) ?? 0;
    const name = wrap(label, wide - 12, NAME, measure, 2);
    const named = size > 0 && !name.cut && !name.broken;
    const lines = named ? name.lines : [];
    const top = (HIGH - size - lines.length * 16) / 2 + size / 2;
    const middle = { look: 'label', x: wide / 2, anchor: undefined } as const;
    const inside: PlacedText[] = [
      ...(size ? [{ ...middle, words: aside, y: top, font: { size, bold: true } }] : []),
      ...lines.map((words, line) => ({
        ...middle,
        words,
        y: top + size / 2 + 10 + line * 16,
        font: NAME,
      })),
    ];
    if (!named) {
      names.push(...packFacts(`${aside} ${label}`, width, measure, 2).lines);
    }
    const part = box(child, wide, HIGH, {
      shapes: [{ look: 'range', x: 0.5, y: 0.5, width: wide - 1, height: HIGH - 1 }],
      texts: inside,
      cut: !named,
    });
    part.x = x;
    x += wide + BETWEEN;
    return part;
  });
  if (names.length) boxes.push(textBox(names.join(' '), names, 0, HIGH + 5, width));
  return box(block, width, HIGH + (names.length ? 5 + names.length * 14 : 0), { children: boxes });
};

/** A number by itself: large, with its name and its conditions under it; or these alone. */
export const lone: Layout = (block, width, { measure }) => {
  const { label = '', aside = '', detail = '' } = block;
  const fonts = SIZES.map((size): Font => ({ size, bold: true }));
  const font =
    fonts.find((one) => measure(aside, one) * 1.04 <= width - 12) ?? (fonts.at(-1) as Font);
  // A number may have a line around it.
  const x = aside ? 6 : 0;
  const room = width - 2 * x;
  const number = wrap(aside, room, font, measure, 3);
  const name = wrap(label, room, NAME, measure, 3);
  const facts = packFacts(detail, room, measure, 8);
  const step = font.size + 4;
  let y = aside ? step / 2 + 6 : step / 2 - 2;
  const texts = textLines(number.lines, x, y, font);
  y += number.lines.length * step - step / 2 + 11;
  texts.push(...textLines(name.lines, x, y, NAME));
  y += name.lines.length * 16;
  texts.push(...textLines(facts.lines, x, y));
  y += facts.lines.length * 14;
  const cut = number.cut || name.cut || facts.cut;
  return box(block, width, y, { texts, cut });
};
