import { array, boolean, number, optional, pipe, rawTransform, string, union } from 'valibot';
import type { GenericSchema } from 'valibot';
import { parseCpuMax } from '../../domain/cgroup/conversions.ts';
import { parseCpuList } from '../../domain/cgroup/cpuset.ts';
import type { CpuMax } from '../../domain/cgroup/tree.ts';
import { parseBytes } from '../../domain/units.ts';

/** What a file takes, to complete "expected …", and how that is read; undefined refuses it. */
type Reader<T> = readonly [allowed: string, read: (text: string) => T | undefined];

const anything: Reader<string> = ['text', (text) => text];
const bit: Reader<boolean> = [
  '0 or 1',
  (text) => (/^(1|true|yes|)$/.test(text) ? true : /^(0|false|no)$/.test(text) ? false : undefined),
];
/** A size that the kernel shows; people round it. */
const reading: Reader<number> = ['bytes such as 512M or 8G', parseBytes];
/** The kernel takes no decimals. */
const bytes: Reader<number> = [
  'bytes without decimals, such as 512M or 8G,',
  (text) => (text.includes('.') ? undefined : parseBytes(text)),
];
/** Infinity is `max`. */
const bytesOrMax: Reader<number> = [
  'bytes without decimals, such as 512M or 8G, or max',
  orMax(bytes[1]),
];
const count: Reader<number> = ['a whole number from 0', wholeOf(0, Number.MAX_SAFE_INTEGER)];
const countOrMax: Reader<number> = ['a whole number from 0, or max', orMax(count[1])];
const cpuList: Reader<string> = [
  'a list such as 0-4,6',
  (text) => (parseCpuList(text) ? text : undefined),
];
const controllers = matching('names of controllers such as +cpu +memory', listOf('[-+]?[a-z_]+'));
const deviceKeys = (keys: string) => listOf(`\\d+:\\d+(?:\\s+(?:${keys})=(?:max|[1-9]\\d*))+`);
const named = listOf('[^\\s=]+\\s+(?:max|\\d+)');
const costs = matching(
  'MAJ:MIN with enable, ctrl and the rest',
  listOf('\\d+:\\d+(?:\\s+[a-z]+=[\\w.]+)*'),
);

/**
 * The interface files of cgroup v2 by their keys in the input, and how their values are read.
 *
 * @see Linux kernel, `Documentation/admin-guide/cgroup-v2.rst`
 */
const FILES = {
  cgroupProcs: anything,
  cgroupThreads: anything,
  cgroupControllers: controllers,
  cgroupSubtreeControl: controllers,
  cgroupType: matching(
    'domain, domain threaded, domain invalid or threaded',
    /^(domain|threaded)$|^domain (threaded|invalid)$/,
  ),
  cgroupEvents: anything,
  cgroupMaxDescendants: countOrMax,
  cgroupMaxDepth: countOrMax,
  cgroupFreeze: bit,
  cgroupKill: bit,
  // A cgroup whose `cpu.idle` is 1 shows weight 0.
  cpuWeight: whole(0, 10_000, 1),
  cpuWeightNice: whole(-20, 19),
  cpuMax: [
    'max or microseconds from 1000, with a period of 1000 to 1000000, such as "50000 100000",',
    parseCpuMax,
  ] as Reader<CpuMax>,
  cpuMaxBurst: count,
  cpuIdle: bit,
  cpuUclampMin: matching('a percentage from 0 to 100 or max', /^(max|100(\.0+)?|\d?\d(\.\d+)?)$/),
  cpuUclampMax: matching('a percentage from 0 to 100 or max', /^(max|100(\.0+)?|\d?\d(\.\d+)?)$/),
  cpuStat: anything,
  cpuStatLocal: anything,
  cpuPressure: anything,
  cpusetCpus: cpuList,
  cpusetCpusEffective: cpuList,
  cpusetCpusExclusive: cpuList,
  cpusetCpusPartition: matching(
    'member, root or isolated',
    /^(member|root|isolated)( invalid.*)?$/,
  ),
  cpusetMems: cpuList,
  cpusetMemsEffective: cpuList,
  memoryCurrent: reading,
  memoryPeak: reading,
  memoryStat: anything,
  memoryPressure: anything,
  memoryEvents: anything,
  memoryMin: bytesOrMax,
  memoryLow: bytesOrMax,
  memoryHigh: bytesOrMax,
  memoryMax: bytesOrMax,
  memoryOomGroup: bit,
  memoryReclaim: bytes,
  memorySwapCurrent: reading,
  memorySwapPeak: reading,
  memorySwapHigh: bytesOrMax,
  memorySwapMax: bytesOrMax,
  memoryZswapCurrent: reading,
  memoryZswapMax: bytesOrMax,
  memoryZswapWriteback: bit,
  ioWeight: matching(
    'a whole number from 1 to 10000, "default N" or "MAJ:MIN N"',
    listOf('(?:(?:default|\\d+:\\d+)\\s+)?(?:10000|[1-9]\\d{0,3})', 1),
  ),
  ioBfqWeight: whole(1, 1_000),
  ioMax: matching(
    'MAJ:MIN with rbps, wbps, riops or wiops, each above 0 or max,',
    deviceKeys('[rw](?:bps|iops)'),
  ),
  ioLatency: matching('MAJ:MIN target=microseconds', deviceKeys('target')),
  ioPrioClass: matching(
    'no-change, promote-to-rt, restrict-to-be or idle',
    /^(no-change|promote-to-rt|restrict-to-be|idle)$/,
  ),
  ioCostQos: costs,
  ioCostModel: costs,
  ioStat: anything,
  ioPressure: anything,
  pidsCurrent: count,
  pidsPeak: count,
  pidsMax: countOrMax,
  hugetlb64kbMax: bytesOrMax,
  hugetlb2mbMax: bytesOrMax,
  hugetlb32mbMax: bytesOrMax,
  hugetlb512mbMax: bytesOrMax,
  hugetlb1gbMax: bytesOrMax,
  hugetlb16gbMax: bytesOrMax,
  rdmaMax: matching(
    'a device with hca_handle or hca_object',
    listOf('[^\\s=]+(?:\\s+hca_(?:handle|object)=(?:max|\\d+))+'),
  ),
  miscMax: matching('a key with a number or max', named),
  dmemMin: matching('a region with bytes or max', named),
  dmemLow: matching('a region with bytes or max', named),
  dmemMax: matching('a region with bytes or max', named),
} as const satisfies Readonly<Record<string, Reader<unknown>>>;

export type CgroupFile = keyof typeof FILES;

/** What was told of the files of one cgroup; sizes in bytes, Infinity is `max`. */
export type CgroupFiles = {
  readonly [Key in CgroupFile]?:
    ((typeof FILES)[Key] extends Reader<infer T> ? T : never) | undefined;
};

const value = union([string(), number(), boolean()]);
/** Processes and controllers: in a list as well as in one text. */
const several = union([...value.options, array(union([string(), number()]))]);
const LISTS = /^cgroup(Procs|Threads|Controllers|SubtreeControl)$/;

/** The files as entries of a schema. */
export const fileEntries = /* @__PURE__ */ Object.fromEntries(
  Object.entries<Reader<unknown>>(FILES).map(([key, reader]) => [key, entry(key, reader)]),
) as { [Key in CgroupFile]: ReturnType<typeof entry<NonNullable<CgroupFiles[Key]>>> };

function entry<T>(key: string, [allowed, read]: Reader<unknown>) {
  return optional(
    pipe(
      LISTS.test(key) ? several : value,
      rawTransform(({ dataset, addIssue, NEVER }): T => {
        const found = read([dataset.value].flat().join(' ').trim());
        if (found !== undefined) return found as T;
        addIssue({ message: `expected ${allowed} in ${fileName(key)}` });
        return NEVER;
      }),
    ) as GenericSchema<string | number | boolean, T>,
  );
}

/** The file of a key: `memorySwapMax` is `memory.swap.max`. */
export function fileName(key: string): string {
  return key
    .replace(/[A-Z]/g, (letter) => `.${letter.toLowerCase()}`)
    .replace('subtree.', 'subtree_')
    .replace(
      /^hugetlb(\d+)(\w)b/,
      (_, size: string, unit: string) => `hugetlb.${size}${unit.toUpperCase()}B`,
    );
}

/** Items with space between them: what ends one is never a part of it, so that reading stays linear. */
function listOf(item: string, least = 0): RegExp {
  return new RegExp(`^(?:${item}(?:\\s+${item})*)${least ? '' : '?'}$`);
}

function matching(allowed: string, pattern: RegExp): Reader<string> {
  return [allowed, (text) => (pattern.test(text) ? text : undefined)];
}

function whole(min: number, max: number, told = min): Reader<number> {
  return [`a whole number from ${told} to ${max}`, wholeOf(min, max)];
}

function wholeOf(min: number, max: number): Reader<number>[1] {
  return (text) => {
    const found = /^-?\d+$/.test(text) ? Number(text) : NaN;
    return found >= min && found <= max ? found : undefined;
  };
}

function orMax(read: Reader<number>[1]): Reader<number>[1] {
  return (text) => (text === 'max' ? Infinity : read(text));
}
