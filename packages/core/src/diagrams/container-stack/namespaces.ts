import { namespaceEntry, type Entry, type NamespaceType } from '../../domain/namespaces.ts';
import { saysNone } from '../../domain/none.ts';
import { networkModeOf } from './networks.ts';
import type { ContainerUnit } from './schema.ts';

/** What is told of a container's namespaces. */
export interface NamespaceSettings {
  readonly entries: readonly Entry[];
  /** No namespace at all: everything is that of the host. */
  readonly none: boolean;
  /** Types are listed: one that is not among them is the host's. */
  readonly complete: boolean;
}

const HOST_NETWORK: Entry = { text: 'network=host', type: 'network', value: 'host' };

/** Undefined when nothing is told: engines then make the usual ones. */
export function namespacesOf(unit: ContainerUnit): NamespaceSettings | undefined {
  const { namespaces } = unit;
  const shared = networkModeOf(unit)?.mode === 'host' ? [HOST_NETWORK] : [];
  if (!namespaces)
    return shared.length ? { entries: shared, none: false, complete: false } : undefined;
  const listed = namespaces
    .filter((text) => !saysNone(text) && !/^(host|all|default|private)$/i.test(text))
    .map(namespaceEntry);
  const own = listed.some(({ type }) => type === 'network');
  const entries = own ? listed : [...listed, ...shared];
  const usual = namespaces.some((text) => /^(all|default|private)$/i.test(text));
  const none = listed.length === 0 && !usual;
  // What comes to nothing is a list as well.
  const bare = namespaces.some((text) => saysNone(text) || /^host$/i.test(text));
  const some = entries.some(({ value, added }) => (added ? bare : value === undefined));
  return { entries, none, complete: !usual && some };
}

/** Is it said of a type that it is the host's, or left out of a list where only those named are new? */
export function ofHost(
  { entries, none, complete }: NamespaceSettings,
  type: NamespaceType,
): boolean {
  const entry = entries.find((one) => one.type === type);
  if (entry) return /^(host|none)$/.test(entry.value ?? '');
  return none || (complete && entries.every((one) => one.type));
}
