import { define } from '../internal/define.ts';
import { EngineChainElement } from './engine-chain.ts';

define('engine-chain', EngineChainElement);
