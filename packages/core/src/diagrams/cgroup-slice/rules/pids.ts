import type { Rule } from '../../../rules/rule.ts';
import { above, at, kernel } from './finding.ts';
import { meantBySystemd } from './systemd-names.ts';

const pidsLimit: Rule = {
  id: 'R41',
  code: 'pids-limit',
  severity: 'error',
  title: 'pids.max is no number, or above that of an ancestor, or below the tasks that there are.',
  why: 'At the limit new threads and processes fail to start, which programs seldom expect.',
  source: kernel('pid-interface-files'),
  values: ['pidsMax'],
  meant: meantBySystemd,
  on: {
    cgroup(place) {
      const { node, name, parent, slice } = place;
      const { pidsMax = Infinity, pidsCurrent = 0 } = node;
      const limit = parent?.slice.effective.pidsMax ?? Infinity;
      const own = slice.effective.pidsMax ?? Infinity;
      const who = above(place, (ancestor) => ancestor.node.pidsMax === limit)?.name;
      return [
        ...(pidsMax < Infinity && pidsMax > limit
          ? [
              at(
                place,
                'pidsMax',
                `${name} has pids.max ${pidsMax}, but ${who} allows ${limit}. Effective limit is ${limit}.`,
                'warning',
              ),
            ]
          : []),
        ...(pidsCurrent > own
          ? [
              at(
                place,
                'pidsCurrent',
                `More tasks (${pidsCurrent}) than the limit of ${own} exist: only new forks fail.`,
                'info',
              ),
            ]
          : []),
      ];
    },
  },
};

/** Rules about `pids.max`. */
export const PIDS_RULES: readonly Rule[] = [pidsLimit];
