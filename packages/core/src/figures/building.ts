import { box, type Box, type PlacedText, type Shape } from '../figure/box.ts';
import type { Flow } from '../figure/flow.ts';
import type { Font } from '../figure/measure.ts';
import { SMALL } from '../figure/style.ts';
import { wrap } from '../figure/wrap.ts';
import type { Looks } from '../figure/pen.ts';
import { el } from '../figure/scene.ts';
import { bracket, hatching, hexagon, outline, rect, round } from '../figure/pen.ts';
import { placed } from '../figure/texts.ts';

const NAME: Font = { size: 13, bold: true };
const PART: Font = { size: 12, bold: false };
const ROOF = 26;
const HIGH = 28;
const INSIDE = 6;

/** Units side by side, each with its parts from the top down, over what all of them share. */
export const side: Flow = (block, width, { measure }) => {
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

export const looks: Looks = {
  scaled: (brush, { block, ...box }, x, y) => {
    const { palette } = brush;
    const { at, path } = bracket(brush);
    const [fill, stroke] = block.tone ? palette.tones[block.tone] : [palette.paper, palette.muted];
    return [
      ...(box.shapes ?? []).flatMap((shape) => {
        const { look, width, height } = shape;
        const [left, top] = [x + shape.x, y + shape.y];
        const lines = (d: string) => {
          const line = path('limit', d);
          return [
            { ...line, attrs: { ...line.attrs, stroke: palette.line, 'stroke-width': 2.25 } },
          ];
        };
        switch (look) {
          case 'range':
            return [
              rect(brush, left, top, width, height, {
                class: block.tone ? 'box' : 'core bracket',
                rx: 4,
                fill,
                stroke,
                'stroke-width': 1.25,
              }),
              ...(palette.hatched && block.tone
                ? [hatching(brush, block.tone, left, top, 5, height)]
                : []),
            ];
          case 'host':
            return [hexagon(brush, left, top, stroke, fill)];
          case 'open':
            return [
              el(
                'g',
                { class: 'frame' },
                outline(brush, block.boundary, left, top, width, height, 3),
              ),
            ];
          // A roof with a chimney; a flat one over all.
          case 'over':
            return lines(
              `M${at(left)} ${round(top + height)}L${at(left + width / 2)} ${round(top + 2)}L${at(left + width)} ${round(top + height)}M${at(left + width * 0.72)} ${round(top + height * 0.5)}V${round(top + 2)}H${at(left + width * 0.8)}V${round(top + height * 0.64)}`,
            );
          case 'min':
            return lines(
              `M${at(left)} ${round(top + height)}V${round(top + height - 8)}H${at(left + width)}V${round(top + height)}M${at(left + width * 0.1)} ${round(top + height - 8)}V${round(top + 4)}H${at(left + width * 0.22)}V${round(top + height - 8)}`,
            );
          default:
            return lines(
              `M${at(left)} ${round(top)}V${round(top + height)}H${at(left + width)}V${round(top)}`,
            );
        }
      }),
      ...placed(brush, { block, ...box }, x, y),
    ];
  },
  // The legend is that of stacks.
  sample: () => [],
};
