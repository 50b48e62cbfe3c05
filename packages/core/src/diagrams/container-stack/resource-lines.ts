import type { Amounts } from '../../domain/pods/qos.ts';
import { formatBytes, formatCpus } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { ContainerUnit } from './schema.ts';

/** What a container is in its pod. */
export function roleLine(t: Translate, path: string, { role }: ContainerUnit): Block[] {
  return role ? [textLine(`${path}.role`, t(`role.${role}`))] : [];
}

/** What a container requests and is limited to, in lines of its frame. */
export function resourceLines(t: Translate, path: string, unit: ContainerUnit): Block[] {
  return sizeLines(path, amountsText(t, unit.requests, unit.limits));
}

/** Lines about sizes, which are left out where there is only room for names. */
export function sizeLines(path: string, words: readonly string[]): Block[] {
  return words.map((one, index) => ({
    ...textLine(`${path}.resources${index || ''}`, one),
    sizes: true,
  }));
}

/** What is requested, and what limits there are. */
export function amountsText(t: Translate, requests?: Amounts, limits?: Amounts): readonly string[] {
  const [least, most] = [listText(t, requests), listText(t, limits)];
  if (least && least === most) return [t('requestsAreLimits', { list: most })];
  return [
    ...(least ? [t('requestsOf', { list: least })] : []),
    ...(most ? [t('limitsOf', { list: most })] : []),
  ];
}

function listText(t: Translate, { cpu, memory }: Amounts = {}): string {
  const cpus = cpu === undefined ? '' : t('cpus', { n: cpu === 1 ? 1 : formatCpus(cpu) });
  const bytes = memory === undefined ? '' : formatBytes(memory);
  // A number stays with its unit.
  return [cpus, bytes]
    .filter(Boolean)
    .map((one) => one.replaceAll(' ', '\u00a0'))
    .join(', ');
}

function textLine(id: string, detail: string): Block {
  return { id, kind: id.slice(id.lastIndexOf('.') + 1), look: 'text', detail };
}
