import type { Block } from './block.ts';

/** A part of a picture that can be named: in `fault`, `highlight`, `path`. */
export interface NamedPart {
  readonly id: string;
  readonly kind: string;
  readonly name?: string | undefined;
}

/** Looks and kinds of what stands beside the parts of a picture. */
const BESIDE: ReadonlySet<string> = new Set([
  'heading',
  'text',
  'legend',
  'issue',
  'notice',
  'axis',
]);

/** What is attached to containers, by its sort. */
const SORTS: ReadonlySet<string> = new Set(['mounts', 'ports', 'networks', 'capabilities']);

/** Every part of a picture, from top to bottom; groups are only places. */
export function partsOf(blocks: readonly Block[]): readonly NamedPart[] {
  const parts: NamedPart[] = [];
  const visit = ({ id, kind, look, label, description, children, more }: Block): void => {
    // What crosses a boundary is no part of a stack: it cannot fail.
    if (BESIDE.has(look ?? kind) || kind === 'crossings') return;
    if (look || !children) parts.push({ id, kind, name: label ?? description });
    // Where there is little room one stands for all of its sort.
    else if (SORTS.has(kind)) parts.push({ id, kind, name: more?.label(children.length) });
    children?.forEach(visit);
    if (more?.count) parts.push({ id: `${id}.more`, kind: 'more', name: more.label(more.count) });
  };
  blocks.forEach(visit);
  return parts;
}
