import { define } from '../internal/define.ts';
import { HistoryTimelineElement } from './history-timeline.ts';

define('history-timeline', HistoryTimelineElement);

/** With its types: `document.createElement` knows the tag. */
export type { HistoryTimelineElement } from './history-timeline.ts';
