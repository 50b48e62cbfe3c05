import { solveCgroups } from '../domain/cgroup/solve.ts';
import type { Cgroup, CgroupSlice } from '../model/cgroup-slice.ts';
import type { Slice } from '../model/cgroup/words.ts';
import type { CgroupPlace } from './places.ts';
import type { Place } from './rule.ts';

/** Names of the cgroup that holds all others of a host; no name means it too. */
const ROOT = /^(|\/|-\.slice|root)$/;

/** Every cgroup of a tree, parents before their children. */
export function* cgroupPlaces(model: CgroupSlice): Iterable<Place> {
  const { cpus, memory, swap } = model;
  const host = { cpus, memory, swap };
  const root = ROOT.test(model.name ?? '');
  const top = placeOf(solveCgroups<Cgroup>(model as Cgroup), host, root);
  const places = [top];
  // The loop also visits what it appends.
  for (const place of places) {
    yield { sort: 'cgroup', at: place };
    for (const child of place.children) places.push(child);
  }
}

/** A cgroup with all that lies under it; trees are about as deep as input may be. */
function placeOf(
  slice: Slice,
  host: CgroupPlace['host'],
  root: boolean,
  parent?: CgroupPlace,
  index = 0,
): CgroupPlace {
  const { node } = slice;
  const path = parent ? [...parent.path, 'children', index] : [];
  const children: CgroupPlace[] = [];
  const place: CgroupPlace = {
    path,
    id: parent ? path.join('.') : 'root',
    node,
    slice,
    name: node.name || (parent ? `cgroup ${index + 1}` : root ? '/' : 'the top cgroup'),
    ...(parent ? { parent } : {}),
    children,
    depth: parent ? parent.depth + 1 : 0,
    root,
    host,
  };
  slice.children.forEach((child, at) => children.push(placeOf(child, host, false, place, at)));
  return place;
}
