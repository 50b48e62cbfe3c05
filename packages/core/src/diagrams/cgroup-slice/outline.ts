import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import { joinFacts } from '../../figure/legend.ts';
import { explained } from './view.ts';
import { memoryFacts } from './memory.ts';
import { nameOf, realName } from './names.ts';
import { amountOf, settings, type Slice } from './sentences.ts';

/** So many cgroups are named one by one. */
const LISTED = 400;

/** Every cgroup, under the host where that is drawn, with what it gets, what decided it and what is set, as a nested list. */
export function outline(
  top: Slice,
  t: Translate,
  resource: 'cpu' | 'memory',
  host?: Block,
): string[] {
  const lines = host ? [`- ${host.label}: ${host.aside}`] : [];
  let left = 0;
  const visit = (slice: Slice, index: number, depth: number): void => {
    if (lines.length >= LISTED) left += 1;
    else {
      const { cpus, cpuShare, memoryMaxBytes } = slice.effective;
      const amount =
        resource === 'cpu'
          ? amountOf(cpus ?? cpuShare * 100, t, cpus !== null)
          : memoryMaxBytes === null
            ? t('cgNoMemory')
            : formatBytes(memoryMaxBytes);
      const why = resource === 'cpu' ? explained(slice, t) : memoryFacts(slice, t);
      const set = settings(slice.node).join(', ');
      const parts = [amount, joinFacts(...why), set && `(${set})`].filter(Boolean);
      const shown = nameOf(slice, index, t);
      const real = realName(slice, shown);
      const name = real ? `${shown} (${real})` : shown;
      lines.push(`${'  '.repeat(depth)}- ${name}: ${parts.join(', ')}`);
    }
    slice.children.forEach((child, place) => visit(child, place, depth + 1));
  };
  visit(top, 0, lines.length);
  return left ? [...lines, `- ${t('saysRest', { n: left })}`] : lines;
}
