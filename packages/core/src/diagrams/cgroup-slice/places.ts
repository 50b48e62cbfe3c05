import { givenName } from './names.ts';
import { solve, type CgroupSlice } from './schema.ts';
import type { CgroupPlace } from '../places.ts';
import type { Place } from '../../rules/rule.ts';

/** Names of the cgroup that holds all others of a host; no name means it too. */
const ROOT = /^(|\/|-\.slice|root)$/;

interface Growing extends CgroupPlace {
  readonly children: CgroupPlace[];
  levels: number;
  below: number;
}

/** Every cgroup of a tree, parents before their children; any depth. */
export function* cgroupPlaces(model: CgroupSlice): Iterable<Place> {
  const { cpus, memory, swap } = model;
  const host = { cpus, memory, swap };
  const root = ROOT.test(model.name ?? '');
  const slice = solve(model);
  const top: Growing = {
    path: [],
    id: 'root',
    node: slice.node,
    slice,
    name: givenName(slice) || (root ? '/' : 'the top cgroup'),
    children: [],
    levels: 0,
    below: 0,
    root,
    host,
  };
  const places = [top];
  // The loop also visits what it appends.
  for (const parent of places) {
    parent.slice.children.forEach((slice, index) => {
      const path = [...parent.path, 'children', index];
      const place: Growing = {
        path,
        id: path.join('.'),
        node: slice.node,
        slice,
        name: givenName(slice) || `cgroup ${index + 1}`,
        parent,
        children: [],
        levels: 0,
        below: 0,
        root: false,
        host,
      };
      parent.children.push(place);
      places.push(place);
    });
  }
  for (const { parent, levels, below } of places.toReversed()) {
    const higher = parent as Growing | undefined;
    if (!higher) continue;
    higher.levels = Math.max(higher.levels, levels + 1);
    higher.below += below + 1;
  }
  for (const at of places) yield { sort: 'cgroup', at };
}
