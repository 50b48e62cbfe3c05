import type { PortabilityMapModel } from '../model/portability-map.ts';
import { liveContainer } from './portability.ts';
import { judge } from './judge.ts';
import type { Book } from './rule.ts';

export const portabilityMapBook: Book<PortabilityMapModel> = {
  rules: [liveContainer],
  judge,
  places: (model) => [{ sort: 'artefact', at: { path: [], model } }],
};
