import { array, optional, picklist, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { parseBytes } from '../../domain/units.ts';
import { amounts, RESOURCES } from '../shared/amounts.ts';
import { SORTS } from '../shared/amounts.ts';
import { common } from '../../input/common.ts';
import { flag, integer, parsed, size, someOf, text } from '../../input/fields.ts';

/** Ways of keeping once what is the same in every unit. */
const SHARING = ['none', 'linked-clones', 'deduplication', 'layers', 'page-sharing'] as const;
export type Sharing = (typeof SHARING)[number];

const SCALES = ['linear', 'log'] as const;

/** Reads a size, or from where to where it goes: `300MiB to 4GiB`, in bytes. */
function parseRange(value: string | number): { from: number; to: number } | undefined {
  const [from, to = from, more] = String(value)
    .split(/\.\.|–| to /, 3)
    .map(parseBytes);
  return from && to && to >= from && more === undefined ? { from, to } : undefined;
}

const unit = strictObject({
  name: text,
  kind: optional(picklist(SORTS)),
  /** How many somebody says there are; where a capacity is known this has to be the number that fits. */
  count: integer(0, 1_000_000_000),
  /** What the application in it takes. */
  ...amounts(''),
  /** What that is, where it is more than the application: a whole guest. */
  app: text,
  /** What comes on top of that in each. */
  ...amounts('overhead'),
  /** What overhead consists of. */
  overhead: text,
  /** What has the same content in each. */
  sharedMemory: size,
  sharedStorage: size,
  sharing: someOf(SHARING),
  /** Of pods: what the scheduler sets aside, and what the kernel allows. */
  ...amounts('request'),
  ...amounts('limit'),
  /** Of its image. */
  size: optional(parsed('a size such as 512MiB, or a range such as 300MiB to 4GiB', parseRange)),
  /** What that is the size of: compressed, unpacked and in memory are three numbers. */
  sizeOf: text,
  source: text,
  href: text,
  illustrative: flag,
});
export type Unit = InferOutput<typeof unit>;

export const schema = strictObject({
  ...common,
  /** Of the host. */
  ...amounts(''),
  /** What the host keeps for itself, or what it leaves: the rest is the other. */
  ...amounts('reserved'),
  ...amounts('allocatable'),
  resource: someOf(RESOURCES),
  /** Of sizes of images. */
  scale: optional(picklist(SCALES)),
  illustrative: flag,
  units: optional(array(unit)),
});
export type DensityView = InferOutput<typeof schema>;
