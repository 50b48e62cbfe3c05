import type { Box } from '../figure/box.ts';
import { faultMark, faultOf, isFaultMark } from '../figure/fault-mark.ts';
import {
  type Brush,
  bracket,
  hatching,
  hexagon,
  mirror,
  outline,
  rect,
  round,
  stack,
  text,
} from '../figure/pen.ts';
import { type Scene, el } from '../figure/scene.ts';
import { GAP, LINKS, RAIL, SMALL, STYLES, TITLE_HEIGHT } from '../figure/style.ts';
import { centred, mark, placed, started, titled } from '../figure/texts.ts';
import { badge } from './badges.ts';
import { groupAttributes, isLayer, isSaid, title } from './names.ts';

/**
 * Draws a box at a place of its parent, and what it holds, after what is drawn already. A layer has
 * coordinates of its own around the middle of its top, so that it can move as a whole.
 */
export function drawBox(
  brush: Brush,
  box: Box,
  x: number,
  y: number,
  drawn: Scene[] = [],
): Scene[] {
  if (isSaid(box.block)) {
    const around = brush.axis ? { ...brush, axis: 0 } : brush;
    const inside = title(brush, box);
    inside.push(...own(around, box, -box.width / 2, 0));
    contents(around, box, -box.width / 2, 0, inside);
    const place = `translate(${mirror(brush, x + box.width / 2)} ${round(y)})`;
    drawn.push(el('g', { ...groupAttributes(brush, box), transform: place }, inside));
  } else {
    drawn.push(...own(brush, box, x, y));
    contents(brush, box, x, y, drawn);
  }
  if (box.note) drawn.push(...noted(brush, box, x, y));
  return drawn;
}

/** The box itself: its shape by look, its mark, its texts. */
function own(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const { block, width, height } = box;
  const { palette } = brush;
  if (block.absent) return brush.looks?.scaled(brush, box, x, y) ?? [];
  const tone = block.tone && palette.tones[block.tone];
  switch (block.look ?? (block.children || block.items ? 'group' : 'band')) {
    case 'band':
    case 'cell': {
      const [fill, stroke] = tone ?? [palette.paper, palette.line];
      return [
        rect(brush, x, y, width, height, {
          class: 'box',
          rx: 6,
          fill,
          stroke,
          'stroke-width': 1.25,
        }),
        ...(palette.hatched && block.tone
          ? [hatching(brush, block.tone, x, y, block.look === 'cell' ? 5 : 9, height)]
          : []),
        ...(block.kernel ? [mark(brush, box, x, y)] : []),
        ...centred(brush, box, x, y),
        ...states(brush, box, x, y, 6),
      ];
    }
    case 'frame':
      return [
        ...(tone
          ? [
              rect(brush, x, y, width, height, {
                class: 'box',
                rx: 6,
                fill: tone[0],
                stroke: tone[1],
                'stroke-width': 1.25,
              }),
            ]
          : outline(brush, block.boundary, x, y, width, height)),
        ...(palette.hatched && block.tone ? [hatching(brush, block.tone, x, y, 5, height)] : []),
        ...titled(brush, box, x, y),
        ...states(brush, box, x, y, 10),
      ];
    case 'more':
      return [
        ...stack(brush, block.boundary, x, y, width, height),
        ...centred(brush, box, x, y),
        ...states(brush, box, x, y, 10),
      ];
    case 'row':
      return row(brush, box, x, y);
    case 'scaled':
    case 'axis':
      return [...(brush.looks?.scaled(brush, box, x, y) ?? []), ...states(brush, box, x, y, 4)];
    case 'heading':
    case 'text':
      return [...started(brush, box, x, y)];
    default:
      if (block.kind === 'legend-item') return sample(brush, box, x, y);
      // A stack among others has no shape of its own, but can be chosen or wrong as a whole.
      return isLayer(block) ? [...states(brush, box, x, y, 10)] : [];
  }
}

function contents(brush: Brush, box: Box, x: number, y: number, drawn: Scene[]): void {
  const { block, children } = box;
  if (children.length === 0 || block.absent) return;
  if (box.rail) drawn.push(rail(brush, box, x, y));
  const there = children.filter((child) => !child.block.absent);
  const manager = there.find((child) => child.block.manages);
  const lines = manager && block.flow ? links(brush, manager, there, x, y) : undefined;
  if (lines) drawn.push(lines);
  else if (manager && !block.flow) drawn.push(reaches(brush, there, x, y));
  const grouped = brush.selectable && isSaid(block) && !block.items;
  const inner = grouped ? [] : drawn;
  for (const child of children) drawBox(brush, child, x + child.x, y + child.y, inner);
  if (grouped) drawn.push(el('g', { role: 'group' }, inner));
}

const NONE: readonly Scene[] = [];

/** What is stressed, chosen or failed gets a ring, what is impossible an outline. */
function states(brush: Brush, box: Box, x: number, y: number, rx: number): readonly Scene[] {
  const { highlight, selected, marks, reach } = brush;
  if (highlight.length + marks.size === 0 && selected === undefined && !reach) return NONE;
  const { block, width, height } = box;
  const { palette } = brush;
  const ring = (name: string, stroke: string, wide: number, out = 1, dash?: string): Scene =>
    rect(brush, x - out, y - out, width + 2 * out, height + 2 * out, {
      class: name,
      rx: Math.max(1, rx + out),
      fill: 'none',
      stroke,
      'stroke-width': wide,
      'stroke-dasharray': dash,
    });
  const fault = faultOf(brush, block.id);
  return [
    ...(marks.get(block.id)?.some(({ issue }) => issue.severity === 'error')
      ? [ring('wrong', palette.error, 2)]
      : []),
    ...(highlight.includes(block.id) || highlight.includes(block.kind) || selected === block.id
      ? [ring('ring', palette.accent, 3, fault === 'fails' ? 4 : 1)]
      : []),
    ...(fault === 'fails'
      ? [ring('fault', palette.error, 3)]
      : fault
        ? [ring('fault', palette.error, 2, -3, '4 3')]
        : []),
  ];
}

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

/** A rail from wrapped rows down to the layer that they stand on. */
export function rail(brush: Brush, box: Box, x: number, y: number): Scene {
  const top = box.children[0]?.y ?? 0;
  return railBar(brush, x, y + top, box.height + 8 - top);
}

/** A piece of a rail. */
export function railBar(brush: Brush, x: number, y: number, height: number): Scene {
  return rect(brush, x, y, RAIL - 4, height, {
    class: 'rail',
    rx: 2,
    fill: brush.palette.muted,
    opacity: 0.45,
  });
}

/** Dashed lines from a manager to its neighbours, over their heads; none while it has none. */
export function links(
  brush: Brush,
  manager: Box,
  all: readonly Box[],
  x: number,
  y: number,
): Scene | undefined {
  const { at, path } = bracket(brush);
  const top = y + manager.y - LINKS + 3;
  const middle = ({ x: left, width }: Box): number => x + left + width / 2;
  const line = (bus: number, from: number, to: readonly Box[]): string => {
    const ends = [from, ...to.map(middle)];
    const drops = to.map((child) => `M${at(middle(child))} ${bus}V${y + child.y}`).join('');
    return `M${at(Math.min(...ends))} ${bus}H${at(Math.max(...ends))}${drops}`;
  };
  const managed = all.flatMap(tenants);
  if (managed.length === 0) return undefined;
  const rows = [...new Set(managed.map((child) => child.y))];
  // Rows under the first hang on a line between the manager and its neighbours.
  const side = middle(manager) > middle(managed[0] ?? manager) ? 0 : manager.width + GAP;
  const spine = x + manager.x - GAP / 2 + side;
  const lines = rows.map((row, index) => {
    const cells = managed.filter((child) => child.y === row);
    if (index === 0) return line(top, middle(manager), [manager, ...cells]);
    const bus = y + row - GAP / 2;
    return `${line(bus, spine, cells)}M${at(spine)} ${bus}V${index === 1 ? top : bus - (row - (rows[index - 1] ?? 0))}`;
  });
  return path('link', lines.join(''), '4 3');
}

/** The tenants that a box is or holds, placed from its parent. */
function tenants(child: Box): Box[] {
  if (child.block.absent) return [];
  if (child.block.fold || child.block.look === 'more') return [child];
  if (child.block.kind !== 'tenants') return [];
  return child.children
    .filter(({ block }) => !block.absent)
    .map((cell) => ({ ...cell, x: child.x + cell.x, y: child.y + cell.y }));
}

/** A dashed line from a manager on top down to the one below that does its work there. */
export function reaches(
  brush: Brush,
  [manager, next]: readonly Box[],
  x: number,
  y: number,
): Scene {
  const { at, path } = bracket(brush);
  const found = next && managerIn(next);
  const to = at(found ? x + found.x : x + (manager?.width ?? 0) / 2);
  const from = y + (manager?.height ?? 0);
  const end = found ? y + found.y : from + LINKS;
  // The title line of a frame on the way is left free.
  const free =
    found?.frame === undefined ? '' : `${y + found.frame}M${to} ${y + found.frame + TITLE_HEIGHT}V`;
  return path('link', `M${to} ${from}V${free}${end}`, '4 3');
}

/** Where the top of a manager inside a box has its middle, and the top of the frame around it. */
function managerIn({
  block,
  x,
  y,
  width,
  children,
}: Box): { x: number; y: number; frame?: number } | undefined {
  if (block.manages) return { x: x + width / 2, y };
  for (const child of children) {
    const found = managerIn(child);
    if (!found) continue;
    const frame =
      found.frame === undefined ? (block.look === 'frame' ? y : undefined) : y + found.frame;
    return { x: x + found.x, y: y + found.y, ...(frame === undefined ? {} : { frame }) };
  }
  return undefined;
}

/** A row of a list or table under the picture, with a line over it. */
export function row(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const { at, path } = bracket(brush);
  const line = path('axis', `M${at(x)} ${round(y)}H${at(x + box.width)}`);
  const mark = box.block.row?.badge;
  return [
    { ...line, attrs: { ...line.attrs, 'stroke-width': 1, opacity: 0.3 } },
    ...(mark ? [badge(brush, mark, x + 17, y + 15)] : []),
    ...placed(brush, box, x, y),
  ];
}
