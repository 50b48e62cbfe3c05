import type { Rule } from './rule.ts';

const engineAsLayer: Rule = {
  id: 'R15',
  code: 'engine-as-layer',
  severity: 'info',
  title: 'The engine is drawn as a solid layer between kernel and containers.',
  why: 'Who believes that system calls pass through the engine looks for bottlenecks and attacks where there are none.',
  source: {
    title: 'containerd, runtime-v2.md',
    href: 'https://github.com/containerd/containerd/blob/main/core/runtime/v2/README.md',
  },
  on: {
    containers({ stack }) {
      if (stack.enginePlacement !== 'below') return undefined;
      const message =
        'Conventional picture: the engine manages containers but their system calls go straight to the kernel.';
      return { path: ['enginePlacement'], message, node: 'engine' };
    },
  },
};

/** Rules about engines, runtimes and whose kernel serves their containers. */
export const ENGINE_RULES: readonly Rule[] = [engineAsLayer];
