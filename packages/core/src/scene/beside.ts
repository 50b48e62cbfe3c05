import type { Box } from '../layout/box.ts';
import { SMALL, STYLES } from '../layout/style.ts';
import type { Brush } from './brush.ts';
import { faultMark, isFaultMark } from './faults.ts';
import { railBar } from './links.ts';
import { el, type Scene } from './scene.ts';
import { bracket, hatching, hexagon, outline, rect, text } from './shapes.ts';

/** The bracket along a box with its text. */
export function noted(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const { note } = box;
  if (!note) return [];
  const { at, path } = bracket(brush);
  const left = x + note.x;
  const top = y + note.y;
  const right = note.span && !note.beside ? x + note.span[1] - 1 : left + box.width - 1;
  const over = !note.beside && note.y < box.height / 2;
  // The line lies between the text and what it describes, its ends turned to the latter.
  const middle = over ? top + note.height + 3 : top - 2;
  const ends = middle + (over ? 5 : -4);
  const line =
    note.span && note.beside
      ? `M${at(x + note.span[0] + 1)} ${top + 13}V${top + 8}H${at(left + 12)}M${at(x + note.span[1] - 1)} ${top + 13}V${top + 8}`
      : note.beside
        ? `M${at(left)} ${y + (note.from ?? 0) + 1}H${at(left + 6)}V${y + box.height - 1}H${at(left)}`
        : `M${at(left + 1)} ${ends}V${middle}H${at(right)}V${ends}`;
  const start = left + (note.beside ? 16 : 4);
  const shift = note.beside || over ? 0 : 3;
  return [
    el(
      'g',
      {
        class: 'note',
        role: brush.selectable ? undefined : 'img',
        'aria-label': brush.selectable ? undefined : [...note.label, ...note.detail].join(' '),
      },
      [
        ...(note.from && !note.beside ? [] : [path('bracket', line)]),
        ...note.label.map((words, index) =>
          text(
            brush,
            words,
            start,
            top + shift + 8 + index * 16,
            STYLES.text.label,
            'label',
            'start',
          ),
        ),
        ...note.detail.map((words, index) =>
          text(
            brush,
            words,
            start,
            top + shift + note.label.length * 16 + 7 + index * 14,
            SMALL,
            'detail',
            'start',
          ),
        ),
      ],
    ),
  ];
}

/** A legend item: a small sample of the tone, line or mark, and what it means. */
export function sample(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const item = box.block.items?.[0];
  if (!item) return [];
  const { palette } = brush;
  const shapes: Scene[] = [];
  if (item.tone) {
    const [fill, stroke] = palette.tones[item.tone];
    shapes.push(
      el('g', { class: item.tone }, [
        rect(brush, x, y + 4, 18, 12, { class: 'box', rx: 3, fill, stroke, 'stroke-width': 1.25 }),
        ...(palette.hatched ? [hatching(brush, item.tone, x, y + 4, 18, 12)] : []),
      ]),
    );
  }
  if (item.boundary)
    shapes.push(
      el('g', { class: 'frame' }, outline(brush, item.boundary, x + 1, y + 4, 17, 12, 3)),
    );
  if (item.mark === 'kernel')
    shapes.push(hexagon(brush, x + 9, y + 10, palette.line, palette.paper));
  else if (item.mark === 'manages') {
    const { at, path } = bracket(brush);
    shapes.push(path('link', `M${at(x)} ${y + 10}H${at(x + 18)}`, '4 3'));
  } else if (item.mark === 'rail') {
    shapes.push(railBar(brush, x + 7, y + 2, 16));
  } else if (item.mark === 'ring') {
    const stroke = { fill: 'none', stroke: palette.accent, 'stroke-width': 3 };
    shapes.push(rect(brush, x + 1, y + 4, 17, 12, { class: 'ring', rx: 3, ...stroke }));
  } else if (isFaultMark(item.mark)) shapes.push(faultMark(brush, item.mark, x + 9, y + 10));
  else if (item.mark) shapes.push(...(brush.looks?.sample(brush, box, x, y) ?? []));
  return [
    ...shapes,
    ...box.detail.map((words) => text(brush, words, x + 24, y + 10, SMALL, 'detail', 'start')),
  ];
}
