import { holds } from '../../domain/days.ts';
import { releaseOf } from '../../domain/releases.ts';
import { childPath } from '../../figure/legend.ts';
import { engineNode } from '../container-stack/rules/ground.ts';
import type { Finding, Rule } from '../../rules/rule.ts';

/** A product that somebody named, and where. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly key: 'engine' | 'runtime' | 'hypervisor';
}

function tooEarly(
  { id, name, version, key }: Named,
  node: string,
  asOf: string | undefined,
): Finding[] {
  const since = releaseOf(id, version);
  if (!since || holds({ since }, asOf)) return [];
  return [{ path: [key], message: `${name} came ${since}: on ${asOf} there was none yet.`, node }];
}

export const notYetThere: Rule = {
  id: 'R99',
  code: 'not-yet-there',
  severity: 'warning',
  title: 'On the day that a picture is judged by, a product or version in it was not there yet.',
  why: 'A picture of the past that shows what came later gives wrong reasons for what was done then.',
  source: {
    title:
      'Release notes of Apple container, WSL, Docker Engine, Podman, containerd, Kata, Kubernetes',
    href: 'https://kubernetes.io/releases/',
  },
  on: {
    stack: ({ hypervisor: { id, name }, stack, id: at }, _limits, asOf) =>
      asOf && stack.hypervisor
        ? tooEarly({ id, name, key: 'hypervisor' }, childPath(at, 'hypervisor'), asOf)
        : undefined,
    containers(at, _limits, asOf) {
      if (!asOf) return undefined;
      const { stack, setup, enginePath } = at;
      const { engine, manager, isolation } = setup;
      const others = new Set([manager, isolation]);
      others.delete(engine);
      return [
        ...(stack.engine ? tooEarly({ ...engine, key: 'engine' }, engineNode(at), asOf) : []),
        ...[...others].flatMap((one) =>
          stack.runtime ? tooEarly({ ...one, key: 'runtime' }, engineNode(at), asOf) : [],
        ),
      ].map((finding) => (enginePath ? { ...finding, path: enginePath } : finding));
    },
  },
};
