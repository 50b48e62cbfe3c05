// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { HistoryTimelineElement } from './history-timeline.ts';

define('history-timeline', HistoryTimelineElement);

/** With its types: `document.createElement` knows the tag. */
export type { HistoryTimelineElement } from './history-timeline.ts';
