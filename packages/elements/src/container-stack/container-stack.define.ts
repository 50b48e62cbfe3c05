import { define } from '../internal/define.ts';
import { ContainerStackElement } from './container-stack.ts';

define('container-stack', ContainerStackElement);
