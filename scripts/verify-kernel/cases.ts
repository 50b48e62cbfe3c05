import { CPU_CASES } from '../../packages/core/src/domain/cgroup/cpu.cases.ts';
import { KUBERNETES_CPU_CASES } from '../../packages/core/src/domain/cgroup/kubernetes.cases.ts';
import { SHARES_CASES } from '../../packages/core/src/domain/cgroup/shares.cases.ts';
import type { CaseCgroup } from '../../packages/core/src/domain/cgroup/tree.cases.ts';
import { obstacle, onOneProcessor } from './one-processor.ts';
import type { Options } from './options.ts';
import { randomTree } from './random-tree.ts';

/** A tree for one processor. */
export interface KernelCase {
  readonly id: string;
  readonly tree: CaseCgroup;
}

/** Those that a short run builds: a cascade of caps, caps in a cap, three levels, a node with pods. */
const SHORT = new Set(['C05', 'C08', 'C15', 'C18']);

const WORKED = [...CPU_CASES, ...SHARES_CASES, ...KUBERNETES_CPU_CASES];

/** The worked examples that one processor can hold, then random trees. */
export function kernelCases({ short, seed, trees }: Options): readonly KernelCase[] {
  const worked = WORKED.filter(({ top }) => !obstacle(top))
    .filter(({ id }) => !short || SHORT.has(id))
    .map(({ id, top }) => ({ id, tree: onOneProcessor(top) }));
  const random = Array.from({ length: trees }, (_, index) => ({
    id: `seed ${seed + index}`,
    tree: randomTree(seed + index),
  }));
  return [...worked, ...random];
}

/** The worked examples that are left out, with the reason. */
export function notBuilt(): readonly string[] {
  return WORKED.flatMap(({ id, title, top }) => {
    const reason = obstacle(top);
    return reason === undefined ? [] : [`${id} (${title}): ${reason}`];
  });
}
