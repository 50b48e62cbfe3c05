import { startTurns } from '../../../domain/waits.ts';
import { quote } from '../../../input/issue.ts';
import { nearest } from '../../../input/unknown-keys.ts';
import { waitsOf } from '../attachments.ts';
import type { ContainersPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { containerNode } from './ground.ts';

/** Checked on 2026-11-30. */
export const startOrder: Rule = {
  id: 'R88',
  code: 'start-order',
  severity: 'error',
  title: 'Containers wait for each other in a circle, or for one that is not there.',
  why: 'No order starts them: Compose refuses such a file.',
  source: {
    title: 'Docker Docs, Control startup and shutdown order in Compose',
    href: 'https://docs.docker.com/compose/how-tos/startup-order/',
  },
  on: {
    containers(at) {
      const list = at.stack.containers?.list ?? [];
      if (!list.some(({ dependsOn }) => dependsOn?.length)) return undefined;
      return [...unknownNames(at), ...circles(at)];
    },
  },
};

/** Names that are compared with all others, to tell what may be meant. */
const MOST_GUESSES = 20;

function unknownNames(at: ContainersPlace): readonly Finding[] {
  const list = at.stack.containers?.list ?? [];
  const names = list.flatMap(({ name }) => name ?? []);
  const known = new Set(names);
  let guesses = MOST_GUESSES;
  return list.flatMap(({ dependsOn = [] }, index) =>
    dependsOn.flatMap(({ name }, place): readonly Finding[] => {
      if (known.has(name)) return [];
      const [start = '', condition] = name.split(':');
      const near = guesses-- > 0 ? nearest(name.toLowerCase(), names) : undefined;
      const help =
        condition && known.has(start)
          ? `conditions are started, healthy and completed`
          : near
            ? `did you mean ${near}?`
            : 'there is no container of that name';
      const message = `${nameOf(at, index)} waits for ${quote(name)}; ${help}`;
      const path = ['containers', index, 'dependsOn', place];
      return [{ path, message, node: containerNode(at, index) }];
    }),
  );
}

/** Each circle once, at the first container of it. */
function circles(at: ContainersPlace): readonly Finding[] {
  const list = at.stack.containers?.list ?? [];
  const waits = waitsOf(list);
  const turns = startTurns(waits);
  const seen = new Set<number>();
  return list.flatMap((_, start): readonly Finding[] => {
    const way: number[] = [];
    let next: number | undefined = turns[start] ? undefined : start;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      way.push(next);
      next = waits[next]?.find((other) => !turns[other]);
    }
    const from = next === undefined ? -1 : way.indexOf(next);
    if (from < 0) return [];
    const circle = way.slice(from);
    const first = Math.min(...circle);
    const at0 = circle.indexOf(first);
    const names = [...circle.slice(at0), ...circle.slice(0, at0), first].map((one) =>
      nameOf(at, one),
    );
    const message =
      circle.length > 1
        ? `${names.join(' → ')}: each waits for the next, and none of them can start.`
        : `${names[0]} waits for itself and cannot start.`;
    return [{ path: ['containers', first, 'dependsOn'], message, node: containerNode(at, first) }];
  });
}

function nameOf({ stack }: ContainersPlace, index: number): string {
  return stack.containers?.list[index]?.name || `container ${index + 1}`;
}
