// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { DensityViewElement } from './density-view.ts';

define('density-view', DensityViewElement);

/** With its types: `document.createElement` knows the tag. */
export type { DensityViewElement } from './density-view.ts';
