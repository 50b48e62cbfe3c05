import {
  array,
  lazy,
  optional,
  picklist,
  pipe,
  rawTransform,
  strictObject,
  transform,
  union,
} from 'valibot';
import { flag, text, words } from '../../input/fields.ts';

/** Into the sandbox, out of it, both, or stopped at its wall. */
const WAYS = ['in', 'out', 'both', 'none'] as const;
export type Way = (typeof WAYS)[number];

/** What crosses the boundary of a container. */
export interface Crossing {
  readonly what: string;
  readonly way: Way;
  /** Whose hands it goes through: a proxy, a filter. */
  readonly through?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

const EXPECTED =
  'expected what crosses and its way (in, out, both or none), such as "workspace both; network out through proxy"';

const entry = pipe(
  strictObject({ what: text, way: optional(picklist(WAYS)), through: text, readOnly: flag }),
  rawTransform(({ dataset, addIssue, NEVER }): Crossing | undefined => {
    const { what, way = 'both', ...rest } = dataset.value;
    if (what) return { ...rest, what, way };
    // An empty one keeps the place of what was wrong.
    if (Object.keys(dataset.value).length === 0) return undefined;
    addIssue({ message: EXPECTED });
    return NEVER;
  }),
);

const listed = pipe(
  array(entry),
  transform((list): readonly Crossing[] => list.filter((one) => one !== undefined)),
);

/** `docker.sock both read-only`, `network out through proxy`. */
const ENTRY =
  /^(.+?)\s+(in and out|in|out|both|none)((?:\s+|\s*[([])(?:read[-\s]?only|ro)[)\]]?)?(?:\s+(?:through|via)\s+(\S.*))?$/i;

const written = pipe(
  words,
  rawTransform(({ dataset, addIssue, NEVER }): readonly Crossing[] => {
    const crossings: Crossing[] = [];
    for (const part of dataset.value.split(/[;\n]/).map((one) => one.trim())) {
      if (!part) continue;
      const [, what, way, readOnly, through] = ENTRY.exec(part) ?? [];
      if (!what || !way) {
        addIssue({ message: `${EXPECTED}; no way in "${part.slice(0, 40)}"` });
        return NEVER;
      }
      crossings.push({
        what,
        way: way.length > 4 ? 'both' : (way.toLowerCase() as Way),
        ...(through ? { through } : {}),
        ...(readOnly ? { readOnly: true } : {}),
      });
    }
    return crossings;
  }),
);

const either = union([listed, written]);

/** What crosses a boundary: a list, or in short as one text. */
export const crosses = optional(
  lazy((input) => (Array.isArray(input) ? listed : input === undefined ? either : written)),
);

/** What goes through, as far as the words tell. */
export type CrossingSort =
  'engine' | 'disk' | 'credentials' | 'network' | 'workspace' | 'proxy' | 'other';

const SORTS: readonly (readonly [CrossingSort, RegExp])[] = [
  [
    'engine',
    /\b(docker|podman|containerd|crio|cri-o|buildkitd?)([\w.-]*\.sock\b|[\s_-]?(engine[\s_-]?)?socket\b)|docker_engine\b/i,
  ],
  ['proxy', /\bproxy\b/i],
  [
    'disk',
    /^(\/|\/(mnt\/)?[a-z]|[a-z]:[\\/]?|~|\$home|(the )?(host'?s? |windows )?(root|home|disk|drives?|files|file ?system)( directory| folder| file ?system)?|\/home(\/[^/]+)?|\/users(\/[^/]+)?|\/etc|\/run|\/var\/run)$/i,
  ],
  [
    'credentials',
    /\b(credentials?|tokens?|keys?|secrets?|passwords?)\b|ssh-agent|\.(ssh|aws|netrc|env)\b/i,
  ],
  [
    'network',
    /\b(network|internet|https?|tcp|udp|dns|domains?|hosts?)\b|\.(com|org|io|dev|net)\b/i,
  ],
  ['workspace', /\b(work(space|tree)|repo(sitory)?|project|source|code|checkout)\b/i],
];

export function sortOf({ what }: Crossing): CrossingSort {
  return SORTS.find(([, pattern]) => pattern.test(what))?.[0] ?? 'other';
}

/**
 * Does it give away what the boundary protects? An engine's socket does, whichever way it is
 * mounted, unless something filters what is asked of it; so does a disk that is written to.
 */
export function breaksWall(crossing: Crossing): boolean {
  const { way, through, readOnly } = crossing;
  if (way === 'none') return false;
  const sort = sortOf(crossing);
  if (sort === 'engine') return !through;
  return sort === 'disk' && way !== 'in' && !readOnly;
}

interface Crossed {
  readonly crosses?: readonly Crossing[] | undefined;
}

/** What crosses the boundary of a container: what is said of all, then its own. */
export function crossingsOf(unit: Crossed, all: Crossed): readonly Crossing[] {
  return [...(all.crosses ?? []), ...(unit.crosses ?? [])];
}
