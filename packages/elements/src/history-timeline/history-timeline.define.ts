import { define } from '../internal/define.ts';
import { HistoryTimelineElement } from './history-timeline.ts';

define('history-timeline', HistoryTimelineElement);
