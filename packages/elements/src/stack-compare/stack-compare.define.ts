import { define } from '../internal/define.ts';
import { StackCompareElement } from './stack-compare.ts';

define('stack-compare', StackCompareElement);
