import type { LanePlace } from '../places.ts';
import { type StartupTimeline, inParts, timed } from './schema.ts';
import { formatDuration } from '../../domain/durations.ts';
import {
  MACHINE_PHASES,
  RANKS,
  namesPull,
  pullsAndMore,
  startedOf,
} from '../../domain/start-order.ts';
import { check } from '../../rules/check.ts';
import type { Finding, Place, Rule, RuleSet } from '../../rules/rule.ts';

const phases: Rule = {
  id: 'R51',
  code: 'start-phases',
  severity: 'error',
  title: 'Phases of a start are out of order, overlap, or are not those of what starts.',
  why: 'A container starts on a kernel that runs already, and an image is fetched before anything starts: counted otherwise, starts cannot be compared.',
  source: {
    title: 'OCI runtime-spec, lifecycle',
    href: 'https://github.com/opencontainers/runtime-spec/blob/main/runtime.md',
  },
  on: {
    lane: (place) => [
      ...ofMachines(place),
      ...outOfOrder(place),
      ...overlaps(place),
      ...pulls(place),
    ],
  },
};

/** Rules about what happens until something is ready. */
export const START_RULES: readonly Rule[] = [phases];

export const startupTimelineRules: RuleSet<StartupTimeline> = { rules: START_RULES, places, check };

/** Every start with its phases in time. */
function places(model: StartupTimeline): readonly Place[] {
  const parts = inParts(model);
  return (model.lanes ?? []).map((lane, index): Place => {
    const id = `lanes.${index}`;
    const phases = timed(lane, model, parts).map((one) => {
      const { name, kind } = one.phase;
      const words = [name, kind].flatMap((text) => text ?? []);
      const title = name || kind || `Phase ${one.index + 1}`;
      return { ...one, id: `${id}.phases.${one.index}`, words, title };
    });
    const started = lane.kind ?? startedOf(lane.name ?? '');
    const name = lane.name || `Start ${index + 1}`;
    const at = {
      path: ['lanes', index],
      id,
      lane,
      name,
      phases,
      parts,
      ...(started ? { started } : {}),
    };
    return { sort: 'lane', at };
  });
}

type Lane = Pick<LanePlace, 'lane' | 'name' | 'started' | 'phases' | 'parts'>;

function ofMachines({ started, phases: all, name }: Lane): Finding[] {
  if (started !== 'container') return [];
  return all.flatMap(({ sort, index, title }) =>
    sort && MACHINE_PHASES.includes(sort)
      ? {
          path: ['phases', index],
          message: `A container start has no ${title}: ${name} uses a kernel that runs already.`,
        }
      : [],
  );
}

/** Each phase that comes after one which follows it in any start. */
function outOfOrder({ phases: all }: Lane): Finding[] {
  const known = all.flatMap((one) => (one.sort ? [{ ...one, rank: RANKS[one.sort] }] : []));
  const inTime = known.toSorted((a, b) => a.from - b.from);
  // Those that rank higher than all before them: whatever a phase should come before is among these.
  const peaks: typeof known = [];
  return inTime.flatMap((one) => {
    const before = peaks.find(({ rank }) => rank > one.rank);
    if (one.rank > (peaks.at(-1)?.rank ?? -1)) peaks.push(one);
    if (!before) return [];
    return {
      path: ['phases', one.index],
      message: `${one.title} comes before ${before.title}, not after it.`,
    };
  });
}

function overlaps({ phases: all, parts }: Lane): Finding[] {
  const inTime = all.toSorted((a, b) => a.from - b.from || a.index - b.index);
  if (parts) return [];
  // The one that ends last so far.
  let before: (typeof inTime)[number] | undefined;
  return inTime.flatMap((one) => {
    const last = before;
    if (one.to > (last?.to ?? -Infinity)) before = one;
    if (!last || last.to <= one.from * (1 + 1e-9) + 1e-9) return [];
    const message = `${one.title} starts at ${formatDuration(one.from)}, before ${last.title} ends at ${formatDuration(last.to)}: phases follow each other.`;
    return { path: ['phases', one.index, 'start'], node: one.id, message };
  });
}

function pulls({ lane, phases: all, name, id }: Lane & Pick<LanePlace, 'id'>): Finding[] {
  const mixed = all.filter(
    ({ words, sort }) => words.some(pullsAndMore) || (sort !== 'pull' && words.some(namesPull)),
  );
  const pull = all.find(({ sort }) => sort === 'pull');
  const apart = 'Image pull is a separate phase';
  return [
    ...mixed.map(({ index, title }) => ({
      path: ['phases', index],
      message: `${apart}: ${title} counts it in the start.`,
    })),
    ...(lane.image === 'cold' && all.length && !pull
      ? [
          {
            path: ['image'],
            node: id,
            message: `${apart}: the image of ${name} is not there yet, and no phase pulls it.`,
          },
        ]
      : []),
    ...(lane.image === 'warm' && pull && mixed.length === 0
      ? [
          {
            path: ['image'],
            node: id,
            message: `The image of ${name} is on the machine already: there is nothing to pull.`,
          },
        ]
      : []),
  ];
}
