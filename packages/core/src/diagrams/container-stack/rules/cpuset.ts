import { firstCpus, parseCpuList, subtractCpus } from '../../../domain/cgroup/cpuset.ts';
import type { ContainerPlace } from '../../places.ts';
import type { Findings } from '../../../rules/rule.ts';

/** CPUs of a container that its machine does not have. */
export function cpusBeyondHost({ unit, on, name, id }: ContainerPlace): Findings {
  const list = unit.cpuset && parseCpuList(unit.cpuset);
  const cpus = on.inside?.guest.vcpus ?? on.stack.cpus;
  if (!list || cpus === undefined) return undefined;
  const own = firstCpus(cpus);
  const missing = subtractCpus(list, own);
  if (!missing.count) return undefined;
  const message = `${name} is to run on CPUs ${list.text}, but those of its machine are ${own.text}.`;
  return { path: ['cpuset'], message, node: id };
}
