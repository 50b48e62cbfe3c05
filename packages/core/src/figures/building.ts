import { BOXES, ink, stroke } from '../figure/ink.ts';
import { type Figures, hatching, hexagon, outline, round } from '../figure/pen.ts';
import { box, type Box, type PlacedText, type Shape } from '../figure/box.ts';
import type { Layout } from '../figure/context.ts';
import type { Font } from '../figure/measure.ts';
import { SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import { drawTexts } from '../figure/texts.ts';

const NAME: Font = { size: 13, bold: true };
const PART: Font = { size: 12, bold: false };
const ROOF = 26;
const HIGH = 28;
const INSIDE = 6;

/** Units side by side, each with its parts from the top down, over what all of them share. */
export const side: Layout = (block, width, { measure }) => {
  const { label = '', aside = '', size: units = 1, kind, children = [] } = block;
  const name = wrap(label, width, NAME, measure, 2);
  const means = wrap(aside, width, SMALL, measure, 2);
  const start = { x: 0, anchor: 'start' } as const;
  const texts: PlacedText[] = [
    ...name.lines.map((words, at): PlacedText => ({
      words,
      y: 9 + at * 17,
      font: NAME,
      look: 'label',
      ...start,
    })),
    ...means.lines.map((words, at): PlacedText => ({
      words,
      y: name.lines.length * 17 + 7 + at * 14,
      font: SMALL,
      look: 'detail',
      ...start,
    })),
  ];
  const top = name.lines.length * 17 + means.lines.length * 14 + 8;
  const body = top + (kind === 'boxes' ? 4 : ROOF);
  const building = kind === 'building';
  const between = building ? INSIDE : 14;
  const margin = building ? INSIDE : 0;
  const wide = (width - 2 * margin - (units - 1) * between) / units;
  const lefts = Array.from({ length: units }, (_, at) => margin + at * (wide + between));
  const own = children.filter((child) => child.kind === 'own').length;
  const foot = body + 2 * INSIDE + own * (HIGH + 4) - 4;
  const below = foot + INSIDE + (children.length - own) * (HIGH + 4);
  const parts = children.map((child, at): Box => {
    const shared = at >= own;
    const y = shared ? foot + INSIDE + (at - own) * (HIGH + 4) : body + INSIDE + at * (HIGH + 4);
    const places = shared ? [margin] : lefts.map((left) => left + INSIDE);
    const long = shared ? width - 2 * margin : wide - 2 * INSIDE;
    const mark = child.kernel ? 20 : 0;
    const words = [child.label ?? '', ...(child.short ?? [])];
    const fits = (text: string): boolean => measure(text, PART) * 1.04 + mark + 8 <= long;
    const text = words.find(fits) ?? words.at(-1) ?? '';
    const drawnParts = places.flatMap((x): Shape[] => [
      { look: 'range', x, y: 0, width: long, height: HIGH },
      ...(mark ? [{ look: 'host', x: x + 13, y: HIGH / 2, width: 0, height: 0 } as const] : []),
    ]);
    const part = box(child, width, HIGH, {
      shapes: drawnParts,
      texts: places.map((x): PlacedText => ({
        words: text,
        x: x + (long + mark) / 2,
        y: HIGH / 2,
        font: PART,
        look: 'label',
        anchor: undefined,
      })),
      cut: text !== words[0],
    });
    part.y = y;
    return part;
  });
  const roofs: Shape[] =
    kind === 'houses'
      ? lefts.map((x) => ({ look: 'over', x, y: top, width: wide, height: ROOF }))
      : building
        ? [{ look: 'min', x: 0, y: top, width, height: ROOF }]
        : [];
  const walls = lefts.map((x): Shape => ({
    look: 'open',
    x,
    y: body,
    width: wide,
    height: foot - body,
  }));
  const whole: Shape[] = building
    ? [{ look: 'sum', x: 0, y: body, width, height: below - body + 2 }]
    : [];
  return box(block, width, below + (building ? 6 : 0), {
    shapes: [...roofs, ...whole, ...walls],
    texts,
    children: parts,
    cut: name.cut || means.cut,
  });
};

const WALL = /* @__PURE__ */ ink('core bracket', { fill: 'paper', stroke: 'muted', width: 1.25 });
const ROOF_INK = /* @__PURE__ */ stroke('limit', 2.25);

export const buildingFigures: Figures = {
  draw(pen, box, x, y) {
    const { tone, boundary } = box.block;
    for (const shape of box.shapes ?? []) {
      const { look, width, height } = shape;
      const [left, top] = [x + shape.x, y + shape.y];
      const at = (part: number): number => pen.at(left + width * part);
      const [roof, foot] = [round(top), round(top + height)];
      switch (look) {
        case 'range':
          pen.rect(tone ? BOXES[tone] : WALL, left, top, width, height, 4);
          if (pen.palette.hatched && tone) hatching(pen, tone, left, top, 5, height);
          break;
        case 'host':
          hexagon(pen, left, top, tone);
          break;
        case 'open':
          pen.open('frame');
          outline(pen, boundary, left, top, width, height, 3);
          pen.close();
          break;
        // A roof with a chimney; a flat one over all.
        case 'over':
          pen.path(
            ROOF_INK,
            `M${at(0)} ${foot}L${at(0.5)} ${round(top + 2)}L${at(1)} ${foot}M${at(0.72)} ${round(top + height * 0.5)}V${round(top + 2)}H${at(0.8)}V${round(top + height * 0.64)}`,
          );
          break;
        case 'min': {
          const edge = round(top + height - 8);
          pen.path(
            ROOF_INK,
            `M${at(0)} ${foot}V${edge}H${at(1)}V${foot}M${at(0.1)} ${edge}V${round(top + 4)}H${at(0.22)}V${edge}`,
          );
          break;
        }
        default:
          pen.path(ROOF_INK, `M${at(0)} ${roof}V${foot}H${at(1)}V${roof}`);
      }
    }
    drawTexts(pen, box, x, y);
  },
  // The legend is that of stacks.
  swatch: () => {},
};
