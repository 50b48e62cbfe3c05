import { define } from '../internal/define.ts';
import { DensityViewElement } from './density-view.ts';

define('density-view', DensityViewElement);
