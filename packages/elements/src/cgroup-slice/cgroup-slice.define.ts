// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { CgroupSliceElement } from './cgroup-slice.ts';

define('cgroup-slice', CgroupSliceElement);

/** With its types: `document.createElement` knows the tag. */
export type { CgroupSliceElement } from './cgroup-slice.ts';
