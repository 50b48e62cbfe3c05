import type { Amounts } from '../../domain/pods/qos.ts';
import { formatBytes, formatCpus } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import { joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import type { Together } from './pods.ts';
import { copiesIn } from './replicas.ts';
import { podOwn, type PodResources } from './resources.ts';
import type { ContainerUnit } from './schema.ts';

/** Kinds of frames that stand for a pod, or for a container in none. */
const BOUNDARIES: ReadonlySet<string> = new Set(['pod', 'vm', 'container-boundary']);

/**
 * A tenant with what is said of a pod as a whole: how many there are, its class and its resources.
 * They stand at its outermost frame.
 */
export function dressed(
  t: Translate,
  tenant: Block,
  pod: Together,
  resources: PodResources | undefined,
): Block {
  const copies = copiesIn(pod);
  const own = podOwn(pod);
  const words = amountsText(t, own.requests, own.limits);
  const qos = resources?.qosClass;
  if (copies === 1 && !qos && !words.length) return tenant;
  const dress = (block: Block): Block => {
    const { children = [], aside, description } = block;
    if (block.look !== 'frame' || !BOUNDARIES.has(block.kind)) {
      const [first, ...rest] = children;
      return first ? { ...block, children: [dress(first), ...rest] } : block;
    }
    const facts = joinFacts(qos, aside);
    const said = [copies > 1 ? t('replicas', { n: copies }) : '', description].filter(Boolean);
    return {
      ...block,
      ...(copies > 1 ? { copies: { n: copies, words: t('repeats', { n: copies }) } } : {}),
      ...(facts ? { aside: facts } : {}),
      ...(said.length ? { description: said.join(', ') } : {}),
      children: [
        ...lines(
          block.id,
          words.map((one) => t('wholePod', { words: one })),
        ),
        ...children,
      ],
    };
  };
  const block = dress(tenant);
  return copies > 1 ? { ...block, size: copies } : block;
}

/** What a container is in its pod. */
export function roleLine(t: Translate, path: string, { role }: ContainerUnit): Block[] {
  return role ? [textLine(`${path}.role`, t(`role.${role}`))] : [];
}

/** What a container requests and is limited to, in lines of its frame. */
export function resourceLines(t: Translate, path: string, unit: ContainerUnit): Block[] {
  return lines(path, amountsText(t, unit.requests, unit.limits));
}

function lines(path: string, words: readonly string[]): Block[] {
  return words.map((one, index) => ({
    ...textLine(`${path}.resources${index || ''}`, one),
    sizes: true,
  }));
}

function amountsText(t: Translate, requests?: Amounts, limits?: Amounts): readonly string[] {
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
