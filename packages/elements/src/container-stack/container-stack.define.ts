// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { ContainerStackElement } from './container-stack.ts';

define('container-stack', ContainerStackElement);

/** With its types: `document.createElement` knows the tag. */
export type { ContainerStackElement } from './container-stack.ts';
