// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { TradeoffTableElement } from './tradeoff-table.ts';

define('tradeoff-table', TradeoffTableElement);

/** With its types: `document.createElement` knows the tag. */
export type { TradeoffTableElement } from './tradeoff-table.ts';
