import type { Block, LegendItem } from '../figure/block.ts';
import { legend } from '../figure/legend.ts';
import type { Plan } from '../plan.ts';

/** The whole picture as blocks: heading, layers, and what is said under them. */
export function composeFigure(plan: Plan): Block {
  const { picture, common, issues, reach, answers, remarks, t } = plan;
  const bare = common.annotations === 'none' || (common.detail === 'plain' && isStack(picture));
  const heading = common.heading ?? picture.title;
  const parts: Block[] = [
    ...(heading
      ? [{ id: 'heading', kind: 'heading', look: 'heading' as const, label: heading }]
      : []),
    ...(bare ? picture.layers.map(withoutBrackets) : picture.layers),
    ...(remarks?.reachTexts(reach) ?? []),
    ...(bare || picture.layers.length === 0 ? [] : [wholeLegend(plan)]),
    ...(common.caption
      ? [{ id: 'caption', kind: 'caption', look: 'text' as const, detail: common.caption }]
      : []),
    ...(remarks?.answerTable(common.answers ? answers?.() : undefined) ?? []),
    ...((common.issueList !== 'none' && remarks?.issueList(issues, t)) || []),
  ];
  return { id: '', kind: 'diagram', children: parts };
}

/** A block without brackets along it and what is in it. */
function withoutBrackets(block: Block): Block {
  const { bracket: _, spans: __, ...rest } = block;
  return isTable(block) ? { ...rest, children: (block.children ?? []).map(withoutBrackets) } : rest;
}

/** The legend, with what is stressed and the marks of a fault. */
function wholeLegend({ picture, common, reach, remarks, t }: Plan): Block {
  const block = picture.legend ?? legend(t, picture.layers, !picture.layers.some(isTable));
  const { highlight = [] } = common;
  const marks: LegendItem[] = [
    ...(highlight.length ? [{ label: t('marked'), mark: 'ring' as const }] : []),
    ...(remarks?.legendItems(reach, t) ?? []),
  ];
  const known = new Set(block.items?.map(({ mark }) => mark));
  const missing = marks.filter(({ mark }) => !known.has(mark));
  return missing.length ? { ...block, items: [...(block.items ?? []), ...missing] } : block;
}

/** Is it a table of levels, or several? */
function isStack({ layers }: Plan['picture']): boolean {
  return layers.some(isTable);
}

/** In tables of levels every band has a name. */
function isTable({ layout = '' }: Block): boolean {
  return layout === 'levels' || layout === 'stacks';
}
