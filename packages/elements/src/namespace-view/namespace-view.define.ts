import { define } from '../internal/define.ts';
import { NamespaceViewElement } from './namespace-view.ts';

define('namespace-view', NamespaceViewElement);
