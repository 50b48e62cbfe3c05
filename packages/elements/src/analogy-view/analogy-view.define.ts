import { define } from '../internal/define.ts';
import { AnalogyViewElement } from './analogy-view.ts';

define('analogy-view', AnalogyViewElement);
