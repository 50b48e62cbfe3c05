import {
  optional,
  picklist,
  pipe,
  strictObject,
  transform,
  type GenericSchema,
  type ObjectEntries,
} from 'valibot';
import { saysNone } from '../domain/none.ts';
import { operatingSystem } from '../domain/operating-systems.ts';
import { formatBytes } from '../domain/units.ts';
import type { Block, Boundary } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import type { Counts } from './folded.ts';
import { flag, integer, refused, size, text } from './fields.ts';
import type { ContainerStackModel } from './container-layers.ts';
import { CONTROL_PLACES, type ControlPlace } from './hypervisor-layers.ts';
import { facts } from './parts.ts';
import { tenants, type Tenants } from './tenants.ts';

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
  /** What stands in such a guest in place of application, libraries and kernel. */
  readonly layers: (t: Translate, id: string, guest: Guest) => Block[] | undefined;
  /** Kernels in such a guest beyond its own. */
  readonly kernels: (t: Translate, guest: Guest) => number;
  /** Containers in such a guest. */
  readonly tenants: (guest: Guest) => Counts;
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

/** What of a guest's frame is not in its description. */
export interface Frame {
  /** Nesting level: `L1`. */
  readonly level?: string | undefined;
  /** What draws its boundary; nothing where no hypervisor is. */
  readonly boundary?: Boundary | undefined;
  /** Its neighbours list devices. */
  readonly devices?: boolean | undefined;
  readonly said?: string | undefined;
}

/**
 * A VM as a frame: application, libraries, guest OS with its kernel, virtual hardware.
 *
 * @param inside - Layers in place of application, libraries and kernel, top to bottom.
 */
export function vmFrame(
  t: Translate,
  id: string,
  guest: Guest,
  name: string,
  inside?: readonly Block[],
  frame: Frame = {},
): Block {
  const sizes = facts(
    guest.vcpus === undefined ? undefined : t('vcpus', { n: guest.vcpus }),
    guest.memory === undefined ? undefined : formatBytes(guest.memory),
  );
  const aside = facts(frame.level, frame.devices ? undefined : sizes);
  return {
    id,
    kind: 'vm',
    look: 'frame',
    tenant: 'vm',
    ...(frame.boundary ? { boundary: frame.boundary } : {}),
    label: name,
    ...(aside ? { aside } : {}),
    ...(frame.said ? { said: frame.said } : {}),
    children: [
      ...(inside ?? system(t, id, guest)),
      ...(frame.devices ? [virtualHardware(t, id, guest, sizes)] : []),
    ],
  };
}

/** Does the guest say more of its machine than vCPUs and memory? */
export function listsDevices({ disk, nic, arch }: Guest): boolean {
  return disk !== undefined || !!nic || !!arch;
}

/** Whether a guest is said to run without a kernel of its own. */
export function lacksKernel({ kernel, os, unikernel }: Guest): boolean {
  if (unikernel) return false;
  return saysNone(kernel) || /^(host|shared)$/i.test(kernel ?? '') || (!kernel && saysNone(os));
}

/** Application, libraries and kernel, or all of it in one image. */
function system(t: Translate, id: string, guest: Guest): Block[] {
  if (guest.unikernel) {
    return [
      {
        id: `${id}.guest-kernel`,
        kind: 'unikernel',
        tone: 'app',
        label: guest.app || t('unikernel'),
        detail: t('unikernelDetail'),
        kernel: t('ownKernel'),
      },
    ];
  }
  return [
    {
      id: `${id}.app`,
      kind: 'app',
      tone: 'app',
      label: guest.app || t('app'),
      ...(guest.app ? { detail: t('appDetail') } : {}),
    },
    {
      id: `${id}.guest-userland`,
      kind: 'guest-userland',
      tone: 'libs',
      label: guest.libs || t('libs'),
      ...(guest.libs ? { detail: t('libsDetail') } : {}),
    },
    ...(lacksKernel(guest) ? [] : [guestKernel(t, id, guest)]),
  ];
}

/** The guest OS with its kernel. */
function guestKernel(t: Translate, id: string, { os, kernel }: Guest): Block {
  return {
    id: `${id}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label: osLabel(os) ?? t('guestOs'),
    detail: kernel ? t('kernelNamed', { kernel }) : t(os ? 'guestOsDetail' : 'ownKernel'),
    kernel: t('ownKernel'),
  };
}

/** A system's name as people write it. */
export function osLabel(os: string | undefined): string | undefined {
  return os ? operatingSystem(os).label : undefined;
}

function virtualHardware(t: Translate, id: string, guest: Guest, sizes: string): Block {
  const detail = facts(
    sizes,
    guest.disk === undefined ? undefined : t('disk', { size: formatBytes(guest.disk) }),
    guest.nic,
    guest.arch,
  );
  return {
    id: `${id}.virtual-hardware`,
    kind: 'virtual-hardware',
    tone: 'hardware',
    label: t('virtualHardware'),
    ...(detail ? { detail } : {}),
  };
}
