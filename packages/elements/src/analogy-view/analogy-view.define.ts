// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { AnalogyViewElement } from './analogy-view.ts';

define('analogy-view', AnalogyViewElement);

/** With its types: `document.createElement` knows the tag. */
export type { AnalogyViewElement } from './analogy-view.ts';
