import { formatBytes, formatCpus } from '../../domain/units.ts';
import { formatCpuMax } from '../../domain/cgroup/conversions.ts';
import { qosClassOf, unitOf, type UnitRole } from '../../domain/cgroup/systemd.ts';
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

const TONES: Readonly<Record<UnitRole, Tone>> = {
  root: 'hardware',
  system: 'host',
  user: 'guest',
  machine: 'hypervisor',
  pods: 'engine',
  container: 'app',
  vm: 'guest',
};

/** Parents of containers that no suffix of systemd gives away. */
const ENGINE = /^(kubepods|docker|podman|lxc|lxc\.payload.*|garden|buildkit|containerd)$/;

/** The hue of a cgroup: that of its unit, else that of what it lies in. */
export function toneOf({ node, parent }: Slice, above: Tone): Tone {
  if (!parent) return 'hardware';
  const name = node.name ?? '';
  const unit = unitOf(name);
  if (unit?.role) return TONES[unit.role];
  if (qosClassOf(name) || ENGINE.test(name)) return 'engine';
  if (unit && unit.type !== 'slice') return 'app';
  return above === 'hardware' ? 'app' : above;
}

export function nameOf({ node, parent }: Slice, index: number, t: Translate): string {
  return node.name || (parent ? t('cgroup', { n: index + 1 }) : '/');
}

/** What engines begin the names of their scopes with. */
const MANAGERS = /^(docker|libpod|cri-containerd|crio)-/;

/** Shorter names of a unit: without its type, its engine, and what its slice's name says already. */
export function shortNames(name: string, { parent }: Slice): string[] {
  const stem = unitOf(name)?.stem;
  const above = unitOf(parent?.node.name ?? '')?.stem;
  if (!stem) return [];
  const prefix = above && stem.startsWith(`${above}-`) ? above : MANAGERS.exec(stem)?.[1];
  return prefix ? [stem, `…${stem.slice(prefix.length)}`] : [stem];
}

/** The name of an ancestor, wherever it stands. */
export function nameOfAncestor(slice: Slice, t: Translate): string {
  return nameOf(slice, slice.parent?.children.indexOf(slice) ?? 0, t);
}

/** An amount of CPU time with its unit: CPUs, or percent where the host's number is not known. */
export function amountOf(amount: number, t: Translate, known: boolean): string {
  const text = formatCpus(amount);
  return known ? t('cpus', { n: Number(text) || text }) : `${text} %`;
}

export function capText({ quotaUs, periodUs }: CpuMax, t: Translate): string {
  return amountOf(quotaUs / periodUs, t, true);
}

/** The weight as it is set. */
export function weightText({ node }: Slice, t: Translate): string {
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
