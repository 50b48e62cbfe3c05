// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { StartupTimelineElement } from './startup-timeline.ts';

define('startup-timeline', StartupTimelineElement);

/** With its types: `document.createElement` knows the tag. */
export type { StartupTimelineElement } from './startup-timeline.ts';
