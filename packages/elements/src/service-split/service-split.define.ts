// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { ServiceSplitElement } from './service-split.ts';

define('service-split', ServiceSplitElement);

/** With its types: `document.createElement` knows the tag. */
export type { ServiceSplitElement } from './service-split.ts';
