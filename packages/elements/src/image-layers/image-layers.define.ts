// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { ImageLayersElement } from './image-layers.ts';

define('image-layers', ImageLayersElement);

/** With its types: `document.createElement` knows the tag. */
export type { ImageLayersElement } from './image-layers.ts';
