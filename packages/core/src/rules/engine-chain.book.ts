import type { EngineChain } from '../model/engine-chain/engine-chain.ts';
import { chainFor, choiceOf } from '../model/engine-chain/steps.ts';
import { chainOrder } from './chains.ts';
import { dockerUnderKubernetes, nothingCreates, orchestratorAlone } from './engines/runtimes.ts';
import { judge } from './judge.ts';
import type { Book, Place } from './rule.ts';

export const engineChainBook: Book<EngineChain> = {
  rules: [orchestratorAlone, nothingCreates, dockerUnderKubernetes, chainOrder],
  places,
  judge,
};

/** The chain, and the engine that it is that of: the rules of container stacks judge that too. */
function places(model: EngineChain): readonly Place[] {
  const chain = chainFor(model);
  const { setup, told } = chain;
  const { engine, runtime } = choiceOf(model);
  const byHand = told && !model.engine && !model.runtime;
  const at = {
    path: [],
    id: '',
    stack: { engine, runtime },
    setup,
    ...(byHand ? { told: ['chain'] } : {}),
  };
  return [
    { sort: 'containers', at },
    { sort: 'chain', at: { path: [], model, chain } },
  ];
}
