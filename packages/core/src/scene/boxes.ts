import type { Block } from '../layout/block.ts';
import type { Box } from '../layout/box.ts';
import { GAP, LINKS, MARK_ROOM, RAIL, SMALL, STYLES, TITLE_HEIGHT } from '../layout/style.ts';
import type { Drawing } from './draw.ts';
import { el, type Scene } from './scene.ts';
import {
  bracket,
  cross,
  hatching,
  hexagon,
  mirror,
  outline,
  rect,
  round,
  stack,
  text,
  triangle,
} from './shapes.ts';
import type { Palette } from './theme.ts';

/** What every shape needs to know: the drawing's options and its colours. */
export interface Brush extends Drawing {
  readonly palette: Palette;
  /** Sum of an x and its mirror image: the width of the picture, 0 around the middle of a layer. */
  readonly axis: number;
}

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

/**
 * The name of a layer that can be chosen, and the whole text of one that shows a shorter one.
 * What can be chosen is named by its title: its label on the picture holds those of inner layers.
 */
function title(brush: Brush, { block, cut }: Box): Scene[] {
  return cut || isChoosable(brush, block) ? [el('title', {}, [nameOf(brush, block)])] : [];
}

/** Groups without a look or a name are only places. */
export function isSaid(block: Block): boolean {
  return block.look !== undefined || block.children === undefined || block.label !== undefined;
}

const BESIDE = new Set(['heading', 'text', 'legend', 'legend-item', 'issue', 'notice', 'axis']);

function isLayer(block: Block): boolean {
  return isSaid(block) && !BESIDE.has(block.look ?? block.kind);
}

/** The one layer that Tab reaches: the wanted one if it is there, else the first. */
export function tabStop(root: Box, wanted: string | undefined): string | undefined {
  const layers: string[] = [];
  const visit = (box: Box): void => {
    if (isLayer(box.block)) layers.push(box.block.id);
    box.children.forEach(visit);
  };
  visit(root);
  return wanted !== undefined && layers.includes(wanted) ? wanted : layers[0];
}

function groupAttributes(brush: Brush, box: Box): Scene['attrs'] {
  const { block } = box;
  const layer = isLayer(block);
  const selected = brush.selected === block.id;
  const { kind, look, tone } = block;
  const classes =
    (layer ? 'layer ' : '') +
    (look && look !== 'band' && look !== kind ? `${look} ` : '') +
    kind +
    (tone && tone !== kind ? ` ${tone}` : '') +
    (selected ? ' selected' : '');
  const leaf = !box.children.length;
  const choosable = isChoosable(brush, block);
  const name = brush.selectable ? undefined : nameOf(brush, block) || undefined;
  return {
    class: classes,
    // A tree holds items only: what stands beside the layers is read there as the text it is, and
    // so is what has no words of its own, such as the numbers of an axis.
    role: choosable ? 'treeitem' : name ? (leaf ? 'img' : 'group') : undefined,
    'aria-label': name,
    'aria-selected': choosable ? String(selected) : undefined,
    tabindex: choosable ? (block.id === brush.active ? 0 : -1) : undefined,
    'data-node': layer ? block.id : undefined,
  };
}

function isChoosable(brush: Brush, block: Block): boolean {
  return brush.selectable && isLayer(block);
}

function nameOf({ fault, faultWord }: Brush, block: Block): string {
  const failed = isLayer(block) && (fault.includes(block.id) || fault.includes(block.kind));
  return spoken(block, failed ? faultWord : '');
}

/** What is said of a block: all its words, the kernel mark and its relations. */
export function spoken({ label, detail, aside, kernel, said, items }: Block, more = ''): string {
  let words = '';
  const say = (part: string | undefined): void => {
    if (part) words += words ? `, ${part}` : part;
  };
  [label, detail, aside, kernel, said, more].forEach(say);
  items?.forEach((item) => say(item.label));
  return words;
}

/** The box itself: its shape by look, its mark, its texts. */
function own(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const { block, width, height } = box;
  const { palette } = brush;
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
    case 'issue':
    case 'notice':
      return [
        rect(brush, x, y, width, height, {
          class: 'box',
          rx: 6,
          fill: 'none',
          stroke: palette.error,
          'stroke-width': 1.5,
        }),
        triangle(brush, x + 14, y + 14),
        ...started(brush, box, x, y),
      ];
    case 'scaled':
    case 'axis':
      return [...(brush.looks?.scaled(brush, box, x, y) ?? []), ...states(brush, box, x, y, 4)];
    case 'heading':
    case 'text':
      return [...started(brush, box, x, y)];
    default:
      return block.items && block.kind === 'legend-item' ? sample(brush, box, x, y) : [];
  }
}

function contents(brush: Brush, box: Box, x: number, y: number, drawn: Scene[]): void {
  const { block, children } = box;
  if (children.length === 0) return;
  if (box.rail) drawn.push(rail(brush, box, x, y));
  const manager = children.find((child) => child.block.manages);
  if (manager && block.flow) drawn.push(links(brush, manager, children, x, y));
  else if (manager) drawn.push(reaches(brush, children, x, y));
  const grouped = brush.selectable && isSaid(block) && !block.items;
  const inner = grouped ? [] : drawn;
  for (const child of children) drawBox(brush, child, x + child.x, y + child.y, inner);
  if (grouped) drawn.push(el('g', { role: 'group' }, inner));
}

/** Label and second lines in the middle of the box. */
function centred(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const styles = STYLES[box.block.look ?? 'band'];
  const total = box.label.length * styles.labelLine + box.detail.length * styles.detailLine;
  return lines(brush, box, x + box.width / 2, y + (box.height - total) / 2, undefined);
}

/** Label and second lines from the start of the box. */
function started(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const styles = STYLES[box.block.look ?? 'text'];
  return lines(brush, box, x + styles.padX, y + styles.padY, 'start');
}

function lines(brush: Brush, box: Box, x: number, y: number, anchor: 'start' | undefined): Scene[] {
  const styles = STYLES[box.block.look ?? 'band'];
  const shift = anchor ? 0 : box.block.kernel ? MARK_ROOM / 2 : 0;
  const label = box.label.map((line, index) =>
    text(
      brush,
      line,
      x + shift,
      y + (index + 0.5) * styles.labelLine,
      styles.label,
      'label',
      anchor,
    ),
  );
  const below = y + box.label.length * styles.labelLine;
  const detail = box.detail.map((line, index) =>
    text(brush, line, x, below + (index + 0.5) * styles.detailLine, SMALL, 'detail', anchor),
  );
  return [...label, ...detail];
}

/** A frame's name at the start of its title line, its facts at the end or below. */
function titled(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const start = x + 12 + (box.block.kernel ? MARK_ROOM - 4 : 0);
  const middle = y + TITLE_HEIGHT / 2 + 1;
  const marked = box.block.kernel ? [mark(brush, box, x, y)] : [];
  const label = box.label.map((line) =>
    text(brush, line, start, middle, STYLES.frame.label, 'label', 'start'),
  );
  if (!box.aside) return [...marked, ...label];
  if (!box.detail.length) {
    const end = x + box.width - 12;
    return [...marked, ...label, text(brush, box.aside, end, middle, SMALL, 'detail', 'end')];
  }
  const facts = box.detail.map((line, index) =>
    text(brush, line, start, middle + (index + 1) * 14, SMALL, 'detail', 'start'),
  );
  return [...marked, ...label, ...facts];
}

/** The kernel mark before the first line of a label. */
function mark(brush: Brush, box: Box, x: number, y: number): Scene {
  const { block, width, height } = box;
  const [fill, line] = brush.palette.tones[block.tone ?? 'host'];
  if (block.look === 'frame') return hexagon(brush, x + 18, y + TITLE_HEIGHT / 2 + 1, line, fill);
  const styles = STYLES.band;
  const total = box.label.length * styles.labelLine + box.detail.length * styles.detailLine;
  const middle = y + (height - total + styles.labelLine) / 2;
  return hexagon(brush, x + (width - box.labelWidth) / 2 - 3, middle, line, fill);
}

const NONE: readonly Scene[] = [];

/** What is stressed, chosen or failed gets a ring; what failed a cross too. */
function states(brush: Brush, box: Box, x: number, y: number, rx: number): readonly Scene[] {
  if (brush.highlight.length + brush.fault.length === 0 && brush.selected === undefined)
    return NONE;
  const { block, width, height } = box;
  const { palette } = brush;
  const on = (names: readonly string[]): boolean =>
    names.includes(block.id) || names.includes(block.kind);
  const ring = (name: string, stroke: string): Scene =>
    rect(brush, x - 1, y - 1, width + 2, height + 2, {
      class: name,
      rx: rx + 1,
      fill: 'none',
      stroke,
      'stroke-width': 3,
    });
  // Cells to scale have their quantity in the corner: the cross is on it.
  const inset = block.look === 'scaled' ? 2.5 : 13;
  return [
    ...(on(brush.highlight) || brush.selected === block.id ? [ring('ring', palette.accent)] : []),
    ...(on(brush.fault)
      ? [ring('fault', palette.error), cross(brush, x + width - inset, y + inset)]
      : []),
  ];
}

/** A rail from wrapped rows down to the layer that they stand on. */
function rail(brush: Brush, box: Box, x: number, y: number): Scene {
  const top = box.children[0]?.y ?? 0;
  return rect(brush, x, y + top, RAIL - 4, box.height + 8 - top, {
    class: 'rail',
    rx: 2,
    fill: brush.palette.muted,
    opacity: 0.45,
  });
}

/** Dashed lines from a manager to its neighbours, over their heads. */
function links(brush: Brush, manager: Box, all: readonly Box[], x: number, y: number): Scene {
  const { at, path } = bracket(brush);
  const top = y + manager.y - LINKS + 3;
  const middle = ({ x: left, width }: Box): number => x + left + width / 2;
  const line = (bus: number, from: number, to: readonly Box[]): string => {
    const ends = [from, ...to.map(middle)];
    const drops = to.map((child) => `M${at(middle(child))} ${bus}V${y + child.y}`).join('');
    return `M${at(Math.min(...ends))} ${bus}H${at(Math.max(...ends))}${drops}`;
  };
  const managed = all.flatMap(tenants);
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
  if (child.block.fold || child.block.look === 'more') return [child];
  if (child.block.kind !== 'tenants') return [];
  return child.children.map((cell) => ({ ...cell, x: child.x + cell.x, y: child.y + cell.y }));
}

/** A dashed line from a manager on top down to the one below that does its work there. */
function reaches(brush: Brush, [manager, next]: readonly Box[], x: number, y: number): Scene {
  const { at, path } = bracket(brush);
  const found = next && managerIn(next);
  const to = found ? x + found.x : x + (manager?.width ?? 0) / 2;
  const from = y + (manager?.height ?? 0);
  return path('link', `M${at(to)} ${from}V${found ? y + found.y : from + LINKS}`, '4 3');
}

/** Where the top of a manager inside a box has its middle. */
function managerIn({ block, x, y, width, children }: Box): { x: number; y: number } | undefined {
  if (block.manages) return { x: x + width / 2, y };
  for (const child of children) {
    const found = managerIn(child);
    if (found) return { x: x + found.x, y: y + found.y };
  }
  return undefined;
}

/** The bracket along a box with its text. */
function noted(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const { note } = box;
  if (!note) return [];
  const { at, path } = bracket(brush);
  const left = x + note.x;
  const top = y + note.y;
  const right = left + box.width - 1;
  const over = !note.beside && note.y < box.height / 2;
  // The line lies between the text and what it describes, its ends turned to the latter.
  const middle = over ? top + note.height + 3 : top - 2;
  const ends = middle + (over ? 5 : -4);
  const line = note.span
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
        ...((note.span || note.from) && !note.beside ? [] : [path('bracket', line)]),
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
function sample(brush: Brush, box: Box, x: number, y: number): Scene[] {
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
  } else if (item.mark) shapes.push(...(brush.looks?.sample(brush, box, x, y) ?? []));
  return [
    ...shapes,
    ...box.detail.map((words) => text(brush, words, x + 24, y + 10, SMALL, 'detail', 'start')),
  ];
}
