// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { StackCompareElement } from './stack-compare.ts';

define('stack-compare', StackCompareElement);

/** With its types: `document.createElement` knows the tag. */
export type { StackCompareElement } from './stack-compare.ts';
