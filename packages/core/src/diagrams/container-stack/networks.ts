import { saysNone } from '../../domain/none.ts';
import type { ContainerUnit } from './schema.ts';

/** Whose network a container uses when it is in none by name: the host's, nobody's, that of another. */
export interface NetworkMode {
  readonly mode: 'host' | 'none' | 'container';
  /** The container whose network namespace it joins. */
  readonly of?: string;
}

/** What a text in a list of networks says that is no name of a network. */
function modeIn(text: string): NetworkMode | undefined {
  if (/^host$/i.test(text)) return { mode: 'host' };
  if (saysNone(text)) return { mode: 'none' };
  const [, of] = /^(?:container|service):(.+)$/i.exec(text) ?? [];
  return of ? { mode: 'container', of } : undefined;
}

/** The first mode that a container names. */
export function networkModeOf({ networks }: ContainerUnit): NetworkMode | undefined {
  return networks?.map(modeIn).find(Boolean);
}

/** The networks that a container is in by name, each once. */
export function networkNames({ networks = [] }: ContainerUnit): readonly string[] {
  return [...new Set(networks.filter((text) => !modeIn(text)))];
}
