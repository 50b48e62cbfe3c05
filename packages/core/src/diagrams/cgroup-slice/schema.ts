import { parseCpuMax } from '../../domain/cgroup/conversions.ts';
import { parseCpuList } from '../../domain/cgroup/cpuset.ts';
import { solveCgroups } from '../../domain/cgroup/solve.ts';
import type { CgroupSettings, CpuMax, SolvedCgroup } from '../../domain/cgroup/tree.ts';
import { parseBytes } from '../../domain/units.ts';
import { common } from '../../input/common.ts';
import { cpus, flag, integer, names, size, text } from '../../input/fields.ts';
import { sparseObject } from '../../input/sparse.ts';
import {
  type GenericSchema,
  type InferOutput,
  array,
  boolean,
  lazy,
  number,
  optional,
  picklist,
  pipe,
  rawTransform,
  string,
  transform,
  union,
} from 'valibot';

export const RESOURCES = ['cpu', 'memory'] as const;

/** One cgroup below the top. */
export interface Cgroup
  extends CgroupFiles, Pick<CgroupSettings, 'idle' | 'threads' | 'cpuDemand'> {
  readonly name?: string | undefined;
  /** The name that is shown, where that of the cgroup is for programs. */
  readonly label?: string | undefined;
  /** CPUs it takes now. */
  readonly cpuUsage?: number | undefined;
  /** systemd hands it the subtree: as a whole, or with these controllers. */
  readonly delegate?: boolean | readonly string[] | undefined;
  /** Controllers that systemd keeps out of the subtree. */
  readonly disableControllers?: readonly string[] | undefined;
  /** The file that defines the unit. */
  readonly unitFile?: string | undefined;
  readonly children?: readonly Cgroup[] | undefined;
}

const anything: Reader<string> = ['text', (text) => text];

const controllers = matching('names of controllers such as +cpu +memory', listOf('[-+]?[a-z_]+'));

const count: Reader<number> = ['a whole number from 0', wholeOf(0, Number.MAX_SAFE_INTEGER)];

const countOrMax: Reader<number> = ['a whole number from 0, or max', orMax(count[1])];

const bit: Reader<boolean> = [
  '0 or 1',
  (text) => (/^(1|true|yes|)$/.test(text) ? true : /^(0|false|no)$/.test(text) ? false : undefined),
];

const cpuList: Reader<string> = [
  'a list such as 0-4,6',
  (text) => (parseCpuList(text) ? text : undefined),
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

const deviceKeys = (keys: string) => listOf(`\\d+:\\d+(?:\\s+(?:${keys})=(?:max|[1-9]\\d*))+`);

const costs = matching(
  'MAJ:MIN with enable, ctrl and the rest',
  listOf('\\d+:\\d+(?:\\s+[a-z]+=[\\w.]+)*'),
);

const named = listOf('[^\\s=]+\\s+(?:max|\\d+)');

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
  cgroupStat: anything,
  cgroupStatLocal: anything,
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
  cpusetCpusExclusiveEffective: cpuList,
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
  memoryEventsLocal: anything,
  memoryMin: bytesOrMax,
  memoryLow: bytesOrMax,
  memoryHigh: bytesOrMax,
  memoryMax: bytesOrMax,
  memoryOomGroup: bit,
  memoryReclaim: bytes,
  memorySwapCurrent: reading,
  memorySwapPeak: reading,
  memorySwapEvents: anything,
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
  pidsEvents: anything,
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

const value = union([string(), number(), boolean()]);

/** Processes and controllers: in a list as well as in one text. */
const several = union([...value.options, array(union([string(), number()]))]);

const LISTS = /^cgroup(Procs|Threads|Controllers|SubtreeControl)$/;

/** The files as entries of a schema. */
export const fileEntries = /* @__PURE__ */ Object.fromEntries(
  Object.entries<Reader<unknown>>(FILES).map(([key, reader]) => [key, entry(key, reader)]),
) as { [Key in CgroupFile]: ReturnType<typeof entry<NonNullable<CgroupFiles[Key]>>> };

const delegate = pipe(
  union([boolean(), string(), array(string())], 'expected true, false or names of controllers'),
  transform((value): boolean | readonly string[] => {
    if (typeof value === 'boolean') return value;
    const words = [value].flat().flatMap((word) => word.split(/[\s,]+/).filter(Boolean));
    const [only = 'yes'] = words;
    if (words.length > 1 || !/^(yes|no|true|false|1|0|on|off)$/i.test(only)) return words;
    return /^(yes|true|1|on)$/i.test(only);
  }),
);

/** What systemd's file of the unit says of its subtree, as keys of a cgroup. */
export const unitEntries = {
  delegate: optional(delegate),
  disableControllers: names,
  /** Scopes have none. */
  unitFile: text,
};

export const entries = {
  name: text,
  label: text,
  ...fileEntries,
  idle: flag,
  threads: integer(0, 1_000_000),
  cpuDemand: cpus,
  cpuUsage: cpus,
  ...unitEntries,
  children: optional(array(lazy(() => child))),
};

const child: GenericSchema<unknown, Cgroup> = sparseObject(entries) as never;

export const schema = sparseObject({
  ...common,
  resource: optional(picklist(RESOURCES)),
  cpus,
  memory: size,
  swap: size,
  ...entries,
});

export type CgroupSlice = InferOutput<typeof schema>;

/** Models that were solved: the rules and the picture ask for the same. */
/** A cgroup with what the kernel makes of its settings. */
export type Slice = SolvedCgroup<Cgroup>;

const SOLVED = /* @__PURE__ */ new WeakMap<CgroupSlice, Slice>();

/** What every cgroup of a decoded model gets. */
export function solve(model: CgroupSlice): Slice {
  const solved = SOLVED.get(model) ?? solveCgroups<Cgroup>(model as Cgroup);
  SOLVED.set(model, solved);
  return solved;
}

/** What a file takes, to complete "expected …", and how that is read; undefined refuses it. */
type Reader<T> = readonly [allowed: string, read: (text: string) => T | undefined];

export type CgroupFile = keyof typeof FILES;

/** What was told of the files of one cgroup; sizes in bytes, Infinity is `max`. */
export type CgroupFiles = {
  readonly [Key in CgroupFile]?:
    ((typeof FILES)[Key] extends Reader<infer T> ? T : never) | undefined;
};

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

function whole(min: number, max: number, least = min): Reader<number> {
  return [`a whole number from ${least} to ${max}`, wholeOf(min, max)];
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

/** The same as systemd writes it: `Delegate=cpu memory`. */
export function unitSettings({
  delegate: handed,
  disableControllers,
  unitFile,
}: {
  readonly delegate?: boolean | readonly string[] | undefined;
  readonly disableControllers?: readonly string[] | undefined;
  readonly unitFile?: string | undefined;
}): string[] {
  const subtree = typeof handed === 'boolean' ? (handed ? 'yes' : 'no') : handed?.join(' ');
  return [
    ...(subtree ? [`Delegate=${subtree}`] : []),
    ...(disableControllers?.length ? [`DisableControllers=${disableControllers.join(' ')}`] : []),
    ...(unitFile ? [`FragmentPath=${unitFile}`] : []),
  ];
}
