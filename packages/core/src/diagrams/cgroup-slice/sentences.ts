import { formatBytes, formatCpus } from '../../domain/units.ts';
import { formatCpuMax } from '../../domain/cgroup/conversions.ts';
import type { CpuMax } from '../../domain/cgroup/tree.ts';
import { DEFAULT_WEIGHT, niceToWeight } from '../../domain/cgroup/weight.ts';
import type { Tone } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import {
  fileEntries,
  fileName,
  unitSettings,
  type Cgroup,
  type CgroupFile,
  type Slice,
} from './schema.ts';

export type { Slice } from './schema.ts';

/** Subtrees that have the same hue in every picture: systemd.special(7), and what engines make. */
const KNOWN: readonly (readonly [RegExp, Tone])[] = [
  [/^(init\.scope|system(-.+)?\.slice)$/, 'host'],
  [/^user(-.+)?\.slice$/, 'guest'],
  [/^machine(-.+)?\.slice$/, 'hypervisor'],
  [/^(kubepods|docker|podman|lxc|garden|buildkit|containerd)/, 'engine'],
];

/** The hues of subtrees whose names say nothing of them. */
const HUES: readonly Tone[] = ['app', 'libs', 'control', 'guest', 'engine', 'hypervisor', 'host'];

/** The hues of the subtrees below the top: those of their units, one each for all others. */
export function huesOf({ children }: Slice): readonly Tone[] {
  const known = children.map(
    ({ node: { name = '' } }) => KNOWN.find(([pattern]) => pattern.test(name))?.[1],
  );
  const free = HUES.filter((tone) => !known.includes(tone));
  // More than there are hues for have one in common: none of them would be known by it.
  const each = known.filter((tone) => !tone).length <= free.length;
  let next = 0;
  return known.map((tone) => tone ?? free[each ? next++ : 0] ?? 'app');
}

/** An amount of CPU time with its unit: CPUs, or percent where the host's number is not known. */
export function amountOf(amount: number, t: Translate, known: boolean): string {
  const text = formatCpus(amount);
  return known ? t('cpus', { n: Number(text) || text }) : `${text} %`;
}

export function capText({ quotaUs, periodUs }: CpuMax, t: Translate): string {
  return amountOf(quotaUs / periodUs, t, true);
}

/** The weight as it is set; there is none without the controller. */
export function weightText({ node, missing }: Slice, t: Translate): string {
  if (missing.includes('cpu')) return '';
  if (node.cpuIdle) return t('cgIdlePolicy');
  const { cpuWeight, cpuWeightNice } = node;
  if (!cpuWeight && cpuWeightNice !== undefined)
    return t('cgNice', { n: cpuWeightNice, weight: niceToWeight(cpuWeightNice) ?? DEFAULT_WEIGHT });
  return t('cgWeight', { n: cpuWeight || DEFAULT_WEIGHT });
}

/** All that was told, as the kernel and systemd name it: `memory.max 8 GiB`, `Delegate=yes`. */
export function settings(node: Cgroup): string[] {
  const files = Object.entries(node).flatMap(([key, value]) =>
    value !== undefined && Object.hasOwn(fileEntries, key)
      ? [`${fileName(key)} ${fileText(key as CgroupFile, value)}`]
      : [],
  );
  return [...files, ...unitSettings(node)];
}

function fileText(key: CgroupFile, value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'object') return formatCpuMax(value as CpuMax);
  if (value === Infinity) return 'max';
  const inBytes = typeof value === 'number' && /^(memory|hugetlb)/.test(key);
  return inBytes ? formatBytes(value) : String(value);
}
