import { array, optional, picklist, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { columns } from '../layout/columns.ts';
import { basic } from '../messages/en/basic.ts';
import { layers } from '../messages/en/layers.ts';
import { portability } from '../messages/en/portability.ts';
import { common } from './common.ts';
import { flag, names, size, text } from './fields.ts';
import type { Kind } from './kind.ts';
import { looks, needs, verdict } from './portability/drawing.ts';
import { picture } from './portability/picture.ts';
import { verdictOf, type Verdict } from './portability/verdict.ts';

const ARTEFACTS = ['container', 'vm'] as const;
/** How it gets from one place to another. */
const MOVES = ['stopped', 'running'] as const;

const environment = strictObject({
  name: text,
  /** Laptop, test, cloud, bare metal … */
  place: text,
  os: text,
  osVersion: text,
  arch: text,
  /** Container engine, runtime or product; hypervisor for VMs. */
  runtime: text,
  privileged: flag,
  emulation: flag,
  kernelFeatures: names,
  /** Disk formats that its hypervisor reads. */
  formats: names,
  /** What is there already of what would be sent. */
  present: size,
  configuration: text,
  data: text,
});
export type TargetEnvironment = InferOutput<typeof environment>;

const schema = strictObject({
  ...common,
  artefact: optional(picklist(ARTEFACTS)),
  name: text,
  image: text,
  os: text,
  osVersion: text,
  /** One, or all that the index of an image has. */
  arch: names,
  kernelFeatures: names,
  privileged: flag,
  /** Of a VM's disk. */
  format: text,
  size,
  configuration: optional(picklist(['baked', 'outside'])),
  data: optional(picklist(['inside', 'outside'])),
  moves: optional(picklist(MOVES)),
  environments: optional(array(environment)),
});
export type PortabilityMapModel = InferOutput<typeof schema>;

/** What moves from place to place, what has to be there, and where it runs. */
export const portabilityMap: Kind<PortabilityMapModel> = {
  name: 'portability-map',
  childTags: { 'target-environment': 'environments' },
  schema,
  words: { ...basic, ...layers, ...portability },
  // Names and sizes are looked at with the rules, which a page fetches after the picture.
  inspect: () => [],
  picture: (model, t) => picture(model, verdictsOf(model), t),
  flows: { pair: columns(290, 12), cards: columns(228, 14, true), needs, verdict },
  looks,
  computed: (model) => ({ verdicts: verdictsOf(model) }),
};

function verdictsOf(model: PortabilityMapModel): readonly Verdict[] {
  return (model.environments ?? []).map((place) => verdictOf(model, place));
}
