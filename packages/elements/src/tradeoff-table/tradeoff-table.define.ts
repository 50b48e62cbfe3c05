import { define } from '../internal/define.ts';
import { TradeoffTableElement } from './tradeoff-table.ts';

define('tradeoff-table', TradeoffTableElement);
