import { noNamespace, podApart, unknownNamespace } from './isolation/namespaces.ts';
import { notDelegated, privileged, rootUser } from './isolation/privileges.ts';
import type { Rule } from './rule.ts';

/** Rules about what separates containers from each other and from the host. */
export const ISOLATION_RULES: readonly Rule[] = [
  unknownNamespace,
  noNamespace,
  notDelegated,
  privileged,
  rootUser,
  podApart,
];
