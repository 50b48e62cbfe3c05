import { define } from '../internal/define.ts';
import { VmStackElement } from './vm-stack.ts';

define('vm-stack', VmStackElement);
