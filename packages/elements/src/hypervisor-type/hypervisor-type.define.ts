// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { HypervisorTypeElement } from './hypervisor-type.ts';

define('hypervisor-type', HypervisorTypeElement);

/** With its types: `document.createElement` knows the tag. */
export type { HypervisorTypeElement } from './hypervisor-type.ts';
