import { type Confidential, confidentialNamed } from '../../domain/confidential.ts';
import type { Block } from '../../figure/block.ts';
import { joinFacts, legend } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';

/** A confidential VM: what it is called, and what keeps its memory from the host. */
export interface ClosedVm {
  readonly name: string;
  readonly by: Confidential;
}

/** The frame of a confidential VM with the line around what it trusts. */
export function withTrust(frame: Block, { open }: Confidential): Block {
  return { ...frame, trusted: open ? 'open' : 'closed' };
}

/** The hardware with the firmware in it that confidential VMs trust; the rest as it is. */
export function trustedGround(t: Translate, ground: Block, all: readonly Confidential[]): Block {
  if (all.length === 0) return ground;
  const { kind, children } = ground;
  if (kind === 'hardware') {
    const guard = [...new Set(all.map(({ guard: name }) => name))].join(', ');
    const detail = joinFacts(
      ground.detail === t('hardwareDetail') ? undefined : ground.detail,
      t('trustedCpu', { guard }),
    );
    return { ...ground, trusted: all.every(({ open }) => open) ? 'open' : 'closed', detail };
  }
  if (!children) return ground;
  return { ...ground, children: children.map((child) => trustedGround(t, child, all)) };
}

/** The legend of a stack with confidential VMs. */
export function trustLegend(t: Translate, layers: readonly Block[]): Block | undefined {
  const found = new Set<string>();
  const visit = ({ trusted, kind, children = [] }: Block): void => {
    if (trusted && kind !== 'hardware') found.add(trusted);
    children.forEach(visit);
  };
  layers.forEach(visit);
  if (found.size === 0) return undefined;
  const own = legend(t, layers);
  const items = [
    ...(found.has('closed')
      ? [{ label: t('trustMark'), short: t('trustShort'), mark: 'trust' as const }]
      : []),
    ...(found.has('open')
      ? [{ label: t('trustOpenMark'), short: t('trustOpenShort'), mark: 'trust-open' as const }]
      : []),
  ];
  return { ...own, items: [...(own.items ?? []), ...items] };
}

/** So many VMs are named one by one. */
const NAMED = 4;

/**
 * Who can read what, in sentences: one a technology.
 *
 * @param host - What runs under these VMs and is not trusted, in words.
 */
export function saysTrust(t: Translate, vms: readonly ClosedVm[], host: string): string[] {
  const kinds = [...new Set(vms.map(({ by }) => by))];
  return kinds.flatMap((by) => {
    const own = vms.filter((vm) => vm.by === by).map(({ name }) => name);
    const rest = own.length - NAMED;
    const names =
      own.slice(0, NAMED).join(', ') + (rest > 0 ? `, ${t('moreIssues', { n: rest })}` : '');
    const values = { n: own.length, vms: names, name: by.name, guard: by.guard, host };
    return by.open
      ? [t('saysTrustOpen', values), t(`saysOpen.${by.open}`, values)]
      : [t('saysTrust', values), t('saysTrustLimits')];
  });
}

/** The technology that a guest or a stack names. */
export function confidentialOf(text: string | undefined): Confidential | undefined {
  return text === undefined ? undefined : confidentialNamed(text);
}
