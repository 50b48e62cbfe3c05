import type { Block } from '../figure/block.ts';
import type { Box } from '../figure/box.ts';
import { LISTED } from './issues.ts';
import type { Brush } from '../figure/pen.ts';
import { faultOf, faultWord, stageOf } from '../figure/fault-mark.ts';
import { el, type Scene } from '../figure/scene.ts';

/**
 * The name of a layer that can be chosen, and the whole text of one that shows a shorter one.
 * What can be chosen is named by its title: its label on the picture holds those of inner layers.
 */
export function title(brush: Brush, { block, cut }: Box): Scene[] {
  return cut || isChoosable(brush, block) ? [el('title', {}, [nameOf(brush, block)])] : [];
}

/** Groups without a look or a name are only places. */
export function isSaid(block: Block): boolean {
  return block.look !== undefined || block.children === undefined || block.label !== undefined;
}

const BESIDE = new Set(['heading', 'text', 'legend', 'legend-item', 'row', 'axis']);

/** Is it a part of the stack, and no text beside it? */
export function isLayer(block: Block): boolean {
  return isSaid(block) && !block.absent && !BESIDE.has(block.look ?? block.kind);
}

/** The one layer that Tab reaches: the wanted one if it is there, else the first. */
export function tabStop(root: Box, wanted: string | undefined): string | undefined {
  const layers: string[] = [];
  const visit = (box: Box): void => {
    if (isLayer(box.block)) layers.push(box.block.id);
    box.children.forEach(visit);
  };
  visit(root);
  return wanted !== undefined && layers.includes(wanted) ? wanted : layers[0];
}

export function groupAttributes(brush: Brush, box: Box): Scene['attrs'] {
  const { block } = box;
  const layer = isLayer(block);
  const selected = brush.selected === block.id;
  const { kind, look, tone } = block;
  const classes =
    (layer ? 'layer ' : '') +
    (look && look !== 'band' && look !== kind ? `${look} ` : '') +
    kind +
    (tone && tone !== kind ? ` ${tone}` : '') +
    (block.absent ? ' absent' : '') +
    (selected ? ' selected' : '') +
    stageOf(brush, block.id);
  const leaf = !box.children.length;
  const choosable = isChoosable(brush, block);
  const name = brush.selectable ? undefined : nameOf(brush, block) || undefined;
  return {
    class: classes,
    // A tree holds items only: what stands beside the layers is read there as the text it is, and
    // so is what has no words of its own, such as the numbers of an axis.
    role: choosable ? 'treeitem' : name ? (leaf ? 'img' : 'group') : undefined,
    'aria-label': name,
    'aria-selected': choosable ? String(selected) : undefined,
    tabindex: choosable ? (block.id === brush.active ? 0 : -1) : undefined,
    'data-node': layer ? block.id : undefined,
  };
}

function isChoosable(brush: Brush, block: Block): boolean {
  return brush.selectable && isLayer(block);
}

/** What is said of a layer, with its issues and what a fault does to it. */
function nameOf(brush: Brush, block: Block): string {
  const { marks, reach, selected, t } = brush;
  if (!isLayer(block)) return spoken(block);
  const fault = faultOf(brush, block.id);
  const wrong = marks.get(block.id) ?? [];
  const more = wrong.length - LISTED;
  const told = [
    ...wrong
      .slice(0, LISTED)
      .map(({ number, issue }) => `${t('issue', { n: number })}: ${issue.message}`),
    ...(more > 0 ? [t('moreIssues', { n: more })] : []),
    ...(reach && fault ? [faultWord(reach, fault, t)] : []),
    // Who chooses a layer hears how far its fault goes.
    ...(fault && selected === block.id ? (reach?.sentences ?? []) : []),
  ];
  return spoken(block, told.join(', '));
}

/** What is said of a block: all its words, the kernel mark and its relations. */
export function spoken({ label, detail, aside, kernel, said, items }: Block, more = ''): string {
  let words = '';
  const say = (part: string | undefined): void => {
    if (part) words += words ? `, ${part}` : part;
  };
  [label, detail, aside, kernel, said, more].forEach(say);
  items?.forEach((item) => say(item.label));
  return words;
}
