import { factsIn } from '../packages/core/src/faults.ts';
import { read } from '../packages/core/src/api.ts';
import type { Block } from '../packages/core/src/figure/block.ts';

/** Kernels that run in the diagram of an input, those of folded tenants too. */
export function kernelsOf(input: object): number {
  return factsIn(read(input)).kernels;
}

/** Paths of the layers that carry the mark of a kernel, from top to bottom. */
export function kernelMarks(layers: readonly Block[]): string[] {
  return layers.flatMap(({ id, kernel, children = [] }) => [
    ...(kernel === undefined ? [] : [id]),
    ...kernelMarks(children),
  ]);
}
