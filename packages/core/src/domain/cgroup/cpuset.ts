/** A run of CPU numbers, both ends included. */
export type Run = readonly [first: number, last: number];

/** Some CPUs of a host, as ordered runs that do not touch: small however many CPUs there are. */
export interface CpuSet {
  readonly runs: readonly Run[];
  /** How many CPUs. */
  readonly count: number;
  /** As the kernel writes it, such as `0-4,6`; empty for no CPU. */
  readonly text: string;
}

/**
 * Reads a list such as `0-4,6`, in any order and with overlaps, as `cpuset.cpus` takes it.
 *
 * @returns undefined when it is malformed. The empty list is the empty set.
 */
export function parseCpuList(list: string): CpuSet | undefined {
  const runs: Run[] = [];
  for (const part of list.trim() === '' ? [] : list.split(',')) {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part.trim());
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? first);
    if (!(first <= last)) return undefined;
    runs.push([first, last]);
  }
  return cpuSet(runs.toSorted((a, b) => a[0] - b[0]));
}

/** The CPUs 0 to `count` - 1; a part of a CPU counts as one more. */
export function firstCpus(count: number): CpuSet {
  return cpuSet(count > 0 ? [[0, Math.ceil(count) - 1]] : []);
}

/** The CPUs in both sets. */
export function intersectCpus(a: CpuSet, b: CpuSet): CpuSet {
  return cpuSet(overlaps(a, b));
}

/** The CPUs of `a` that are not in `b`. */
export function subtractCpus(a: CpuSet, b: CpuSet): CpuSet {
  const cuts = overlaps(a, b)[Symbol.iterator]();
  const runs: Run[] = [];
  let cut = cuts.next().value;
  for (const [first, last] of a.runs) {
    let from = first;
    for (; cut && cut[1] <= last; cut = cuts.next().value) {
      runs.push([from, cut[0] - 1]);
      from = cut[1] + 1;
    }
    runs.push([from, last]);
  }
  return cpuSet(runs);
}

/** CPUs that have owners, to be given away one set at a time. */
export interface TakenCpus {
  /** In order. */
  readonly runs: Run[];
  count: number;
}

/**
 * Gives CPUs away, unless one of them has an owner already.
 *
 * @returns What is in the way: a run of CPUs that was given away.
 */
export function takeCpus(claimed: TakenCpus, cpus: CpuSet): Run | undefined {
  const { runs } = claimed;
  const places = cpus.runs.map((run) => placeOf(runs, run));
  const inTheWay = cpus.runs.flatMap(([first, last], index) => {
    const place = places[index] as number;
    const [before, after] = [runs[place - 1], runs[place]];
    if (before && before[1] >= first) return [before];
    return after && after[0] <= last ? [after] : [];
  });
  if (inTheWay.length) return inTheWay[0];
  // From the end, so that no place moves before it is used.
  for (const [index, run] of [...cpus.runs.entries()].toReversed())
    runs.splice(places[index] as number, 0, run);
  claimed.count += cpus.count;
  return undefined;
}

/** Where a run belongs among ordered ones, by its first CPU. */
function placeOf(runs: readonly Run[], [first]: Run): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run)[0] < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is left of some CPUs. */
export function remainingCpus(cpus: CpuSet, { runs }: TakenCpus): CpuSet {
  return subtractCpus(cpus, cpuSet(runs));
}

/** Walks both ordered lists once; what ends first makes way for its successor. */
function overlaps(a: CpuSet, b: CpuSet): Run[] {
  const runs: Run[] = [];
  const others = b.runs[Symbol.iterator]();
  let other = others.next().value;
  for (const [first, last] of a.runs) {
    while (other && other[0] <= last) {
      runs.push([Math.max(first, other[0]), Math.min(last, other[1])]);
      if (other[1] > last) break;
      other = others.next().value;
    }
  }
  return runs.filter(isRun);
}

/** @param ordered - Runs by their first CPU; overlapping ones are joined, empty ones dropped. */
function cpuSet(ordered: readonly Run[]): CpuSet {
  const runs: Run[] = [];
  for (const run of ordered.filter(isRun)) {
    const before = runs.at(-1);
    if (before && run[0] <= before[1] + 1) {
      runs[runs.length - 1] = [before[0], Math.max(before[1], run[1])];
    } else {
      runs.push(run);
    }
  }
  return {
    runs,
    count: runs.reduce((sum, [first, last]) => sum + last - first + 1, 0),
    text: runs.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(','),
  };
}

function isRun([first, last]: Run): boolean {
  return first <= last;
}
