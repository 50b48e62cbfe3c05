import type { ContainerStackModel, ContainerUnit } from '../container-stack/schema.ts';
import { CONTROL_PLACES, type ControlPlace } from '../shared/hypervisor.ts';
import type { MachineKeys } from './machine.schema.ts';
import { flag, integer, refused, size, text } from '../../input/fields.ts';
import { type Tenants, tenants } from '../../input/tenants.ts';
import {
  type GenericSchema,
  type ObjectEntries,
  optional,
  picklist,
  pipe,
  strictObject,
  transform,
} from 'valibot';

/** More VMs than anybody runs on one machine are a slip of the finger. */
const MOST_GUESTS = 10_000;

/** Hypervisors inside one another: L0 on the hardware, L1 in its guest, L2 in a guest of that. */
const LEVELS = 3;

/** A guest as somebody described it. */
export interface Guest extends MachineKeys {
  readonly name?: string | undefined;
  /** The name that is shown, where that of the VM is for programs. */
  readonly label?: string | undefined;
  readonly os?: string | undefined;
  readonly arch?: string | undefined;
  readonly vcpus?: number | undefined;
  readonly memory?: number | undefined;
  /** Bytes, or the file that it is. */
  readonly disk?: number | string | undefined;
  readonly nic?: string | undefined;
  readonly libs?: string | undefined;
  readonly app?: string | undefined;
  readonly unikernel?: boolean | undefined;
  /** Name of its kernel; `none` leaves it out. */
  readonly kernel?: string | undefined;
  /** Containers inside this guest, on its kernel. */
  readonly containerStack?: ContainerStackModel | undefined;
  /** The hypervisor that runs inside this guest, with guests of its own. */
  readonly vmStack?: InnerStack | undefined;
}

/** Containers on the host of VMs, beside them. */
export interface HostKeys {
  readonly engine?: string | undefined;
  readonly runtime?: string | undefined;
  readonly containers?: Tenants<ContainerUnit> | undefined;
}

/** A hypervisor inside a guest: the guest is its machine. */
export interface InnerStack {
  readonly hypervisor?: string | undefined;
  readonly hostOs?: string | undefined;
  readonly guests?: Tenants<Guest> | undefined;
  readonly nested?: boolean | undefined;
  readonly controlDomain?: ControlPlace | undefined;
  readonly controlOs?: string | undefined;
  readonly emulation?: boolean | undefined;
}

/** What a hypervisor takes wherever it runs: the place and system of its privileged VM, and more. */
export const hypervisorEntries = {
  hypervisor: text,
  hostOs: text,
  nested: flag,
  /** `beside` the guests, as it is; `below` or `none` draw what is wrong with that. */
  controlDomain: optional(picklist(CONTROL_PLACES)),
  /** System in the privileged VM. */
  controlOs: text,
  /** Guests of foreign CPU architectures are translated. */
  emulation: flag,
};

/** Keys of a guest besides those of a plain system. */
export interface GuestKeys {
  readonly entries: ObjectEntries;
  /** Keys of containers on the host, beside its guests. */
  readonly besideEntries: ObjectEntries;
  /** Reads those keys. */
  readonly fold: (guest: Guest) => Guest;
}

/** Guests in a list or as a count; at the deepest level a guest holds no hypervisor. */
export function guestList(inside?: GuestKeys, level = 1) {
  return tenants(guestSchema(inside, level), MOST_GUESTS, 0);
}

function guestSchema(inside: GuestKeys | undefined, level: number): GenericSchema<unknown, Guest> {
  const guest: GenericSchema<unknown, Guest> = strictObject({
    name: text,
    label: text,
    os: text,
    arch: text,
    vcpus: integer(1, 4_096),
    memory: size,
    disk: size,
    nic: text,
    libs: text,
    app: text,
    unikernel: flag,
    kernel: text,
    ...(inside?.entries as Record<never, never>),
    vmStack:
      level < LEVELS
        ? optional(
            strictObject({
              kind: text,
              ...hypervisorEntries,
              guests: guestList(inside, level + 1),
            }),
          )
        : refused(`expected at most ${LEVELS} hypervisors inside one another`),
  });
  return inside ? pipe(guest, transform(inside.fold)) : guest;
}
