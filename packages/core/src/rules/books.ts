import { cgroupSliceBook } from './cgroup-slice.book.ts';
import { containerStackBook } from './container-stack.book.ts';
import { hypervisorTypeBook } from './hypervisor-type.book.ts';
import type { Book, Rule } from './rule.ts';
import { vmContainersBook } from './vm-containers.book.ts';

/** The rules of every kind of diagram, by its name. */
export const BOOKS: Readonly<Record<string, Book>> = {
  'vm-stack': vmContainersBook,
  'container-stack': containerStackBook,
  'cgroup-slice': cgroupSliceBook,
  'hypervisor-type': hypervisorTypeBook,
};

/** Every rule once, by number. */
export const RULES: readonly Rule[] = [
  ...new Set(Object.values(BOOKS).flatMap(({ rules }) => rules)),
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
