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
  const inside = staysInside(radius);
  const controlled = inside
    ? 'saysInside'
    : none && reached.size === origins.length
      ? 'saysControlledEnds'
      : origins.every(isKernel)
        ? 'saysFlaw'
        : 'saysControlled';
  const crashed = origins.every(isFiles)
    ? none
      ? 'saysFilesEnd'
      : 'saysFiles'
    : none
      ? 'saysCrashEnds'
      : inside
        ? 'saysCrashMain'
        : 'saysCrash';
  const n = origins.length;
  const isSandbox = origins[0]?.frame?.tenant === 'sandbox';
  const frames = inside ? t(isSandbox ? 'frames.sandbox' : 'frames.container', { n }) : '';
  const again = crash && inside && layers.some(({ kind }) => kind === 'engine');
  return [
    t(crash ? crashed : controlled, { layer, counts, frames }),
    ...(again ? [t('saysAgain', { n })] : []),
    ...(rest && !none ? [t(crash ? 'saysRunOn' : 'saysUntouched')] : []),
  ];
}

/** Are only processes of containers at fault, and nothing reached but these containers? */
function staysInside({ origins, reached }: BlastRadius): boolean {
  const containers = new Set(origins.map(({ main, frame }) => (main ? frame : undefined)));
  if (containers.has(undefined)) return false;
  return [...reached.keys()].every((layer) => {
    for (let at: Layer | undefined = layer; at; at = at.frame) if (containers.has(at)) return true;
    return false;
  });
}

/** Libraries do not run, and so do not crash. */
function isFiles({ kind, main }: Layer): boolean {
  return kind.endsWith('-userland') && kind !== 'host-userland' && !main;
}

function isKernel({ kernel, kind }: Layer): boolean {
  return kernel || kind === 'hypervisor';
}
