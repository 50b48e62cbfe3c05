import {
  array,
  lazy,
  object,
  optional,
  pipe,
  record,
  regex,
  string,
  transform,
  union,
  type GenericSchema,
} from 'valibot';
import { MOUNT } from '../../domain/mounts.ts';
import { PORT } from '../../domain/ports.ts';
import { CONDITION, parseDependency, type Dependency } from '../../domain/waits.ts';
import { names, parsed, size, text } from '../../input/fields.ts';
import { parseCpuList } from '../../domain/cgroup/cpuset.ts';

/** What is attached to a container from outside: ports, files, networks, rights, its turn to start. */
export interface Attached {
  /** As Compose writes them: `8080:80/tcp`. */
  readonly ports?: readonly string[] | undefined;
  /** As Compose writes volumes: `data:/var/lib/data:ro`; `tmpfs:/run` is in memory. */
  readonly mounts?: readonly string[] | undefined;
  /** By name; `host`, `none` and `container:NAME` are modes without a network of its own. */
  readonly networks?: readonly string[] | undefined;
  /** `+NET_ADMIN`, `-ALL`. */
  readonly capabilities?: readonly string[] | undefined;
  readonly dependsOn?: readonly Dependency[] | undefined;
  /** Bytes of swap beside its memory, as in `memory.swap.max`. */
  readonly swap?: number | undefined;
  readonly cpuset?: string | undefined;
}

/** Between entries of one text; a comma in the options of an entry stays. */
const BETWEEN = /\s+|,(?=\s|[^\s,]*[:/\\]|\d+$)/;

const textual = text.wrapped;

/** Entries in a list, or in one text, each of a form. */
function entriesOf<T>(entry: GenericSchema<unknown, T>) {
  const list = array(entry);
  const split = transform((value: string): unknown => value.split(BETWEEN).filter(Boolean));
  const spaced = pipe(textual, split, list);
  const either = union([list, spaced]);
  return lazy((input) => (Array.isArray(input) ? list : input === undefined ? either : spaced));
}

function entryLike(pattern: RegExp, allowed: string) {
  return pipe(textual, regex(pattern, `expected ${allowed}`));
}

const condition = optional(
  entryLike(CONDITION, 'service_started, service_healthy or service_completed_successfully'),
);

/** `db`, `db:healthy`, or what one of them is read as. */
const dependency = union(
  [
    pipe(textual, transform(parseDependency)),
    pipe(object({ name: textual, condition }), transform(waitFor)),
  ],
  'expected the name of a container such as db, db:healthy or db:completed',
);

function waitFor(wait: { name: string; condition?: string | undefined }): Dependency {
  return parseDependency(`${wait.name}:${wait.condition ?? 'started'}`);
}

/** As Compose has it: `{db: {condition: service_healthy}}`. */
const conditions = pipe(
  record(string(), object({ condition })),
  transform((waits) => Object.entries(waits).map(([name, wait]) => waitFor({ ...wait, name }))),
);

const dependencies = entriesOf(dependency);

export const attachedEntries = {
  ports: optional(
    entriesOf(entryLike(PORT, 'a port such as 8080:80, 127.0.0.1:8080:80/tcp or 80')),
  ),
  mounts: optional(
    entriesOf(entryLike(MOUNT, 'a mount such as ./src:/app, data:/var/lib/data:ro or tmpfs:/run')),
  ),
  networks: names,
  capabilities: names,
  dependsOn: optional(
    lazy((input) =>
      input === undefined
        ? union([dependencies, conditions])
        : typeof input === 'object' && !Array.isArray(input)
          ? conditions
          : dependencies,
    ),
  ),
  swap: size,
  cpuset: optional(
    parsed('a list of CPUs such as 0-3,8', (value) => parseCpuList(`${value}`)?.text || undefined),
  ),
};
