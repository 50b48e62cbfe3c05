import type { Block } from '../figure/block.ts';
import type { Layout } from '../figure/context.ts';
import { GAP } from '../figure/style.ts';
import { comfortable, grid } from './rows.ts';

import { beside, cell } from './beside.ts';

/** Beside so much an engine keeps all its words, px. */
const ENGINE = 92;

/** What stands beside both takes so much, px. */
const PROGRAMS = 112;

/**
 * Tenants with their engine: beside them if all fit in a row, else over them, where its dashed line
 * still says that it manages them and carries nothing.
 */
export const engineAbove: Layout = (block, width, context) => {
  const tenants = block.children?.find(({ kind }) => kind === 'tenants');
  const above = over(block);
  if (!tenants || above === block) return beside(block, width, context);
  const wish = cell(tenants, width, context).wish + GAP + ENGINE;
  if (wish > width) return context.fit(above, width, context);
  const { children = [] } = block;
  const roomy = wish + (children.length - 2) * (GAP + PROGRAMS) <= width;
  const visible = roomy ? children : children.filter(({ minor }) => !minor);
  return beside({ ...block, children: visible }, width, context);
};

/** Engines over their tenants, at any depth. */
function over(block: Block): Block {
  const { children, layout, ...rest } = block;
  if (!children) return block;
  const engine = children.find((child) => child.manages && !child.children);
  const tenants = children.find(({ kind }) => kind === 'tenants');
  if (layout === 'beside' && engine && tenants) {
    const { look: _, ...band } = engine;
    return { ...rest, children: [band, tenants] };
  }
  const inner = children.map(over);
  return inner.every((child, index) => child === children[index])
    ? block
    : { ...block, children: inner };
}

/** Tenants in one row if that can be: without what only stands beside them, engines over containers. */
export const inLine: Layout = (block, width, context) => {
  const { children = [] } = block;
  const alone = { ...block, children: children.filter(({ low }) => !low) };
  const fits = ({ children: all = [] }: Block): boolean =>
    all.reduce((sum, child) => sum + comfortable(child, context) + GAP, -GAP) <= width;
  return grid([block, alone, over(alone)].find(fits) ?? alone, width, context);
};
