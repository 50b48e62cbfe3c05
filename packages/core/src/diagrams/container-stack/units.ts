import { warning, type Issue } from '../../input/issue.ts';
import { containersOf, type ContainerStackModel } from './schema.ts';
import { setupsIn } from './setups.ts';

/** That no table has what is named to start containers. */
export function unknownEngine(
  key: 'engine' | 'runtime',
  name: string,
  path: Issue['path'] = [key],
): Issue {
  const known = key === 'engine' ? 'docker, podman or kubernetes' : 'containerd, crun or kata';
  return warning(
    'unknown-engine',
    path,
    `expected a known ${key} such as ${known}, got "${name}"; it is drawn as named, not judged`,
  );
}

/** What is odd about the runtimes that containers name, and about platforms of gVisor. */
export function runtimeIssues(stack: ContainerStackModel): readonly Issue[] {
  const { list } = containersOf(stack);
  const isTold = list.some(({ runtime, platform }) => runtime || platform);
  if (!isTold && !stack.platform) return [];
  const { setup, setups, groups } = setupsIn(stack);
  const all = setups.length ? setups : [setup];
  const issues: Issue[] = [];
  const unused = (path: Issue['path'], runtime: string): Issue =>
    warning(
      'nothing-to-draw',
      path,
      `${runtime || 'no runtime'} has no platform to draw: expected a runtime with a Sentry, such as gvisor`,
    );
  if (stack.platform && !all.some(({ home }) => home === 'sandbox'))
    issues.push(unused(['platform'], setup.isolation.name));
  groups.list.forEach(({ members }, place) => {
    const { known, home, isolation } = setups[place] ?? setup;
    for (const { unit, index } of members) {
      const { runtime, platform } = unit;
      if (runtime && !known && runtime === isolation.name)
        issues.push(unknownEngine('runtime', runtime, ['containers', index, 'runtime']));
      if (platform && home !== 'sandbox')
        issues.push(unused(['containers', index, 'platform'], isolation.name));
    }
  });
  return issues;
}
