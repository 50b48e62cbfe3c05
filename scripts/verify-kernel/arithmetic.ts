import { CONTROLLER_CASES } from '../../packages/core/src/domain/cgroup/controllers.cases.ts';
import {
  KUBERNETES_CPU_CASES,
  KUBERNETES_MEMORY_CASES,
} from '../../packages/core/src/domain/cgroup/kubernetes.cases.ts';
import { CPU_CASES } from '../../packages/core/src/domain/cgroup/cpu.cases.ts';
import { MEMORY_CASES } from '../../packages/core/src/domain/cgroup/memory.cases.ts';
import { SHARES_CASES } from '../../packages/core/src/domain/cgroup/shares.cases.ts';
import { solveCgroups } from '../../packages/core/src/domain/cgroup/solve.ts';
import type { CaseCgroup, SolveCase } from '../../packages/core/src/domain/cgroup/tree.cases.ts';
import { cgroupsOf } from '../../packages/core/src/domain/cgroup/tree.ts';

/** All that was worked out on paper, of memory as well; it needs no kernel. */
const WORKED: readonly SolveCase[] = [
  ...CPU_CASES,
  ...SHARES_CASES,
  ...KUBERNETES_CPU_CASES,
  ...MEMORY_CASES,
  ...KUBERNETES_MEMORY_CASES,
  ...CONTROLLER_CASES,
];

/** What comes out of rounding, in CPUs. */
const SLACK = 1e-9;

export interface Arithmetic {
  readonly cases: number;
  /** Cgroups that get something else than was worked out, and what. */
  readonly off: readonly string[];
}

/** Solves every worked example and compares. */
export function checkArithmetic(cases: readonly SolveCase[] = WORKED): Arithmetic {
  return { cases: cases.length, off: cases.flatMap(offIn) };
}

function offIn({ id, top, effective }: SolveCase): readonly string[] {
  const solved = cgroupsOf(solveCgroups<CaseCgroup>(top));
  return Object.entries(effective).flatMap(([name, wanted]) => {
    const found = solved.find(({ node }) => node.name === name)?.effective;
    return Object.entries(wanted).flatMap(([key, value]) => {
      const got: unknown = found && Object.entries(found).find(([one]) => one === key)?.[1];
      return isSame(value, got) ? [] : [`${id} ${name} ${key}: ${String(got)}, not ${value}`];
    });
  });
}

function isSame(wanted: unknown, got: unknown): boolean {
  return typeof wanted === 'number' && typeof got === 'number'
    ? Math.abs(wanted - got) <= SLACK
    : wanted === got;
}
