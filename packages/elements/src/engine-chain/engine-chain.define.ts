// Written by `npm run generate` from the diagrams of core.
import { define } from '../internal/define.ts';
import { EngineChainElement } from './engine-chain.ts';

define('engine-chain', EngineChainElement);

/** With its types: `document.createElement` knows the tag. */
export type { EngineChainElement } from './engine-chain.ts';
