import { warning, type Issue } from '../../input/issue.ts';
import { hasKubelet } from './resources.ts';
import type { ContainerStackModel, ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';

/** Keys that only a kubelet reads, on a container and on a stack. */
const OF_UNIT = ['requests', 'podRequests', 'podLimits'] as const satisfies (keyof ContainerUnit)[];
const OF_STACK = ['memoryReservationPolicy', 'memoryThrottlingFactor'] as const;

/**
 * Releases of Kubernetes 1 that have something without a feature gate. Checked on 2026-11-30.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/ (KEP-753)
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2837-pod-level-resource-spec
 */
const SINCE = { sidecar: 29, podLevel: 34 } as const;

/** What is said of resources and roles where nobody reads it. */
export function oddResources(stack: ContainerStackModel, setup: Setup): readonly Issue[] {
  const issues: Issue[] = [];
  const { engine, known, pods } = setup;
  const kubelet = hasKubelet(setup);
  const [major, minor = Infinity] = (engine.version ?? '').split('.').map(Number);
  const lacks = (since: number): boolean =>
    engine.id === 'kubernetes' && major === 1 && minor < since;
  const say = (code: string, path: Issue['path'], expected: string): void => {
    issues.push(warning(code, path, `expected ${expected}, got ${engine.name}`));
  };
  const reader = 'Kubernetes as the engine, whose kubelet reads it';
  // What nobody knows may read anything.
  const unread = !kubelet && known;
  for (const key of OF_STACK)
    if (unread && stack[key] !== undefined) say('no-kubelet', [key], reader);
  stack.containers?.list.forEach((unit, index) => {
    const at = (key: string): Issue['path'] => ['containers', index, key];
    if (unit.role && !pods) say('role-without-pod', at('role'), 'a pod: this is a role in one');
    if (unit.role === 'sidecar' && lacks(SINCE.sidecar))
      say(
        'no-sidecars-yet',
        at('role'),
        `Kubernetes 1.${SINCE.sidecar} or later, which has sidecars`,
      );
    for (const key of OF_UNIT) {
      if (!unit[key]) continue;
      if (unread) say('no-kubelet', at(key), reader);
      else if (key !== 'requests' && lacks(SINCE.podLevel))
        say(
          'no-pod-resources-yet',
          at(key),
          `Kubernetes 1.${SINCE.podLevel} or later, where pods have resources of their own`,
        );
    }
  });
  return issues;
}
