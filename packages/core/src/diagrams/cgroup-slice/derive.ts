import { cgroupsOf } from '../../domain/cgroup/tree.ts';
import type { Slice } from './sentences.ts';

/** Below this part of the whole an amount is a rounding error. */
export const NOTHING = 1e-9;

/** What the drawing asks of a solved tree: in CPUs, or in percent where their number is not known. */
export interface CpuShares {
  readonly whole: number;
  readonly known: boolean;
  /** CPUs of it and of what is unused in it. */
  readonly extent: ReadonlyMap<Slice, number>;
  readonly unused: ReadonlyMap<Slice, number>;
  readonly usage: ReadonlyMap<Slice, number>;
  /** The topmost of what is idle. */
  readonly idle: readonly Slice[];
}

export function cpuShares(top: Slice, cpus: number | undefined): CpuShares {
  const known = cpus !== undefined;
  const whole = cpus ?? 100;
  const extent = new Map<Slice, number>();
  const unused = new Map<Slice, number>();
  const usage = new Map<Slice, number>();
  const all = cgroupsOf(top as Slice & { children: readonly Slice[] }) as readonly Slice[];
  for (const slice of all.toReversed()) {
    const { children, effective, node } = slice;
    let share = children.length ? 0 : effective.cpuShare * whole;
    let used: number | undefined = children.length ? 0 : undefined;
    for (const child of children) {
      share += extent.get(child) ?? 0;
      const one = usage.get(child);
      used = used === undefined || one === undefined ? undefined : used + one;
    }
    const rest = slice === top ? whole - share : (effective.cpusUnused ?? 0);
    const left = rest > whole * NOTHING ? rest : 0;
    extent.set(slice, share + left);
    if (left) unused.set(slice, left);
    const amount = node.cpuUsage ?? used;
    if (amount !== undefined) usage.set(slice, amount);
  }
  const idle = all.filter(
    ({ effective, parent }) =>
      effective.limitedBy === 'idle' && parent?.effective.limitedBy !== 'idle',
  );
  return { whole, known, extent, unused, usage, idle: idle.filter(({ parent }) => parent) };
}
