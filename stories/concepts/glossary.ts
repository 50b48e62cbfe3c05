import { CONTAINER_TERMS } from './glossary-containers.ts';
import { KERNEL_TERMS } from './glossary-kernel.ts';
import { MACHINE_TERMS } from './glossary-machines.ts';
import { RESOURCE_TERMS } from './glossary-resources.ts';
import type { Term } from './term.ts';

/** All terms, from A to Z. */
export const TERMS: readonly Term[] = [
  ...MACHINE_TERMS,
  ...CONTAINER_TERMS,
  ...KERNEL_TERMS,
  ...RESOURCE_TERMS,
].toSorted((one, other) => one.term.localeCompare(other.term, 'en'));
