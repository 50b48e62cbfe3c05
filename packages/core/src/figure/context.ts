import type { Block } from './block.ts';
import type { Box } from './box.ts';
import type { Detail } from '../input/common.ts';
import type { Measure } from './measure.ts';

/** How the children of a block are placed; a diagram may bring its own (`Block.layout`). */
export type Layout = (block: Block, width: number, context: Context) => Box;

export interface Context {
  readonly measure: Measure;
  readonly layouts: Readonly<Record<string, Layout>>;
  /** How much the picture says; as much as there is room for when nobody says. */
  readonly detail: Detail | undefined;
  /** Places a block at a width, its height following from its content. */
  readonly fit: Layout;
}
