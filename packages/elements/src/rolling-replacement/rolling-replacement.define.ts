// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { RollingReplacementElement } from './rolling-replacement.ts';

define('rolling-replacement', RollingReplacementElement);

/** With its types: `document.createElement` knows the tag. */
export type { RollingReplacementElement } from './rolling-replacement.ts';
