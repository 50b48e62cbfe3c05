// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { UtilisationViewElement } from './utilisation-view.ts';

define('utilisation-view', UtilisationViewElement);

/** With its types: `document.createElement` knows the tag. */
export type { UtilisationViewElement } from './utilisation-view.ts';
