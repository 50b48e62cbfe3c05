import { define } from '../internal/define.ts';
import { ImageLayersElement } from './image-layers.ts';

define('image-layers', ImageLayersElement);
