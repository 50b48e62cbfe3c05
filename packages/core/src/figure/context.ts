import type { Block } from './block.ts';
import type { Box } from './box.ts';
import type { Measure } from './measure.ts';

/** How the children of a block are placed; a diagram may bring its own (`Block.layout`). */
export type Layout = (block: Block, width: number, context: Context) => Box;

export interface Context {
  readonly measure: Measure;
  readonly layouts: Readonly<Record<string, Layout>>;
  /** Brackets stand at the side. */
  readonly beside: boolean;
  /** Places a block at a width, its height following from its content. */
  readonly fit: Layout;
}
