/** How many replicas of one version are how far. */
export interface Replicas {
  /** Being created: nothing runs yet. */
  readonly starting: number;
  /** Its process runs, its readiness probe has not passed. */
  readonly running: number;
  /** Gets requests. */
  readonly ready: number;
  /** Told to end: gets no requests any more, and is not counted. */
  readonly terminating: number;
}

export const NONE: Replicas = { starting: 0, running: 0, ready: 0, terminating: 0 };

/** What happens at a moment. */
type Move =
  | ('begin' | 'scale' | 'run' | 'ready' | 'gone' | 'done')
  // Nothing can begin; nothing goes on; the same so many times more; another load; as it was told.
  | ('refused' | 'stuck' | 'again' | 'load' | 'told');

export interface Moment {
  readonly move: Move;
  readonly old: Replicas;
  readonly fresh: Replicas;
  /** So many have come with this move, and so many were ended. */
  readonly up: number;
  readonly down: number;
  /** Requests in a second, and replicas that are wanted for them. */
  readonly load?: number;
  readonly wanted?: number;
  /** Of one that was told: its name, and replicas whose image was changed under them. */
  readonly name?: string;
  readonly changed?: number;
}

/** A number of replicas, or a part of those that are wanted. */
export interface Share {
  readonly value: number;
  readonly percent: boolean;
}

/** `1` or `25%`, as Kubernetes reads them. */
export function parseShare(value: string | number): Share | undefined {
  const [, digits, sign] = /^\s*(\d{1,4})\s*(%?)\s*$/.exec(String(value)) ?? [];
  return digits === undefined ? undefined : { value: Number(digits), percent: sign === '%' };
}

/** How many more than wanted there may be, and how many fewer may be ready. */
export interface Room {
  readonly surge: number;
  readonly unavailable: number;
}

/**
 * Shares in replicas: of surge a part counts as a whole one, of unavailable it does not count. When
 * nothing is left of both, Kubernetes lets one be unavailable.
 */
export function roomOf(replicas: number, surge: Share, unavailable: Share): Room {
  const more = countOf(surge, replicas, Math.ceil);
  const fewer = countOf(unavailable, replicas, Math.floor);
  const lost = more + fewer === 0 && surge.value + unavailable.value > 0;
  return { surge: more, unavailable: lost ? 1 : Math.min(fewer, replicas) };
}

function countOf({ value, percent }: Share, of: number, round: (n: number) => number): number {
  return percent ? round((value * of) / 100) : value;
}

/** Replicas that a Deployment counts. */
export function counts({ starting, running, ready }: Replicas): number {
  return starting + running + ready;
}

type Strategy = 'RollingUpdate' | 'Recreate';
/** Whether a replica tells when it can serve: by a probe, not at all, or it never can. */
type Readiness = 'probe' | 'none' | 'failing';

export interface Rollout extends Room {
  readonly replicas: number;
  readonly strategy: Strategy;
  readonly readiness: Readiness;
}

/**
 * The moments of a replacement as the controller of Deployments makes them: new replicas as far as
 * surge allows, old ones away as far as those that are ready allow, and then it waits for readiness.
 * All that start together are taken to become ready together.
 */
export function rollout({ replicas, strategy, readiness, ...room }: Rollout): readonly Moment[] {
  const moments: Moment[] = [];
  let old: Replicas = { ...NONE, ready: replicas };
  let fresh: Replicas = NONE;
  const add = (move: Move, up = 0, down = 0): unknown =>
    moments.push({ move, old, fresh, up, down });
  const end = (down: number): void => {
    old = { ...old, ready: old.ready - down, terminating: old.terminating + down };
  };
  const gone = (): void => {
    old = { ...old, terminating: 0 };
  };
  add('begin');
  const recreate = strategy === 'Recreate';
  if (recreate) {
    end(replicas);
    add('scale', 0, replicas);
    gone();
    add('gone');
  } else if (room.surge + room.unavailable === 0) {
    add('refused');
    return moments;
  }
  for (let done = 0; done < replicas; done = fresh.ready) {
    const { up, down } = recreate ? { up: replicas, down: 0 } : scale(replicas, room, old, fresh);
    fresh = { ...NONE, ready: done, starting: up };
    end(down);
    add('scale', up, down);
    gone();
    if (readiness !== 'none') {
      fresh = { ...NONE, ready: done, running: up };
      add(readiness === 'probe' ? 'run' : 'stuck', up);
      if (readiness === 'failing') return moments;
    }
    fresh = { ...NONE, ready: done + up };
    add('ready', up);
  }
  const { ready } = old;
  end(ready);
  if (ready) add('scale', 0, ready);
  gone();
  add('done');
  return moments;
}

/** What is created and ended at once, until readiness has to be waited for. */
function scale(
  replicas: number,
  { surge, unavailable }: Room,
  old: Replicas,
  fresh: Replicas,
): { readonly up: number; readonly down: number } {
  let [up, down] = [0, 0];
  for (;;) {
    const total = counts(old) - down + counts(fresh) + up;
    const more = Math.min(replicas + surge - total, replicas - counts(fresh) - up);
    const ready = old.ready - down + fresh.ready;
    const fewer = Math.min(old.ready - down, ready - (replicas - unavailable));
    if (more > 0) up += more;
    else if (fewer > 0) down += fewer;
    else return { up, down };
  }
}

/** Replicas for a load, each of which serves so much; one always stays. */
function wantedFor(load: number, each: number): number {
  return Math.max(1, Math.ceil(load / each));
}

/** The moments of one version under loads that follow each other: replicas come and go with them. */
export function underLoad(loads: readonly number[], each: number): readonly Moment[] {
  let fresh: Replicas = { ...NONE, ready: wantedFor(loads[0] ?? 0, each) };
  return loads.flatMap((load): Moment[] => {
    const wanted = wantedFor(load, each);
    const up = Math.max(0, wanted - fresh.ready);
    const down = Math.max(0, fresh.ready - wanted);
    const base = { old: NONE, load, wanted, up, down };
    const before = {
      ...base,
      fresh: { ...fresh, ready: fresh.ready - down, starting: up, terminating: down },
    };
    fresh = { ...NONE, ready: wanted };
    const first: Moment = { ...before, move: up + down ? 'scale' : 'load' };
    return up + down ? [first, { ...base, fresh, move: up ? 'ready' : 'gone' }] : [first];
  });
}

/** No more than so many: of rounds that repeat the first and the last two stay, and a count of the others. */
export function shortened(moments: readonly Moment[], most: number): readonly Moment[] {
  const rounds = moments.flatMap(({ move }, index) => (move === 'scale' ? index : []));
  const [from, to] = [rounds[2], rounds.at(-2)];
  if (moments.length <= most || from === undefined || to === undefined) return moments;
  const before = moments[to - 1] as Moment;
  const again: Moment = { ...before, move: 'again', up: rounds.length - 4, down: 0 };
  return [...moments.slice(0, from), again, ...moments.slice(to)];
}
