import { define } from '../internal/define.ts';
import { CgroupSliceElement } from './cgroup-slice.ts';

define('cgroup-slice', CgroupSliceElement);
