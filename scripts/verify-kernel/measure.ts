import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** What processes got over some time, in CPUs. */
export interface Measurement {
  /** In the order of the processes. */
  readonly cpus: readonly number[];
  /** What anybody else took of the processor. */
  readonly others: number;
}

interface Count {
  readonly atMs: number;
  readonly usedMs: number;
}

/**
 * Measures what processes on one processor get. Every counter is read with a time of its own, so that
 * it does no harm when we have to wait for our turn between two of them.
 */
export async function measure(
  processes: readonly number[],
  processor: number,
  windowMs: number,
): Promise<Measurement> {
  const before = counts(processes, processor);
  await sleep(windowMs);
  const after = counts(processes, processor);
  const [idle = 0, ...cpus] = after.map((count, index) => rate(before[index] ?? count, count));
  const used = cpus.reduce((sum, share) => sum + share, 0);
  return { cpus, others: Math.max(0, 1 - used - idle) };
}

/** Of the processor's idleness, then of each process. */
function counts(processes: readonly number[], processor: number): readonly Count[] {
  return [
    count(() => idleMs(processor)),
    ...processes.map((process_) => count(() => runMs(process_))),
  ];
}

function count(read: () => number): Count {
  const usedMs = read();
  return { atMs: performance.now(), usedMs };
}

function rate(before: Count, after: Count): number {
  return (after.usedMs - before.usedMs) / (after.atMs - before.atMs);
}

/** Time on a processor; `Documentation/scheduler/sched-stats.rst`, the first number, in nanoseconds. */
function runMs(process_: number): number {
  return Number(readFileSync(`/proc/${process_}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** Time that a processor had nothing to do, in steps of 10 ms; proc_stat(5), `idle` and `iowait`. */
function idleMs(processor: number): number {
  const line = readFileSync('/proc/stat', 'utf8').match(new RegExp(`^cpu${processor} (.*)$`, 'm'));
  const [, , , idle, waiting] = (line?.[1] ?? '').split(' ').map(Number);
  return ((idle ?? 0) + (waiting ?? 0)) * 10;
}
