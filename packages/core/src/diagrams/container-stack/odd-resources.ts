import { warning, type Issue } from '../../input/issue.ts';
import { hasKubelet } from './resources.ts';
import type { ContainerStackModel, ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';

/** Keys that only a kubelet reads, on a container and on a stack. */
const OF_UNIT = ['requests', 'podRequests', 'podLimits'] as const satisfies (keyof ContainerUnit)[];
const OF_STACK = ['memoryReservationPolicy', 'memoryThrottlingFactor'] as const;

/** The release of Kubernetes that brought `memoryReservationPolicy`; its blog of 2026-04-29. */
const RESERVES = 36;

/** What is said of resources and roles where nobody reads it. */
export function oddResources(stack: ContainerStackModel, setup: Setup): readonly Issue[] {
  const issues: Issue[] = [];
  const { engine, known, pods } = setup;
  const kubelet = hasKubelet(setup);
  const reader = 'expected Kubernetes as the engine, whose kubelet reads it';
  // What nobody knows may read anything.
  if (!kubelet && known) {
    for (const key of OF_STACK)
      if (stack[key] !== undefined)
        issues.push(warning('no-kubelet', [key], `${reader}, got ${engine.name}`));
  }
  stack.containers?.list.forEach((unit, index) => {
    const at = (key: string): Issue['path'] => ['containers', index, key];
    if (unit.role && !pods)
      issues.push(
        warning('role-without-pod', at('role'), `expected a pod: ${unit.role} is a role in one`),
      );
    if (kubelet || !known) return;
    for (const key of OF_UNIT)
      if (unit[key]) issues.push(warning('no-kubelet', at(key), `${reader}, got ${engine.name}`));
  });
  const [major = 0, minor = RESERVES] = (engine.version ?? '').split('.').map(Number);
  const old = major === 1 && minor < RESERVES;
  if (stack.memoryReservationPolicy && engine.id === 'kubernetes' && old)
    issues.push(
      warning(
        'no-reservation-yet',
        ['memoryReservationPolicy'],
        `expected Kubernetes 1.${RESERVES} or later, which has this setting, got ${engine.name}`,
      ),
    );
  return issues;
}
