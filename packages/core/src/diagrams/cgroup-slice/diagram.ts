import { cpuShares } from './derive.ts';
import { memoryLayers, sumOf } from './memory.ts';
import { outline } from './outline.ts';
import { type CgroupSlice, type RESOURCES, schema, solve } from './schema.ts';
import { nameOfAncestor } from './names.ts';
import { type Slice, amountOf } from './sentences.ts';
import { cgroupLegend, cpuLayers } from './view.ts';
import { cgroups } from './words.en.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { formatCpuMax } from '../../domain/cgroup/conversions.ts';
import { type CpuMax, cgroupsOf } from '../../domain/cgroup/tree.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import { bars, chips } from '../../figures/bars.ts';
import { drawPart, drawSwatch } from '../../figures/icicle-shapes.ts';
import { icicle } from '../../figures/icicle.ts';
import { type Issue, warning } from '../../input/issue.ts';
import { basic } from '../../words/en.ts';
import type { Translate } from '../../words/translate.ts';

/** A tree of cgroups to scale: what each gets of the CPUs or the memory of a host, and why. */
export const cgroupSlice = /* @__PURE__ */ defineDiagram({
  name: 'cgroup-slice',
  childTags: { 'cgroup-slice': 'children' },
  schema,
  words: { ...basic, ...cgroups },
  inspect,
  picture,
  layouts: { icicle, bars, chips },
  figures: { draw: drawPart, swatch: drawSwatch },
  computed: (model) => computedOf(solve(model)),
});

/** `memory` is drawn when it is asked for, or when nothing else is told of the host. */
function resourceOf({ resource, cpus: n, memory }: CgroupSlice): (typeof RESOURCES)[number] {
  return resource ?? (memory !== undefined && n === undefined ? 'memory' : 'cpu');
}

function inspect(model: CgroupSlice): readonly Issue[] {
  const issues: Issue[] = [];
  let caps = false;
  const visit = ({ node, children }: Slice, path: readonly (string | number)[]): void => {
    const { cpuMax, cpusetCpus, threads, cpuDemand } = node;
    caps ||= (cpuMax ?? cpusetCpus ?? threads ?? cpuDemand) !== undefined;
    if (children.length && (threads ?? cpuDemand) !== undefined)
      issues.push(
        warning(
          'not-a-leaf',
          [...path, threads === undefined ? 'cpuDemand' : 'threads'],
          'expected on a cgroup without children: what one with children wants follows from them',
        ),
      );
    children.forEach((one, index) => visit(one, [...path, 'children', index]));
  };
  visit(solve(model), []);
  if (caps && model.cpus === undefined && resourceOf(model) === 'cpu')
    issues.push(
      warning(
        'no-host-cpus',
        ['cpus'],
        'expected the number of CPUs of the host: without it weights alone are compared, and what is told in CPUs does not count',
      ),
    );
  return issues;
}

function picture(model: CgroupSlice, t: Translate): Picture {
  const top = solve(model);
  const all = cgroupsOf(top as never) as readonly Slice[];
  const sentences = [t('saysCgroups', { n: all.length })];
  if (resourceOf(model) === 'memory') {
    const size = model.memory === undefined ? '' : formatBytes(model.memory);
    const layers = memoryLayers(top, model.memory, t);
    const scale = layers[0]?.scale;
    if (scale) sentences.push(t('saysMemoryScale', { size: formatBytes(scale.max) }));
    for (const slice of all) {
      const sum = sumOf(slice);
      const limit = slice.effective.memoryMaxBytes ?? Infinity;
      if (sum <= limit || sentences.length > 7) continue;
      const values = { sum: formatBytes(sum), size: formatBytes(limit) };
      sentences.push(t('saysOvercommit', { name: nameOfAncestor(slice, t), ...values }));
    }
    const nothing: Block = { id: 'slices', kind: 'text', look: 'text', detail: t('cgNoScale') };
    return {
      title: size ? t('cgMemoryTitle', { size }) : t('cgMemoryTitleAlone'),
      layers: scale ? layers : [nothing],
      legend: cgroupLegend(layers, t),
      sentences,
      list: () => outline(top, t, 'memory'),
    };
  }
  const shares = cpuShares(top, model.cpus);
  const layers = cpuLayers(top, shares, t);
  const first = layers[0]?.children?.[0];
  const unused = [...shares.unused.values()].reduce((sum, one) => sum + one, 0);
  const whole = amountOf(shares.whole, t, shares.known);
  return {
    title: model.cpus ? t('cgCpuTitle', { n: model.cpus }) : t('cgShareTitle'),
    layers,
    legend: cgroupLegend(layers, t),
    sentences: [
      ...sentences,
      t('saysCpuScale', { size: whole }),
      ...(shares.idle.length ? [t('saysIdle', { n: shares.idle.length })] : []),
      ...(unused ? [t('saysUnused', { size: amountOf(unused, t, shares.known) })] : []),
    ],
    list: () => outline(top, t, 'cpu', first?.kind === 'machine' ? first : undefined),
  };
}

/** The tree as plain JSON, with what is in effect for every cgroup; no limit is `max`. */
function computedOf({ told, effective, limiter, children }: Slice): unknown {
  return {
    ...Object.fromEntries(Object.entries(told).map(([key, value]) => [key, plain(value)])),
    effective: limiter ? { ...effective, limitedByName: limiter.node.name } : effective,
    ...(children.length ? { children: children.map(computedOf) } : {}),
  };
}

function plain(value: unknown): unknown {
  if (value === Infinity) return 'max';
  const isCpuMax = typeof value === 'object' && value && 'quotaUs' in value;
  return isCpuMax ? formatCpuMax(value as CpuMax) : value;
}
