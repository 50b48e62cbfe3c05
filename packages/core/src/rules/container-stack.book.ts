import type { ContainerStackModel } from '../model/container-layers.ts';
import { containerPlaces } from './container-places.ts';
import { ENGINE_RULES } from './engines.ts';
import { ISOLATION_RULES } from './isolation.ts';
import { judge } from './judge.ts';
import type { Book } from './rule.ts';
import { kvmInVm, vmInVm } from './stacks/nesting.ts';

export const containerStackBook: Book<ContainerStackModel> = {
  rules: [...ENGINE_RULES, ...ISOLATION_RULES, vmInVm, kvmInVm],
  places: containerPlaces,
  judge,
};
