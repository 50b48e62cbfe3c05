import type { CgroupValues } from '../../domain/pods/cgroup-values.ts';
import { formatBytes } from '../../domain/units.ts';
import { some } from '../../faults/titles.ts';
import type { Translate } from '../../words/translate.ts';
import { nameOf, type Together } from './pods.ts';
import { copiesIn } from './replicas.ts';
import { hasKubelet, type StackResources } from './resources.ts';
import type { DerivedContainers } from './stack.ts';
import { containerName } from './unit.ts';

/** Pods whose cgroups are told one by one, and names in a list; `computed` has all of them. */
const TOLD = 4;
const NAMED = 12;

/** How often pods are there, what of them starts first, what they may use and what follows from it. */
export function describeResources(t: Translate, derived: DerivedContainers): string[] {
  const { groups, setup, resources } = derived;
  const name = (group: Together, index: number): string =>
    nameOf(t, group, setup.pods ? index : undefined, setup.contents);
  const repeated = groups.list.flatMap((group, index) => {
    const n = copiesIn(group);
    return n > 1 ? [`${name(group, index)} (${n})`] : [];
  });
  return [
    ...(repeated.length ? [t('saysReplicas', { list: some(t, repeated, NAMED) })] : []),
    ...groups.list.slice(0, TOLD).flatMap((group, index) => {
      const first = group.members.flatMap((entry) => {
        const { role } = entry.unit;
        return role
          ? [t(`saysRole.${role}`, { name: containerName(t, entry, setup.contents) })]
          : [];
      });
      const pod = name(group, index);
      return first.length ? [t('saysStartsFirst', { pod, list: first.join('; ') })] : [];
    }),
    ...(resources ? describeUse(t, derived, resources, name) : []),
  ];
}

function describeUse(
  t: Translate,
  { groups, setup, stack }: DerivedContainers,
  { pods, weights }: StackResources,
  nameAt: (group: Together, index: number) => string,
): string[] {
  const names = groups.list.map(nameAt);
  const kubelet = hasKubelet(setup) && setup.family === 'linux';
  const runtime = weights?.runtime ?? setup.chain.at(-1) ?? '';
  const classes = (['Guaranteed', 'Burstable', 'BestEffort'] as const).flatMap((qos) => {
    const list = names.filter((_, index) => pods[index]?.qosClass === qos);
    return list.length ? [t('saysQos', { qos, list: some(t, list, NAMED) })] : [];
  });
  const formula = weights
    ? [
        t(`saysWeights.${weights.formula}`, { runtime }),
        ...(weights.assumed ? [t('saysAssumed', { runtime })] : []),
      ]
    : [t(setup.home === 'sandbox' ? 'saysOnePodCgroup' : 'saysNoFormula', { runtime })];
  const unreserved =
    stack.memoryReservationPolicy !== 'TieredReservation' &&
    pods.some(({ requests }) => requests.memory);
  return [
    ...classes,
    ...(kubelet ? formula : []),
    ...pods.slice(0, TOLD).flatMap((pod, index) => {
      const { members } = groups.list[index] as Together;
      const parts = pod.containers.flatMap(({ cgroup = {} }, place) => {
        const entry = members[place];
        const text = valuesText(cgroup);
        return entry && text ? [`${containerName(t, entry, setup.contents)}: ${text}`] : [];
      });
      const own = valuesText(pod.cgroup ?? {});
      const whole = { pod: names[index] ?? '', own, list: parts.join('; ') };
      const inside = setup.home === 'vm-each' ? 'saysCgroupInVm' : 'saysCgroup';
      if (own) return [t(parts.length ? inside : 'saysPodCgroup', whole)];
      return parts.length ? [t('saysValues', { list: parts.join('; ') })] : [];
    }),
    ...(kubelet && unreserved ? [t('saysUnreserved')] : []),
  ];
}

/** Files of a cgroup with their values: sizes as people read them. */
function valuesText(values: CgroupValues): string {
  return Object.entries(values)
    .map(([file, value]) =>
      file.startsWith('memory.') ? `${file} ${formatBytes(Number(value))}` : `${file} ${value}`,
    )
    .join(', ');
}
