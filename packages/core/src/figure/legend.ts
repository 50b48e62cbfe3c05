import { BOUNDARIES, type Block, type Boundary, type LegendItem, TONES } from './block.ts';
import type { Translate } from '../words/translate.ts';

/** Joins what is there with a middle dot. */
export function joinFacts(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** What is said of a block besides what it shows. */
export function describedBy(
  ...parts: readonly (string | false | undefined)[]
): Pick<Block, 'description'> {
  const description = parts.filter(Boolean).join(' · ');
  return description ? { description } : {};
}

/** Names the child blocks of a path: `guests.1` + `app` is `guests.1.app`. */
export function childPath(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}

/** A legend of these. */
export function legendWith(items: readonly LegendItem[], t: Translate): Block {
  return { id: 'legend', kind: 'legend', label: t('legend'), items };
}

/**
 * The legend of what a picture uses and what has no word in it: tones, boundaries and marks in their
 * fixed order.
 *
 * @param tones - Tones are explained in any case, not only where bands have no words.
 */
export function legend(t: Translate, layers: readonly Block[], tones = false): Block {
  const seen = new Set<string>();
  const visit = (block: Block): void => {
    if (block.tone) seen.add(block.tone);
    if (block.boundary) seen.add(block.boundary);
    if (block.kernel) seen.add('kernel');
    if (block.manages) seen.add('manages');
    block.children?.forEach(visit);
  };
  layers.forEach(visit);
  for (const name of countedIn(layers)) seen.delete(name);
  const items: LegendItem[] = [
    ...TONES.filter((tone) => seen.has(tone)).map((tone) => ({
      label: t(`tone.${tone}`),
      tone,
      ...(tones ? {} : { wordless: true }),
    })),
    ...BOUNDARIES.filter((line: Boundary) => seen.has(line)).map((boundary) => ({
      label: t(`boundary.${boundary}`),
      short: t(`boundaryShort.${boundary}`),
      boundary,
    })),
    ...(seen.has('kernel') ? [{ label: t('kernelMark'), mark: 'kernel' as const }] : []),
    ...(seen.has('manages')
      ? [{ label: t('manages'), short: t('managesShort'), mark: 'manages' as const }]
      : []),
  ];
  return legendWith(items, t);
}

/** What counts under a picture explain: their marks have words. */
function countedIn(layers: readonly Block[]): readonly string[] {
  return layers.flatMap(({ layout, children = [] }): readonly string[] => {
    if (layout !== 'counts') return countedIn(children);
    return children.map(({ kind, boundary }) => boundary ?? (kind === 'kernels' ? 'kernel' : kind));
  });
}
