import { common } from '../../input/common.ts';
import { flag, names, size, text } from '../../input/fields.ts';
import { type InferOutput, array, optional, picklist, strictObject } from 'valibot';

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

export const schema = strictObject({
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
