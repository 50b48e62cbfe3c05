import { number, optional, picklist, pipe, strictObject, string, transform, union } from 'valibot';
import type { InferOutput } from 'valibot';
import { HYPERVISOR_TYPES } from '../../domain/hypervisors.ts';
import { common } from '../../input/common.ts';
import { text } from '../../input/fields.ts';
import { guestList, hypervisorEntries } from '../vm-stack/schema.ts';

/** What `type` takes: one of the types, or several side by side. */
const SHOWN_TYPES = [...HYPERVISOR_TYPES, 'compare'] as const;

export const schema = strictObject({
  ...common,
  type: optional(pipe(union([string(), number()]), transform(String), picklist(SHOWN_TYPES))),
  /** One, or several to compare, separated by commas. */
  hypervisor: text,
  hostOs: text,
  hardware: text,
  controlDomain: hypervisorEntries.controlDomain,
  controlOs: text,
  guests: guestList(),
});
export type HypervisorTypeModel = InferOutput<typeof schema>;
