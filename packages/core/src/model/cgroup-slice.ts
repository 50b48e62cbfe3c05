import { array, lazy, optional, picklist } from 'valibot';
import type { GenericSchema, InferOutput } from 'valibot';
import type { CgroupSettings } from '../domain/cgroup/tree.ts';
import { common } from './common.ts';
import { cpus, flag, integer, size, text } from './fields.ts';
import { fileEntries, type CgroupFiles } from './cgroup/files.ts';
import { sparseObject } from './sparse.ts';

export const RESOURCES = ['cpu', 'memory'] as const;

/** One cgroup below the top. */
export interface Cgroup
  extends CgroupFiles, Pick<CgroupSettings, 'idle' | 'threads' | 'cpuDemand'> {
  readonly name?: string | undefined;
  readonly cpuUsage?: number | undefined;
  readonly children?: readonly Cgroup[] | undefined;
}

const entries = {
  name: text,
  ...fileEntries,
  idle: flag,
  threads: integer(0, 1_000_000),
  cpuDemand: cpus,
  cpuUsage: cpus,
  children: optional(array(lazy(() => child))),
};

const child: GenericSchema<unknown, Cgroup> = sparseObject(entries) as never;

export const schema = sparseObject({
  ...common,
  resource: optional(picklist(RESOURCES)),
  cpus,
  memory: size,
  swap: size,
  ...entries,
});
export type CgroupSlice = InferOutput<typeof schema>;
