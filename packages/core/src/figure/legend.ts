import { BOUNDARIES, type Block, type Boundary, type LegendItem, TONES } from './block.ts';
import type { Translate } from '../words/translate.ts';

/** Joins what is there with a middle dot. */
export function joinFacts(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Names the child blocks of a path: `guests.1` + `app` is `guests.1.app`. */
export function childPath(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}

/** Flows whose rows wrap where there is little room. */
const WRAPPING: ReadonlySet<Block['layout']> = new Set(['row', 'pack', 'beside']);

/** A legend of these. */
export function legendWith(items: readonly LegendItem[], t: Translate): Block {
  return { id: 'legend', kind: 'legend', label: t('legend'), items };
}

/** The legend of what a picture uses: tones, boundaries and marks, in their fixed order. */
export function legend(t: Translate, layers: readonly Block[]): Block {
  const seen = new Set<string>();
  const visit = (block: Block): void => {
    for (const part of [
      block.tone,
      block.boundary,
      block.kernel && 'kernel',
      block.manages && 'manages',
      WRAPPING.has(block.layout) && 'rail',
    ]) {
      if (part) seen.add(part);
    }
    block.children?.forEach(visit);
  };
  layers.forEach(visit);
  const items: LegendItem[] = [
    ...TONES.filter((tone) => seen.has(tone)).map((tone) => ({ label: t(`tone.${tone}`), tone })),
    ...BOUNDARIES.filter((line: Boundary) => seen.has(line)).map((boundary) => ({
      label: t(`boundary.${boundary}`),
      boundary,
    })),
    ...(seen.has('kernel') ? [{ label: t('kernelMark'), mark: 'kernel' as const }] : []),
    ...(seen.has('manages') ? [{ label: t('manages'), mark: 'manages' as const }] : []),
    ...(seen.has('rail') ? [{ label: t('railMark'), mark: 'rail' as const }] : []),
  ];
  return legendWith(items, t);
}
