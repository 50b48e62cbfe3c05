import { array, optional, picklist, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { chips } from '../layout/chips.ts';
import { columns } from '../layout/columns.ts';
import { basic } from '../messages/en/basic.ts';
import { layers } from '../messages/en/layers.ts';
import { portability } from '../messages/en/portability.ts';
import { common } from './common.ts';
import { flag, names, size, text } from './fields.ts';
import { error, quote, warning, type Issue } from './issue.ts';
import type { Kind } from './kind.ts';
import { LIMITS } from './plain.ts';
import { looks, verdict } from './portability/drawing.ts';
import { picture } from './portability/picture.ts';
import { verdictOf, type Artefact, type Verdict } from './portability/verdict.ts';

export const ARTEFACTS = ['container', 'vm'] as const;
/** How it gets from one place to another. */
export const MOVES = ['stopped', 'running'] as const;

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
  inspect,
  picture: (model, t) => picture(model, artefactOf(model), verdictsOf(model), t),
  flows: { pair: columns(290, 12), cards: columns(228, 14, true), chips, verdict },
  looks,
  computed: computedOf,
};

function system(os: string | undefined, version: string | undefined): string | undefined {
  return os && version ? `${os} ${version}` : os;
}

export function artefactOf(model: PortabilityMapModel): Artefact {
  return {
    sort: model.artefact ?? 'container',
    os: system(model.os, model.osVersion),
    image: model.image,
    archs: model.arch ?? [],
    kernelFeatures: model.kernelFeatures ?? [],
    privileged: model.privileged ?? false,
    format: model.format,
  };
}

function verdictsOf(model: PortabilityMapModel): readonly Verdict[] {
  const artefact = artefactOf(model);
  return (model.environments ?? []).map((place) =>
    verdictOf(artefact, {
      os: system(place.os, place.osVersion),
      arch: place.arch,
      runtime: place.runtime,
      privileged: place.privileged,
      emulation: place.emulation,
      kernelFeatures: place.kernelFeatures,
      formats: place.formats,
    }),
  );
}

function inspect({
  environments = [],
  size: whole,
  artefact,
  format,
}: PortabilityMapModel): readonly Issue[] {
  const seen = new Set<string>();
  const issues = environments.flatMap(({ name, present }, index): Issue[] => {
    const found: Issue[] = [];
    const path = ['environments', index];
    if (name && seen.has(name.toLowerCase())) {
      const message = `expected a name of its own, got ${quote(name)} a second time`;
      found.push(error('duplicate-name', [...path, 'name'], message));
    }
    if (name) seen.add(name.toLowerCase());
    if (present !== undefined && (whole === undefined || present > whole)) {
      const message =
        whole === undefined
          ? 'expected the size of the whole: without it nobody can tell what is still to be sent'
          : 'expected at most the size of the whole; all of it counts as there';
      found.push(warning('size-mismatch', [...path, 'present'], message));
    }
    return found;
  });
  if (format && artefact !== 'vm') {
    const message = `expected for a VM only, got ${quote(format)}: an image of containers has layers, no disk`;
    issues.push(warning('no-disk', ['format'], message));
  }
  return issues.slice(0, LIMITS.issues);
}

function computedOf(model: PortabilityMapModel): unknown {
  const verdicts = verdictsOf(model);
  return {
    environments: (model.environments ?? []).map((place, index) => {
      const { outcome, reasons = [], vm, translated } = verdicts[index] ?? {};
      return {
        ...place,
        outcome,
        reasons: reasons.map(({ key, rule }) => (rule ? { reason: key, rule } : { reason: key })),
        ...(vm ? { vm: vm.name } : {}),
        ...(translated ? { translated } : {}),
      };
    }),
  };
}
