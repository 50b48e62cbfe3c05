import type { Box } from '../layout/box.ts';
import { GAP, LINKS, RAIL, TITLE_HEIGHT } from '../layout/style.ts';
import type { Brush } from './brush.ts';
import type { Scene } from './scene.ts';
import { bracket, rect } from './shapes.ts';

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
