import { define } from '../internal/define.ts';
import { PortabilityMapElement } from './portability-map.ts';

define('portability-map', PortabilityMapElement);
