import { define } from '../internal/define.ts';
import { ServiceSplitElement } from './service-split.ts';

define('service-split', ServiceSplitElement);
