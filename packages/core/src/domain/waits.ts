/** What a container waits for before it starts: that another runs, is healthy, has done its work. */
export const CONDITIONS = ['started', 'healthy', 'completed'] as const;

export type Condition = (typeof CONDITIONS)[number];

/** Another container that is to start before this one. */
export interface Dependency {
  readonly name: string;
  readonly condition: Condition;
}

/** A condition as Compose writes it, with or without `service_`. */
export const CONDITION = /^(?:service_)?(started|healthy|completed)(?:_successfully)?$/;

/**
 * Reads `db` or `db:healthy`. A plain name waits only until the other runs, not until it is ready.
 * Source: Docker Docs, Control startup and shutdown order in Compose (checked on 2026-11-30).
 */
export function parseDependency(text: string): Dependency {
  const at = text.lastIndexOf(':');
  const condition = at < 0 ? undefined : CONDITION.exec(text.slice(at + 1))?.[1];
  return condition
    ? { name: text.slice(0, at), condition: condition as Condition }
    : { name: text, condition: 'started' };
}

/**
 * The turn in which each container can start at the earliest, from 1; those that wait in a circle, or
 * for one that does, have none. Takes linear time.
 *
 * @param waits - For each, which others it waits for, by their places.
 */
export function startTurns(waits: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const left = waits.map((others) => others.length);
  const followers = waits.map((): number[] => []);
  waits.forEach((others, index) => others.forEach((other) => followers[other]?.push(index)));
  const turns: (number | undefined)[] = waits.map(() => undefined);
  let ready = waits.flatMap((others, index) => (others.length ? [] : [index]));
  for (let turn = 1; ready.length; turn++) {
    const next: number[] = [];
    for (const index of ready) {
      turns[index] = turn;
      for (const follower of followers[index] ?? [])
        if ((left[follower] = (left[follower] ?? 0) - 1) === 0) next.push(follower);
    }
    ready = next;
  }
  return turns;
}
