// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { VmStackElement } from './vm-stack.ts';

define('vm-stack', VmStackElement);

/** With its types: `document.createElement` knows the tag. */
export type { VmStackElement } from './vm-stack.ts';
