import { TONES, type Block, type LegendItem } from '../../layout/block.ts';
import { MARKS, SIGNS } from '../../layout/quantity.ts';
import type { Translate } from '../../messages/messages.ts';
import { legendWith } from '../parts.ts';

/** What the hues, signs and lines of a tree to scale mean, as far as they occur. */
export function cgroupLegend(layers: readonly Block[], t: Translate): Block {
  const seen = new Set<string>();
  const visit = ({ tone, sign, marks, kind, children }: Block): void => {
    for (const part of [tone, sign && `by ${sign}`, kind, ...(marks ?? []).map(({ look }) => look)])
      if (part) seen.add(part);
    children?.forEach(visit);
  };
  layers.forEach(visit);
  const memory = seen.has('range');
  const items: LegendItem[] = [
    ...TONES.filter((tone) => seen.has(tone) && tone in ROLES).map((tone) => ({
      label: t(ROLES[tone as keyof typeof ROLES]),
      tone,
    })),
    ...SIGNS.filter((sign) => seen.has(`by ${sign}`) && sign !== 'host' && !memory).map((sign) => ({
      label: t(`cg.${sign as Exclude<typeof sign, 'host'>}`),
      mark: sign,
    })),
    ...MARKS.filter((mark) => seen.has(mark) && mark !== 'range' && mark !== 'open').map(
      (mark) => ({
        label: t(`cg.${mark as Exclude<typeof mark, 'range' | 'open'>}`),
        mark,
      }),
    ),
  ];
  return legendWith(items, t);
}

const ROLES = {
  hardware: 'cg.root',
  host: 'cg.host',
  hypervisor: 'cg.hypervisor',
  engine: 'cg.engine',
  guest: 'cg.guest',
  app: 'cg.app',
} as const;
