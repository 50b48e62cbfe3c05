import { define } from '../internal/define.ts';
import { HypervisorTypeElement } from './hypervisor-type.ts';

define('hypervisor-type', HypervisorTypeElement);
