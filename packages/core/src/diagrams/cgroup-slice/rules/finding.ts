import { controllersIn } from '../../../domain/cgroup/controllers.ts';
import { fileEntries, fileName } from '../schema.ts';
import type { Cgroup } from '../schema.ts';
import type { Severity } from '../../../input/issue.ts';
import type { CgroupPlace } from '../../places.ts';
import type { Finding, Source } from '../../../rules/rule.ts';

/** A breach in one key of a cgroup; no path leads to the block of the top, so that is named. */
export function at(
  { parent }: CgroupPlace,
  key: string,
  message: string,
  severity?: Severity,
): Finding {
  return {
    path: [key],
    message,
    ...(severity ? { severity } : {}),
    ...(parent ? {} : { node: 'root' }),
  };
}

/** A breach of what children do together: at the file that they exceed, else at the list of them. */
export function atSum(place: CgroupPlace, key: keyof Cgroup, message: string): Finding {
  return at(place, place.node[key] === undefined ? 'children' : key, message);
}

/** The nearest cgroup above that a test holds for. */
export function above(
  { parent }: CgroupPlace,
  test: (ancestor: CgroupPlace) => boolean,
): CgroupPlace | undefined {
  return !parent || test(parent) ? parent : above(parent, test);
}

/** The interface files in what is told of a cgroup, as keys with their names. */
export function filesOf(node: Cgroup): (readonly [key: string, file: string])[] {
  return Object.entries(node).flatMap(([key, value]) =>
    value !== undefined && Object.hasOwn(fileEntries, key) ? [[key, fileName(key)] as const] : [],
  );
}

/** The name of who by its own list does not hand a controller down to a cgroup. */
export function keeperOf({ node, parent }: CgroupPlace, controller: string): string | undefined {
  const list = parent?.node.cgroupSubtreeControl ?? node.cgroupControllers;
  if (list === undefined) return parent && keeperOf(parent, controller);
  if (controllersIn(list).includes(controller)) return undefined;
  return parent?.name ?? 'what lies above';
}

/** Is any process told to be in it? */
export function hasProcesses({ node }: CgroupPlace): boolean {
  return /\d/.test(node.cgroupProcs ?? '');
}

export function kernel(section: string): Source {
  return {
    title: 'Linux kernel, cgroup-v2.rst',
    href: `https://docs.kernel.org/admin-guide/cgroup-v2.html#${section}`,
  };
}
