import type { Concept } from './concept.ts';
import { ADOPTION } from './concepts-adoption.ts';
import { CGROUPS } from './concepts-cgroups.ts';
import { CHOOSING } from './concepts-choosing.ts';
import { CONTAINER_ANATOMY } from './concepts-container-anatomy.ts';
import { CONTAINER_SECURITY } from './concepts-container-security.ts';
import { DENSITY_PERFORMANCE } from './concepts-density-performance.ts';
import { ENGINES } from './concepts-engines.ts';
import { HISTORY } from './concepts-history.ts';
import { HYPERVISORS } from './concepts-hypervisors.ts';
import { IMAGES } from './concepts-images.ts';
import { MICROSERVICES } from './concepts-microservices.ts';
import { NAMESPACES } from './concepts-namespaces.ts';
import { OS_COMPATIBILITY } from './concepts-os-compatibility.ts';
import { PORTABILITY_DELIVERY } from './concepts-portability-delivery.ts';
import { SIDE_BY_SIDE } from './concepts-side-by-side.ts';
import { TOGETHER } from './concepts-together.ts';
import { VM_ANATOMY } from './concepts-vm-anatomy.ts';
import { VM_COSTS } from './concepts-vm-costs.ts';
import { VM_ISOLATION_AND_MIXING } from './concepts-vm-isolation-and-mixing.ts';
import { WHY_VIRTUALISE } from './concepts-why-virtualise.ts';

/** Every concept of the five documents, chapter by chapter. */
export const CONCEPTS: readonly Concept[] = [
  ...WHY_VIRTUALISE,
  ...VM_ANATOMY,
  ...HYPERVISORS,
  ...VM_ISOLATION_AND_MIXING,
  ...VM_COSTS,
  ...CONTAINER_ANATOMY,
  ...SIDE_BY_SIDE,
  ...NAMESPACES,
  ...CGROUPS,
  ...ENGINES,
  ...IMAGES,
  ...OS_COMPATIBILITY,
  ...CONTAINER_SECURITY,
  ...DENSITY_PERFORMANCE,
  ...PORTABILITY_DELIVERY,
  ...MICROSERVICES,
  ...TOGETHER,
  ...HISTORY,
  ...ADOPTION,
  ...CHOOSING,
];

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

/** The concept of an id that is in use. */
export function conceptOf(id: string): Concept {
  const concept = byId.get(id);
  if (!concept) throw new RangeError(`there is no concept ${id}`);
  return concept;
}
