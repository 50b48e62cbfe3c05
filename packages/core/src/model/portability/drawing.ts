import { box, type PlacedText, type Shape } from '../../layout/box.ts';
import type { Flow } from '../../layout/flow.ts';
import { NAME } from '../../layout/scale.ts';
import { SMALL } from '../../layout/style.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Brush } from '../../scene/brush.ts';
import type { Looks } from '../../scene/draw.ts';
import { el, type Scene } from '../../scene/scene.ts';
import { bracket, rect, round, text } from '../../scene/shapes.ts';

const MARK = 20;
const SEAM = 20;

/**
 * A mark with a word and the reasons under it: shape and word say the same. Of a seam (what does
 * not fit) the word stands on a broken line.
 */
export const verdict: Flow = (block, width, { measure }) => {
  const { label = '', detail = '', kind } = block;
  const seam = kind === 'seam';
  const left = seam ? 24 : MARK + 8;
  const font = seam ? { ...SMALL, bold: true } : NAME;
  const name = wrap(label, width - left - (seam ? 10 : 0), font, measure, seam ? 2 : 2);
  const why = wrap(detail, width, SMALL, measure, 9);
  const line = seam ? 14 : 17;
  const top = seam ? 3 : Math.max(0, (MARK - name.lines.length * line) / 2);
  const foot = Math.max(seam ? SEAM : MARK + 3, top + name.lines.length * line + 3);
  const texts = [
    ...name.lines.map((words, index): PlacedText => ({
      words,
      x: left,
      y: top + (index + 0.5) * line,
      font,
      look: 'label',
      anchor: 'start',
    })),
    ...why.lines.map((words, index): PlacedText => ({
      words,
      x: 0,
      y: foot + 8 + index * 14,
      font: SMALL,
      look: 'detail',
      anchor: 'start',
    })),
  ];
  const widest = Math.max(0, ...name.lines.map((words) => measure(words, font) * 1.04));
  const shapes: Shape[] = seam
    ? [
        { look: 'over', x: 11, y: foot / 2, width: 0, height: 0 },
        ...(width - left - widest > 20
          ? [
              {
                look: 'throttle',
                x: left + widest + 6,
                y: foot / 2,
                width: width - left - widest - 6,
                height: 0,
              } as const,
            ]
          : []),
      ]
    : [{ look: 'usage', x: 0, y: 0, width: MARK, height: MARK }];
  const height = foot + why.lines.length * 14 + (why.lines.length ? 4 : 0);
  return box(block, width, height, { shapes, texts, cut: name.cut || why.cut });
};

/** How marks, seams and what has to be there are drawn. */
export const looks: Looks = {
  scaled: (brush, { block, shapes = [], texts = [] }, x, y) => [
    ...shapes.flatMap((shape) =>
      shapeOf(brush, { ...shape, x: x + shape.x, y: y + shape.y }, block.kind),
    ),
    ...texts.map((line) =>
      text(brush, line.words, x + line.x, y + line.y, line.font, line.look, line.anchor),
    ),
  ],
  sample: (brush, { block }, x, y) => {
    const look = block.items?.[0]?.mark as Shape['look'];
    return look === 'over'
      ? shapeOf(brush, { look, x: x + 9, y: y + 10, width: 0, height: 0 }, '')
      : shapeOf(brush, { look: 'dashed', x: x + 0.5, y: y + 4.5, width: 17, height: 11 }, '');
  },
};

function shapeOf(brush: Brush, { look, x, y, width, height }: Shape, kind: string): Scene[] {
  const { palette } = brush;
  const { at, path } = bracket(brush);
  switch (look) {
    case 'usage':
      return [markOf(brush, kind, x, y)];
    case 'over': {
      const d = `M${at(x - 5)} ${round(y - 5)}L${at(x + 5)} ${round(y + 5)}M${at(x + 5)} ${round(y - 5)}L${at(x - 5)} ${round(y + 5)}`;
      return [line(brush, 'fault', d, 2.5)];
    }
    case 'throttle': {
      const teeth = Math.max(1, Math.floor(width / 8));
      let d = `M${at(x)} ${round(y)}`;
      for (let tooth = 1; tooth <= teeth; tooth++)
        d += `L${at(x + (tooth * width) / teeth)} ${round(y + (tooth % 2 ? -3 : 3))}`;
      return [line(brush, 'fault', d, 1.5)];
    }
    case 'dashed':
      return [
        rect(brush, x, y, width, height, {
          class: 'bracket',
          rx: 4,
          fill: 'none',
          stroke: palette.muted,
          'stroke-width': 1.25,
          'stroke-dasharray': '4 3',
        }),
      ];
    default:
      return [path('link', `M${at(x)} ${round(y)}H${at(x + width)}`)];
  }
}

/** Outlines of the marks in a field of 20 by 20, each with what it holds. */
const MARKS: Readonly<Record<string, string>> = {
  // A check in a circle; a box in a box; there and back; a cross in an octagon; a question in a rhomb.
  'runs-native': 'M10 1A9 9 0 1 1 9.99 1ZM5.5 10.5L8.8 13.8L14.5 6.8',
  'runs-vm': 'M1.5 1.5H18.5V18.5H1.5ZM6 7.5H14V14.5H6Z',
  'runs-emulated': 'M3 7H16M12.5 3.5L16 7L12.5 10.5M17 13H4M7.5 9.5L4 13L7.5 16.5',
  'runs-no': 'M6.3 1H13.7L19 6.3V13.7L13.7 19H6.3L1 13.7V6.3ZM6.5 6.5L13.5 13.5M13.5 6.5L6.5 13.5',
  'runs-unknown':
    'M10 .7L19.3 10L10 19.3L.7 10ZM8 8.2A2.1 2.1 0 1 1 11 10Q10 10.5 10 11.7M10 13.5V14.5',
};

function markOf(brush: Brush, kind: string, x: number, y: number): Scene {
  const { at } = bracket(brush);
  const failed = kind === 'runs-no';
  return el('path', {
    class: failed ? 'fault' : 'sign',
    d: MARKS[kind] ?? MARKS['runs-unknown'],
    // A check and a question mark are not mirrored.
    transform: `translate(${brush.rtl ? round(at(x) - MARK) : at(x)} ${round(y)})`,
    fill: 'none',
    stroke: failed ? brush.palette.error : brush.palette.ink,
    'stroke-width': 2,
  });
}

function line(brush: Brush, name: string, d: string, wide: number): Scene {
  return el('path', {
    class: name,
    d,
    fill: 'none',
    stroke: brush.palette.error,
    'stroke-width': wide,
  });
}
