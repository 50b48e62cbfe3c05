import type { ContainerStackModel } from '../container-stack/schema.ts';
import { CONTROL_PLACES, type ControlPlace } from '../shared/hypervisor.ts';
import type { FactsOf } from '../kind.ts';
import type { DerivedStack } from './derive.ts';
import type { DerivedContainers } from '../container-stack/stack.ts';
import type { Block } from '../../figure/block.ts';
import { flag, integer, refused, size, text } from '../../input/fields.ts';
import { type Tenants, tenants } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
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
export interface Guest {
  readonly name?: string | undefined;
  readonly os?: string | undefined;
  readonly arch?: string | undefined;
  readonly vcpus?: number | undefined;
  readonly memory?: number | undefined;
  readonly disk?: number | undefined;
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

/** What guests may hold besides a plain system; a page that does not need it does not load it. */
export interface Inside {
  /** Keys of a guest. */
  readonly entries: ObjectEntries;
  /** Reads those keys. */
  readonly fold: (guest: Guest) => Guest;
  /** Fetches what tells what rests on what, in such guests too. */
  readonly facts: () => Promise<FactsOf<unknown, DerivedStack>>;
  /** Works out what such a guest holds. */
  readonly derive: (guest: Guest) => DerivedContainers | undefined;
  /** What stands in it in place of application, libraries and kernel. */
  readonly layers: (t: Translate, id: string, guest: Guest, held: DerivedContainers) => Block[];
  /** The same in a sentence. */
  readonly says: (t: Translate, guest: Guest, vm: string) => readonly string[];
}

/** Guests in a list or as a count; at the deepest level a guest holds no hypervisor. */
export function guestList(inside?: Inside, level = 1) {
  return tenants(guestSchema(inside, level), MOST_GUESTS, 0);
}

function guestSchema(inside: Inside | undefined, level: number): GenericSchema<unknown, Guest> {
  const guest = strictObject({
    name: text,
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
