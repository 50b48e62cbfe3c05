import { define } from '../internal/define.ts';
import { StartupTimelineElement } from './startup-timeline.ts';

define('startup-timeline', StartupTimelineElement);
