import type { Block } from '../figure/block.ts';
import type { Box } from '../figure/box.ts';
import type { Issue } from '../input/issue.ts';
import { childPath } from '../figure/legend.ts';
import { isLayer } from './names.ts';
import type { Marks, NumberedIssue } from '../figure/overlay.ts';

/**
 * Which layers of a placed picture carry the marks of which issues. One about a tenant that is not
 * drawn marks the cell that stands for it; one about no layer at all is only listed.
 *
 * @param places - Paths of the parts that each show the diagram: an issue marks all of them.
 */
export function marksOf(
  issues: readonly Issue[],
  whole: Block,
  root: Box,
  places: readonly string[] = [''],
): Marks {
  const marks = new Map<string, NumberedIssue[]>();
  if (issues.length === 0) return marks;
  const ids = new Map<string, string>();
  const collect = ({ block, children }: Box): void => {
    if (isLayer(block)) for (const id of [block.id, ...(block.also ?? [])]) ids.set(id, block.id);
    children.forEach(collect);
  };
  collect(root);
  const parents = new Map<string, Block>();
  const visit = (block: Block): void =>
    block.children?.forEach((child) => {
      parents.set(child.id, block);
      visit(child);
    });
  visit(whole);
  const nearest = (id: string): string | undefined => {
    const parent = parents.get(id);
    return ids.get(id) ?? (parent && (ids.get(`${parent.id}.more`) ?? nearest(parent.id)));
  };
  issues.forEach((issue, index) => {
    const { node = '', nodes = [], path } = issue;
    for (const place of places) {
      const find = (id: string): string | undefined =>
        id ? nearest(childPath(place, id)) : undefined;
      const apart = nodes.flatMap((id) => ids.get(childPath(place, id)) ?? []);
      const layers = apart[0] ? apart : [find(node) ?? longest(path.join('.'), find)];
      for (const layer of new Set(layers)) {
        if (layer === undefined) continue;
        const own = marks.get(layer) ?? [];
        marks.set(layer, own);
        own.push({ number: index + 1, issue });
      }
    }
  });
  return marks;
}

/** What the longest prefix of a path leads to. */
function longest<T>(path: string, find: (path: string) => T | undefined): T | undefined {
  if (!path) return undefined;
  return find(path) ?? longest(path.slice(0, Math.max(0, path.lastIndexOf('.'))), find);
}
