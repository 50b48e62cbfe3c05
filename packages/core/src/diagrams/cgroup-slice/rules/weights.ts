import { holds } from '../../../domain/days.ts';
import { SPANS } from '../../../domain/spans.ts';
import { niceToWeight, weightToNice } from '../../../domain/cgroup/weight.ts';
import type { Rule } from '../../../rules/rule.ts';
import { isInPods } from '../names.ts';
import { at, hasProcesses, kernel } from './finding.ts';
import { meantBySystemd } from './systemd-names.ts';

const weightRange: Rule = {
  id: 'R24',
  code: 'weight-range',
  severity: 'error',
  title: 'A weight is not a whole number from 1 to 10000.',
  why: 'The kernel refuses the write, so the group keeps its old weight and the share that was planned never comes.',
  source: kernel('weights'),
  values: ['cpuWeight', 'ioWeight'],
  meant: meantBySystemd,
  on: {
    cgroup(place) {
      const { cpuWeight, cpuIdle } = place.node;
      // An idle cgroup shows weight 0.
      if (cpuWeight !== 0 || cpuIdle) return undefined;
      const message = 'expected a whole number from 1 to 10000 in cpu.weight, got 0';
      return at(place, 'cpuWeight', message);
    },
  },
};

const niceAndWeight: Rule = {
  id: 'R25',
  code: 'nice-and-weight',
  severity: 'error',
  title: 'A nice value is outside -20 to 19, or contradicts the weight beside it.',
  why: 'Both files turn one knob: whoever reads two different values cannot know which of them holds.',
  source: kernel('cpu-interface-files'),
  values: ['cpuWeightNice'],
  on: {
    cgroup(place) {
      const { cpuWeight, cpuWeightNice } = place.node;
      if (!cpuWeight || cpuWeightNice === undefined) return undefined;
      // The kernel shows the nice value that is nearest to the weight.
      if (weightToNice(cpuWeight) === cpuWeightNice) return undefined;
      const same = `nice ${cpuWeightNice} is weight ${niceToWeight(cpuWeightNice)}, not ${cpuWeight}`;
      const message = `cpu.weight and cpu.weight.nice are the same knob, the last write wins: ${same}.`;
      return at(place, 'cpuWeightNice', message, 'warning');
    },
  },
};

const weightAlone: Rule = {
  id: 'R26',
  code: 'weight-alone',
  severity: 'info',
  title: 'A weight is set where there is no sibling to compare it with.',
  why: 'Weights share out what the parent has among its children only; against cgroups elsewhere in the tree they say nothing.',
  source: kernel('weights'),
  on: {
    cgroup(place) {
      // Processes of the parent itself compete as well.
      if (place.parent?.children.length !== 1 || hasProcesses(place.parent)) return undefined;
      // The kubelet gives every pod a weight, however many there are.
      if (isInPods(place.slice)) return undefined;
      const { cpuWeight, cpuWeightNice, ioWeight } = place.node;
      return Object.entries({ cpuWeight, cpuWeightNice, ioWeight }).flatMap(([key, weight]) =>
        weight === undefined || UNSET.test(`${weight}`)
          ? []
          : [at(place, key, `${place.name} has no sibling: its weight has no effect.`)],
      );
    },
  },
};

/** What the files read that nobody wrote to: 100, or nice 0. */
const UNSET = /^((default )?100|0)$/;

const weightLikeShares: Rule = {
  id: 'R65',
  code: 'weight-like-shares',
  severity: 'info',
  title: 'A weight has a value that is typical of the CPU shares of cgroup v1.',
  why: 'Shares copied as they are give a group up to ten times the part that was meant.',
  source: {
    title: 'opencontainers/cgroups, utils.go',
    href: 'https://github.com/opencontainers/cgroups/blob/main/utils.go',
  },
  thresholds: { default: 1024, half: 512, double: 2048 },
  on: {
    cgroup(place, shares, asOf) {
      const { cpuWeight } = place.node;
      if (cpuWeight === undefined || !Object.values(shares).includes(cpuWeight)) return undefined;
      const weight = holds(SPANS.sharesQuadratic, asOf) ? 100 : 39;
      const message = `cpu.weight ${cpuWeight} looks like cgroup v1 shares; 1024 shares correspond to weight ${weight}.`;
      return at(place, 'cpuWeight', message);
    },
  },
};

const LEAST_NICE = 19;

const weightOfIdle: Rule = {
  id: 'R74',
  code: 'weight-of-idle',
  severity: 'warning',
  title: 'A cgroup with the idle policy has a weight as well.',
  why: 'The idle policy takes the place of the weight: the number in the file suggests a share that the group does not have.',
  source: kernel('cpu-interface-files'),
  on: {
    cgroup(place) {
      const { cpuIdle, cpuWeight, cpuWeightNice } = place.node;
      const key = cpuWeight ? 'cpuWeight' : 'cpuWeightNice';
      // As a nice value the kernel shows the policy as the least there is.
      const isUsual = cpuWeightNice === undefined || cpuWeightNice === LEAST_NICE;
      if (!cpuIdle || (!cpuWeight && isUsual)) return undefined;
      return at(place, key, 'An idle cgroup (cpu.idle 1) shows weight 0: its weight is ignored.');
    },
  },
};

/** Rules about `cpu.weight`, its nice form and `io.weight`. */
export const WEIGHT_RULES: readonly Rule[] = [
  weightRange,
  niceAndWeight,
  weightAlone,
  weightLikeShares,
  weightOfIdle,
];
