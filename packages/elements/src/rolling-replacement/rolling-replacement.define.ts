import { define } from '../internal/define.ts';
import { RollingReplacementElement } from './rolling-replacement.ts';

define('rolling-replacement', RollingReplacementElement);
