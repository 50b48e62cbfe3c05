import type { Translate } from '../words/translate.ts';
import type { BlastRadius } from './blast-radius.ts';
import type { Facts, Layer } from './facts.ts';
import { fullName, some } from './titles.ts';

/** Origins that are named one by one. */
const NAMED = 3;

/** A fault in a sentence: where it is, how many tenants it takes, what becomes of the others. */
export function describeReach(t: Translate, { layers }: Facts, radius: BlastRadius): string[] {
  const { kind, origins, folded, reached, tenants } = radius;
  if (origins.length === 0) return [];
  const layer = some(
    t,
    [...new Set(origins.flatMap((origin) => folded.get(origin) ?? [fullName(t, origin)]))],
    NAMED,
  );
  const counts = tenants.length
    ? tenants
        .map(({ sort, reached: hit, all }) => t(`count.${sort}`, { reached: hit, n: all }))
        .reduce((first, second) => t('both', { first, second }))
    : t('count.layer', { reached: reached.size, n: layers.length });
  const none = tenants.length > 0 && tenants.every((count) => count.reached === 0);
  const rest = tenants.some((count) => count.reached < count.all);
  const crash = kind === 'crash';
  const sentence = crash
    ? none
      ? 'saysCrashEnds'
      : 'saysCrash'
    : none
      ? 'saysControlledEnds'
      : origins.every(isKernel)
        ? 'saysFlaw'
        : 'saysControlled';
  return [
    t(sentence, { layer, counts }),
    ...(rest && !none ? [t(crash ? 'saysRunOn' : 'saysUntouched')] : []),
  ];
}

function isKernel({ kernel, kind }: Layer): boolean {
  return kernel || kind === 'hypervisor';
}
