import type { MessageKey, Translate } from '../words/translate.ts';
import type { Layer } from './facts.ts';
import type { Named } from './types.ts';

/** Kinds that have a word of their own. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'hardware offload hypervisor control-domain host-kernel host-userland vmm-process vm ' +
    'virtual-hardware guest-kernel guest-userland unikernel engine sandbox-kernel pod ' +
    'container-boundary container-userland app device placement'
  ).split(' '),
);

/** What a layer is. */
export function kindWord(t: Translate, kind: string): string {
  return KINDS.has(kind) ? t(`kind.${kind}` as MessageKey) : '';
}

/** The words on a layer; a kernel with the part of it that virtualises. */
export function labelOf(t: Translate, { name, kernel, kind, holds }: Layer): string {
  const label = name ?? kindWord(t, kind);
  const part = kernel ? holds.find((inner) => inner.kind === 'hypervisor') : undefined;
  return part?.name && !label.includes(part.name) ? `${label} + ${part.name}` : label;
}

/** A layer with what it is, where its words leave that open: `Debian 12 (guest kernel)`. */
export function titleOf(t: Translate, layer: Layer): string {
  return withFacts(labelOf(t, layer), kindIfOpen(t, layer));
}

/** The same with the tenant that it belongs to: `Debian 12 (guest kernel, VM 1)`. */
export function fullName(t: Translate, layer: Layer): string {
  const owner = ownerOf(layer);
  const facts = [kindIfOpen(t, layer), owner ? (owner.name ?? labelOf(t, owner)) : layer.host];
  return withFacts(labelOf(t, layer), ...facts);
}

function withFacts(label: string, ...facts: readonly (string | undefined)[]): string {
  const all = facts.filter(Boolean).join(', ');
  return all ? `${label} (${all})` : label;
}

function kindIfOpen(t: Translate, layer: Layer): string {
  const { tenant } = layer;
  const kind = tenant === 'container' ? 'container-boundary' : (tenant ?? layer.kind);
  const word = ofControlDomain(layer)
    ? t('kind.control-kernel')
    : layer.main && kind !== 'app'
      ? t('kind.init')
      : kindWord(t, kind);
  return labelOf(t, layer).toLowerCase().includes(word.toLowerCase()) ? '' : word;
}

/** A control domain is a VM: its kernel is not the one of the host. */
function ofControlDomain({ kind, frame }: Layer): boolean {
  return kind === 'host-kernel' && frame?.kind === 'control-domain';
}

/** The frame that a layer stands in; of a VMM process its VM. */
function ownerOf({ frame, kind, bears, tenant }: Layer): Layer | undefined {
  if (tenant) return undefined;
  if (kind === 'vmm-process') return bears.find(({ holds }) => holds.length);
  return frame?.name ? frame : undefined;
}

export function nameLayer(t: Translate, layer: Layer): Named {
  return { id: layer.id, label: titleOf(t, layer) };
}

/** What there is of a list, with the rest counted. */
export function some(t: Translate, words: readonly string[], most: number): string {
  const rest = words.length - most;
  if (rest <= 0) return words.join(', ');
  return [...words.slice(0, most), t('moreIssues', { n: rest })].join(', ');
}
