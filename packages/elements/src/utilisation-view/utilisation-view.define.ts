import { define } from '../internal/define.ts';
import { UtilisationViewElement } from './utilisation-view.ts';

define('utilisation-view', UtilisationViewElement);
