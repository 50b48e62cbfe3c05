import { optional, picklist } from 'valibot';
import type { Role } from '../../domain/pods/qos.ts';
import { amounts, fraction } from '../../input/amounts.ts';
import { integer } from '../../input/fields.ts';
import { confidential } from '../shared/trust.schema.ts';
import { attachedEntries } from './attached.schema.ts';
import { crosses } from './crossings.ts';
import { MOST_CONTAINERS } from './schema.ts';

const ROLES = ['init', 'sidecar'] as const satisfies readonly Role[];

/** What the kubelet reserves of the memory that is requested. */
const POLICIES = ['None', 'TieredReservation'] as const;

/** Keys of a container that pages with plain ones do not read. */
export const unitExtraEntries = {
  replicas: integer(1, MOST_CONTAINERS),
  role: optional(picklist(ROLES)),
  requests: amounts,
  limits: amounts,
  podRequests: amounts,
  podLimits: amounts,
  ...attachedEntries,
  crosses,
  /** What keeps the memory of the VM that it is in from the host. */
  confidential,
};

/** The same of a stack. */
export const stackExtraEntries = {
  /** Of the kubelet's configuration. */
  memoryReservationPolicy: optional(picklist(POLICIES)),
  memoryThrottlingFactor: fraction,
  crosses,
  confidential,
};
