import type { Block } from '../layout/block.ts';

/**
 * Ids of the frames whose title line a way passes: from one layer to the next it goes in or out of
 * the frame over its upper edge.
 */
export function passed(layers: readonly Block[], way: readonly string[]): string[] {
  const order = new Map<string, number>();
  const frames = new Map<string, readonly string[]>();
  const visit = (block: Block, around: readonly string[]): void => {
    order.set(block.id, order.size);
    frames.set(block.id, around);
    const inner = block.look === 'frame' ? [...around, block.id] : around;
    block.children?.forEach((child) => visit(child, inner));
  };
  layers.forEach((block) => visit(block, []));
  const between = (inside = '', outside = ''): string[] =>
    (frames.get(inside) ?? []).filter(
      (frame) =>
        !frames.get(outside)?.includes(frame) &&
        (order.get(outside) ?? Infinity) <= (order.get(frame) ?? -1),
    );
  return way
    .slice(1)
    .flatMap((to, index) => [...between(way[index], to), ...between(to, way[index])]);
}

/** The picture with room for ways in the title lines of some frames. */
export function withLanes(blocks: readonly Block[], frames: ReadonlySet<string>): readonly Block[] {
  if (frames.size === 0) return blocks;
  return blocks.map((block) => ({
    ...block,
    ...(frames.has(block.id) ? { lane: true } : {}),
    ...(block.children ? { children: withLanes(block.children, frames) } : {}),
  }));
}
