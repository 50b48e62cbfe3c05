import type { Service } from './split.ts';

/** Modules that call each other in a circle, each group once, in the order of the list. */
export function circlesOf(services: readonly Service[]): readonly (readonly number[])[] {
  // Tarjan's strongly connected components, without recursion: lists may be long.
  const order: number[] = [];
  const lowest: number[] = [];
  const open: number[] = [];
  const isOpen = new Set<number>();
  const circles: number[][] = [];
  let count = 0;
  for (const { index: root } of services) {
    const path: { at: number; next: number }[] =
      order[root] === undefined ? [{ at: root, next: 0 }] : [];
    while (path.length) {
      const top = path.at(-1) as (typeof path)[number];
      const { at } = top;
      if (top.next === 0) {
        order[at] = lowest[at] = count++;
        open.push(at);
        isOpen.add(at);
      }
      const callee = services[at]?.calls[top.next++];
      if (callee === undefined) {
        path.pop();
        const caller = path.at(-1)?.at;
        if (caller !== undefined) lowest[caller] = least(lowest[caller], lowest[at]);
        if (lowest[at] === order[at]) {
          const group = open.splice(open.lastIndexOf(at));
          for (const one of group) isOpen.delete(one);
          if (group.length > 1) circles.push(group.sort((a, b) => a - b));
        }
      } else if (order[callee] === undefined) path.push({ at: callee, next: 0 });
      else if (isOpen.has(callee)) lowest[at] = least(lowest[at], order[callee]);
    }
  }
  return circles.sort(([a = 0], [b = 0]) => a - b);
}

function least(one = Infinity, other = Infinity): number {
  return Math.min(one, other);
}
