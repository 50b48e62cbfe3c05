import { array, optional, picklist, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { amounts, RESOURCES } from '../shared/amounts.ts';
import { SORTS } from '../shared/amounts.ts';
import { common } from '../../input/common.ts';
import { flag, someOf, text } from '../../input/fields.ts';
import { OVERCOMMIT } from '../shared/parts.ts';

const tenant = strictObject({
  name: text,
  kind: optional(picklist(SORTS)),
  /** What is set aside for it. */
  ...amounts(''),
  ...amounts('used'),
  /** Of pods: what the scheduler sets aside, and what the kernel allows. */
  ...amounts('request'),
  ...amounts('limit'),
});
export type Tenant = InferOutput<typeof tenant>;

const entries = {
  name: text,
  ...amounts(''),
  /** What the host keeps for itself, or what it leaves: the rest is the other. */
  ...amounts('reserved'),
  ...amounts('allocatable'),
  /** What it does when VMs want more memory than there is. */
  memoryOvercommit: someOf(OVERCOMMIT),
  source: text,
  href: text,
  illustrative: flag,
  tenants: optional(array(tenant)),
};

const host = strictObject(entries);
export type Host = InferOutput<typeof host>;

export const schema = strictObject({
  ...common,
  ...entries,
  resource: someOf(RESOURCES),
  /** Several hosts, or one at several times; each has what is said above, unless it says otherwise. */
  hosts: optional(array(host)),
});
export type UtilisationView = InferOutput<typeof schema>;
