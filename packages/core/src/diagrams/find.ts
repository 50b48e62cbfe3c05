import { KINDS } from './kinds.ts';
import type { Kind } from './kind.ts';

/** The diagram that an input says it is (`kind`), if it says so. */
export function kindOf(input: unknown): Kind | undefined {
  const name = typeof input === 'object' && input ? Reflect.get(input, 'kind') : undefined;
  return KINDS.find((kind) => kind.name === name);
}
