// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { NamespaceViewElement } from './namespace-view.ts';

define('namespace-view', NamespaceViewElement);

/** With its types: `document.createElement` knows the tag. */
export type { NamespaceViewElement } from './namespace-view.ts';
