import type { Box } from '../layout/box.ts';
import type { Brush } from './brush.ts';
import { el, type Scene } from './scene.ts';
import { faultOf } from './faults.ts';
import { row } from './row.ts';
import { hatching, mirror, outline, rect, round, stack } from './shapes.ts';
import { noted, sample } from './beside.ts';
import { links, rail, reaches } from './links.ts';
import { groupAttributes, isLayer, isSaid, title } from './said.ts';
import { centred, mark, started, titled } from './texts.ts';

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
