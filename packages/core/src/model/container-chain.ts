import { ociRuntime, saysAdapter } from '../domain/engine-names.ts';
import type { Engine } from '../domain/engines.ts';
import { saysNone } from '../domain/none.ts';

/** How the kubelet reaches what runs its pods; only the first three can work. */
export type Cri = 'direct' | 'cri-dockerd' | 'dockershim' | 'no-adapter' | 'none';

/** The release of Kubernetes that dropped its adapter to Docker Engine. */
const NO_DOCKERSHIM = [1, 24] as const;

/** Does it decide whose kernel the containers use, whatever engine calls it? */
export function isolates({ home, class: sort }: Engine): boolean {
  return home === 'sandbox' || home === 'vm-each' || sort === 'windows-runtime';
}

export function criOf(
  { class: sort, version = '', bundled }: Engine,
  named: Engine | undefined,
  runtime: string | undefined,
): Cri | undefined {
  if (sort !== 'orchestrator') return undefined;
  if (!named) {
    const missing = !runtime || saysNone(runtime) || ociRuntime(runtime);
    return missing && !bundled ? 'none' : 'direct';
  }
  if (named.id === 'docker-engine') {
    if (saysAdapter(runtime) || bundled) return 'cri-dockerd';
    return isBefore(version, NO_DOCKERSHIM) ? 'dockershim' : 'no-adapter';
  }
  const runs = named.class === 'cri-runtime' || named.class === 'desktop-product';
  return runs || isolates(named) ? 'direct' : 'none';
}

/** Is a version older than another? One that nobody names is not. */
function isBefore(version: string, [major, minor]: readonly [number, number]): boolean {
  if (!version) return false;
  const [first = 0, second = Infinity] = version.split('.').map(Number);
  return first < major || (first === major && second < minor);
}

/** The processes from the node's daemons down to what starts a container. */
export function chainOf(
  engine: Engine,
  manager: Engine,
  isolation: Engine,
  cri: Cri | undefined,
  runtime: string | undefined,
): readonly string[] {
  const daemons = [
    ...(cri ? engine.daemons : []),
    ...(cri === 'cri-dockerd' || cri === 'dockershim' ? [cri] : []),
    ...(manager === engine && cri ? [] : manager.daemons),
  ];
  if (isolation.home === 'vm-each' || isolation.class === 'windows-runtime')
    return [...daemons, ...isolation.starts];
  const last = isolation.home === 'sandbox' ? isolation.starts[0] : runtime;
  const starts = last ? [...manager.starts.slice(0, -1), last] : manager.starts;
  return [...daemons, ...starts];
}
