import type { Block } from '../figure/block.ts';
import type { Box } from '../figure/box.ts';
import { type Drawing, type Pen, round } from '../figure/pen.ts';
import { stageOf } from '../figure/reach.ts';

/**
 * Begins the group of a box that stands for something. What can be chosen, and what shows a shorter
 * text, has a title: the label of a group that can be chosen would hold those of inner layers.
 */
export function openBox(pen: Pen, box: Box, x: number, y: number): void {
  const { drawing } = pen;
  const { block } = box;
  const { selectable } = drawing;
  const layer = isLayer(block);
  const chosen = drawing.selected === block.id;
  const choosable = selectable && layer;
  const titled = box.cut || choosable;
  const name = titled || !selectable ? nameOf(drawing, block, layer) : '';
  const label = selectable ? '' : name;
  pen.open(classOf(drawing, block, layer, chosen), {
    // A tree holds items only: what stands beside the layers is read there as the text it is, and
    // so is what has no words of its own, such as the numbers of an axis.
    role: choosable ? 'treeitem' : label ? (isWhole(box) ? 'img' : 'group') : undefined,
    label: label || undefined,
    selected: choosable ? chosen : undefined,
    tabindex: choosable ? (block.id === drawing.active ? 0 : -1) : undefined,
    node: layer ? block.id : undefined,
    at: [pen.at(x + box.width / 2), round(y)],
    anchor: isAnchored(block) ? (pen.rtl ? 'end' : 'start') : undefined,
  });
  if (titled) pen.title(name);
}

function classOf(drawing: Drawing, block: Block, layer: boolean, chosen: boolean): string {
  const { kind, look, tone } = block;
  let classes = layer ? 'layer ' : '';
  if (look && look !== 'band' && look !== kind) classes += `${look} `;
  classes += kind;
  if (tone && tone !== kind) classes += ` ${tone}`;
  if (block.hollow) classes += ' hollow';
  if (block.absent) classes += ' absent';
  if (chosen) classes += ' selected';
  return drawing.reach ? classes + stageOf(drawing, block.id) : classes;
}

/** Groups without a look or a name are only places, and a legend is read as a whole. */
export function isAccessibleNode(block: Block): boolean {
  if (block.look !== undefined || block.label !== undefined) return true;
  return block.children === undefined && block.kind !== 'legend-item';
}

/** Is it read as one thing, with nothing in it that has a name? */
function isWhole({ block, children }: Box): boolean {
  return children.length === 0 || block.items !== undefined;
}

/** Do all its texts begin at their start? */
export function isAnchored({ items, look }: Block): boolean {
  return items !== undefined || look === 'text';
}

const BESIDE = new Set(['heading', 'text', 'legend', 'legend-item', 'row', 'axis']);

/** Is it a part of the stack, and no text beside it? */
export function isLayer(block: Block): boolean {
  return isAccessibleNode(block) && !block.absent && !BESIDE.has(block.look ?? block.kind);
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

/** What is said of a part; of a layer with what there is to remark on it. */
function nameOf(drawing: Drawing, block: Block, layer: boolean): string {
  const { marks, reach, remarks } = drawing;
  return remarks && layer && (marks.size > 0 || reach)
    ? remarks.nameOf(drawing, block)
    : accessibleName(block);
}

/** All words of a block, the kernel mark and its relations, as one text. */
export function accessibleName(block: Block, more = ''): string {
  const { label = '', copies } = block;
  let words = copies ? `${copies.words} ${label}` : label;
  words = appendWords(words, block.detail);
  words = appendWords(words, block.aside);
  words = appendWords(words, block.kernel);
  words = appendWords(words, block.description);
  words = appendWords(words, more);
  for (const item of block.items ?? []) words = appendWords(words, item.label);
  return words;
}

function appendWords(words: string, part: string | undefined): string {
  return part ? (words ? `${words}, ${part}` : part) : words;
}
