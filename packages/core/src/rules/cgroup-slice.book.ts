import type { CgroupSlice } from '../model/cgroup-slice.ts';
import { cgroupPlaces } from './cgroup-places.ts';
import { CGROUP_RULES } from './cgroups.ts';
import { judge } from './judge.ts';
import type { Book } from './rule.ts';
import { UNIT_RULES } from './units.ts';

export const cgroupSliceBook: Book<CgroupSlice> = {
  rules: [...CGROUP_RULES, ...UNIT_RULES],
  places: cgroupPlaces,
  judge,
};
