import type { Block } from '../../figure/block.ts';
import { joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import type { Together } from './together.ts';
import { copiesIn } from './replicas.ts';
import { amountsText, sizeLines } from './resource-lines.ts';
import { podOwn, type PodResources } from './resources.ts';

/** Kinds of frames that stand for a pod, or for a container in none. */
const BOUNDARIES: ReadonlySet<string> = new Set(['pod', 'vm', 'container-boundary']);

/**
 * A tenant with what is said of a pod as a whole: how many there are, its class and its resources.
 * They stand at its outermost frame.
 */
export function dressTenant(
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
    const { children = [], aside } = block;
    if (block.look !== 'frame' || !BOUNDARIES.has(block.kind)) {
      const [first, ...rest] = children;
      return first ? { ...block, children: [dress(first), ...rest] } : block;
    }
    const facts = joinFacts(qos, aside);
    return {
      ...block,
      ...(copies > 1 ? { copies: { n: copies, words: t('repeats', { n: copies }) } } : {}),
      ...(facts ? { aside: facts } : {}),
      children: [
        ...sizeLines(
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
