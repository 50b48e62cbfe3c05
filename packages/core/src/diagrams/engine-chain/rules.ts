import {
  dockerUnderKubernetes,
  nothingCreates,
  orchestratorAlone,
} from '../container-stack/rules/runtimes.ts';
import { type StepEntry, chainFor, choiceOf } from './derive.ts';
import type { EngineChain } from './diagram.ts';
import type { ChainPlace } from '../places.ts';
import { type Step, step } from '../../domain/chain-steps.ts';
import { quote } from '../../input/issue.ts';
import { notYetThere } from '../shared/release.rules.ts';
import { check } from '../../rules/check.ts';
import type { Finding, Place, Rule, RuleSet } from '../../rules/rule.ts';

export const chainOrder: Rule = {
  id: 'R18',
  code: 'chain-order',
  severity: 'warning',
  title:
    'A chain of programs is out of order, keeps an OCI runtime as parent, or gives Podman a daemon.',
  why: 'Who looks for the parent of a container in the wrong program restarts what all containers hang on, or waits for one that has long exited.',
  source: {
    title: 'containerd, runtime-v2.md; conmon, README',
    href: 'https://github.com/containerd/containerd/blob/main/core/runtime/v2/README.md',
  },
  on: {
    chain(at) {
      return [...outOfOrder(at), ...runtimeStays(at), ...podmanDaemon(at)];
    },
  },
};

export const engineChainRules: RuleSet<EngineChain> = {
  rules: [orchestratorAlone, nothingCreates, dockerUnderKubernetes, chainOrder, notYetThere],
  places,
  check,
};

/** The chain, and the engine that it is that of: the rules of container stacks judge that too. */
function places(model: EngineChain): readonly Place[] {
  const chain = chainFor(model);
  const { setup, explicit } = chain;
  const { engine, runtime } = choiceOf(model);
  const byHand = explicit && !model.engine && !model.runtime;
  const at = {
    path: [],
    id: '',
    stack: { engine, runtime },
    setup,
    ...(byHand ? { enginePath: ['chain'] } : {}),
  };
  return [
    { sort: 'containers', at },
    { sort: 'chain', at: { path: [], model, chain } },
  ];
}

/** The first program that is called before one that calls it. */
function outOfOrder({ chain }: ChainPlace): Finding[] {
  if (!chain.explicit) return [];
  const { steps } = chain;
  const index = steps.findIndex(({ step: { rank } }, at) => {
    const before = steps.slice(0, at).map((one) => one.step.rank ?? 0);
    return rank !== undefined && rank < Math.max(0, ...before);
  });
  const wrong = steps[index];
  if (!wrong) return [];
  const known = steps.flatMap(({ step: one }) => (one.rank === undefined ? [] : one));
  const expected = known.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ name }) => name);
  const message = `Order is ${[...expected, 'process'].join(' > ')}; found ${wrong.step.name} after ${steps[index - 1]?.step.name}.`;
  return [{ path: ['chain', index], message, node: wrong.id }];
}

/** An OCI runtime that is there as long as the process, said or by leaving out what would be. */
function runtimeStays({ chain, model }: ChainPlace): Finding[] {
  const { steps, explicit } = chain;
  const exits = steps.findIndex(({ step: { rank } }) => rank === 8);
  const runtime = steps[exits];
  const shim = steps.find(isMonitor);
  const stays = shim?.step.name ?? 'a shim or conmon';
  const running = model.running?.map((name) => step(name).name);
  const place = running?.indexOf(runtime?.step.name ?? '') ?? -1;
  if (runtime && place >= 0) {
    const message = `${runtime.step.name} exits after start and ${stays} stays as the parent of the process.`;
    return [{ path: ['running', place], message, node: runtime.id }];
  }
  if (running && shim && !running.includes(shim.step.name)) {
    const message = `${stays} stays as the parent of the process as long as it runs; ${runtime?.step.name ?? 'what started it'} exits.`;
    return [{ path: ['running'], message, node: shim.id }];
  }
  const byDaemon = steps
    .slice(0, exits)
    .some((one) => one.step.daemon || one.step.does === 'podman');
  if (!explicit || !runtime || shim || !byDaemon || steps.some((one) => !one.step.does)) return [];
  const message = `${runtime.step.name} exits after start: ${stays} between ${steps[exits - 1]?.step.name} and ${runtime.step.name} stays as the parent of the process.`;
  return [{ path: ['chain', exits], message, node: runtime.id }];
}

function isMonitor({ step: { rank = 0, daemon } }: StepEntry): boolean {
  return !daemon && rank >= 6 && rank < 7;
}

function podmanDaemon({ chain, model }: ChainPlace): Finding[] {
  const { steps, explicit, setup } = chain;
  if (setup.manager.id !== 'podman') return [];
  const running = model.running?.findIndex((name) => step(name).name === 'podman') ?? -1;
  const podman = steps.find((one) => one.step.name === 'podman');
  if (running >= 0)
    return [{ path: ['running', running], message: NO_DAEMON, node: podman?.id ?? 'engine' }];
  const index = explicit ? steps.findIndex((one) => isDaemon(one.step)) : -1;
  const daemon = steps[index];
  if (!daemon) return [];
  const message = `${NO_DAEMON} ${quote(daemon.step.name)} is none of its programs.`;
  return [{ path: ['chain', index], message, node: daemon.id }];
}

const NO_DAEMON = 'Podman has no daemon: each command does the work and ends.';

function isDaemon({ name, daemon, does }: Step): boolean {
  return daemon === true || (!does && /^podman(d|[\s-]?daemon)$/i.test(name));
}
