import { formatNumber } from '../../domain/amounts.ts';
import type { Block } from '../../figure/block.ts';
import type { Mark } from '../../figure/quantity.ts';
import type { Translate } from '../../words/translate.ts';
import { amountOf, amountText, type Key } from '../shared/amounts.ts';
import { lane, span } from '../shared/lanes.ts';
import { childPath } from '../../figure/legend.ts';
import type { HostEntry, Share, Use } from './derive.ts';

/**
 * A host along the scale of one resource: what is set aside above, what there is below.
 *
 * @param most - Tenants that are drawn; the rest is one field.
 */
export function laneOf(
  { host, path }: HostEntry,
  name: string,
  key: Key,
  use: Use,
  most: number,
  t: Translate,
): Block {
  const { whole, reserved = 0, shares } = use;
  const prefix = path.join('.');
  const id = childPath(prefix, key);
  const write = (amount: number): string => amountText(key, amount, t);
  // Two amounts in one unit name it once.
  const of = (used: number, all: number): string => {
    // Half of several CPUs is no CPU in the singular.
    const [last, first] = [write(all), key === 'cpus' ? formatNumber(used, 2) : write(used)];
    const unit = last.replace(/^\S+/, '');
    return t('uvOf', {
      used: first.endsWith(unit) ? first.slice(0, -unit.length) : first,
      all: last,
    });
  };
  let end = reserved;
  const tenantOf = ({ tenant, index, allocated, used, unused }: Share): Block => {
    const n = index + 1;
    const name = tenant.name || (tenant.kind && t(`capSort.${tenant.kind}`));
    const long = allocated ?? used ?? 0;
    const from = end;
    end += long;
    return {
      id: childPath(prefix, `tenants.${index}.${key}`),
      kind: 'tenant',
      look: 'scaled',
      tone: tenant.kind === 'vm' ? 'guest' : 'app',
      label: name || t('uvTenant', { n }),
      short: [String(n)],
      aside: used === undefined || allocated === undefined ? write(long) : of(used, allocated),
      marks: filledWith(from, end, used, unused),
    };
  };
  const part = (kind: string, label: string, marks: readonly Mark[]): Block => {
    const [{ from, to } = { from: 0, to: 0 }] = marks;
    const aside = write(to - from);
    return { id: `${id}.${kind}`, kind, look: 'scaled', label, aside, marks };
  };
  const tenants = shares.slice(0, most).map(tenantOf);
  const more = shares.slice(most).reduce((sum, one) => sum + (one.allocated ?? one.used ?? 0), 0);
  const reserve: Block = {
    ...part('reserved', t('tone.host'), span(0, reserved)),
    short: [],
    tone: 'host',
  };
  const rest: Block = {
    ...part('more', t('moreIssues', { n: shares.length - most }), span(end, end + more)),
    short: [],
  };
  end += more;
  const pool = whole
    ? [
        {
          ...part('hardware', t('uvPool'), [
            ...filledWith(0, whole, use.used, use.stranded, reserved),
            ...(end > whole ? span(whole, whole, 'limit') : []),
          ]),
          tone: 'hardware' as const,
        },
        ...(end > whole ? [part('beyond', t('uvBeyond'), span(whole, end, 'open'))] : []),
      ]
    : [];
  const children = [...(reserved ? [reserve] : []), ...tenants, ...(more ? [rest] : []), ...pool];
  const { allocated, used, unused, stranded } = use;
  const all =
    whole === undefined || used === undefined
      ? write(whole ?? used ?? allocated)
      : t('uvUsed', { told: of(used, whole) });
  const limits = shares.reduce((sum, { tenant }) => sum + (amountOf(tenant, key, 'limit') ?? 0), 0);
  const free = (whole ?? 0) - reserved - (used ?? 0) - stranded;
  return lane(
    id,
    'host',
    name,
    all,
    [
      allocated ? t('uvAllocated', { size: write(allocated) }) : '',
      whole && allocated > whole
        ? t('uvRatio', { ratio: Number((allocated / whole).toFixed(2)) })
        : '',
      unused > stranded ? t('uvUnused', { size: write(unused) }) : '',
      stranded ? t('uvStranded', { size: write(stranded) }) : '',
      free > 0 && used !== undefined ? t('uvFree', { size: write(free) }) : '',
      limits ? t('uvLimits', { size: write(limits) }) : '',
      ...((key === 'memory' && host.memoryOvercommit) || []).map((way) => t(`overcommit.${way}`)),
    ],
    host,
    t,
    { size: end, children },
  );
}

/** An extent, and what of it is in use and what is not, as far as there is room. */
function filledWith(from: number, to: number, used = 0, unused = 0, after = from): Mark[] {
  const middle = Math.min(to, after + used);
  const end = Math.min(to, middle + unused);
  return [
    ...span(from, to),
    ...(middle > after ? span(after, middle, 'usage') : []),
    ...(end > middle ? span(middle, end, 'unused') : []),
  ];
}
