// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { PortabilityMapElement } from './portability-map.ts';

define('portability-map', PortabilityMapElement);

/** With its types: `document.createElement` knows the tag. */
export type { PortabilityMapElement } from './portability-map.ts';
