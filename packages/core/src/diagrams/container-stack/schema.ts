import type { Requirements, Role } from '../../domain/pods/qos.ts';
import { cpus, flag, names, size, text } from '../../input/fields.ts';
import { type Tenants, tenants } from '../../input/tenants.ts';
import type { Crossing } from './crossings.ts';
import { optional, picklist, strictObject, type GenericSchema, type ObjectEntries } from 'valibot';
import type { Attached } from './attached.schema.ts';

/** More containers than a cluster holds on any node are a slip of the finger. */
export const MOST_CONTAINERS = 100_000;

/** How gVisor gets at the system calls of its containers. */
const SANDBOX_PLATFORMS = ['systrap', 'kvm', 'ptrace'] as const;

export type SandboxPlatform = (typeof SANDBOX_PLATFORMS)[number];

/** Keys of a container. */
export const containerEntries = {
  name: text,
  label: text,
  image: text,
  os: text,
  arch: text,
  libs: text,
  app: text,
  cpus,
  memory: size,
  privileged: flag,
  namespaces: names,
  pod: text,
  kernel: text,
  user: text,
  runtime: text,
  platform: optional(picklist(SANDBOX_PLATFORMS)),
};

/** A container as somebody described it. */
export interface ContainerUnit extends Attached {
  readonly name?: string | undefined;
  /** The name that is shown, where that of the container is for programs. */
  readonly label?: string | undefined;
  readonly image?: string | undefined;
  readonly os?: string | undefined;
  readonly arch?: string | undefined;
  readonly libs?: string | undefined;
  readonly app?: string | undefined;
  readonly cpus?: number | undefined;
  readonly memory?: number | undefined;
  readonly privileged?: boolean | undefined;
  readonly namespaces?: readonly string[] | undefined;
  readonly pod?: string | undefined;
  /** The kernel it is said to use: `host`, or one of its own by name. */
  readonly kernel?: string | undefined;
  /** Who its first process runs as: `root`, `1000:1000`. */
  readonly user?: string | undefined;
  /** How many there are of it; of one in a pod, how many there are of the pod. */
  readonly replicas?: number | undefined;
  /** In a pod: it ends before the next one starts, or stays and starts before the others. */
  readonly role?: Role | undefined;
  readonly requests?: Requirements['requests'] | undefined;
  readonly limits?: Requirements['limits'] | undefined;
  /** Those of its pod as a whole. */
  readonly podRequests?: Requirements['requests'] | undefined;
  readonly podLimits?: Requirements['limits'] | undefined;
  /** What crosses its boundary, beside what crosses that of all. */
  readonly crosses?: readonly Crossing[] | undefined;
  readonly confidential?: string | undefined;
  /** What starts it, where that is not what starts the others; a pod has one. */
  readonly runtime?: string | undefined;
  /** How its sandbox gets at its system calls. */
  readonly platform?: SandboxPlatform | undefined;
  /** The engine that runs in it, with containers of its own. */
  readonly engine?: string | undefined;
  readonly containers?: Tenants<ContainerUnit> | undefined;
  /** VMs that run in it: what models their devices is one of its processes. */
  readonly vm?: InnerVms | undefined;
}

/** VMs in a container, on the kernel that the container uses. */
export interface InnerVms {
  readonly hypervisor?: string | undefined;
  readonly guests?: Tenants<object> | undefined;
}

const PLACEMENTS = ['beside', 'below'] as const;

const PLACES = ['bare-metal', 'vm', 'cloud'] as const;

/** Containers in a list or as a count, with keys that not all pages need. */
export function unitList(entries: ObjectEntries = {}) {
  const unit = strictObject({ ...containerEntries, ...(entries as Record<never, never>) });
  return tenants(unit as GenericSchema<unknown, ContainerUnit>, MOST_CONTAINERS);
}

/** What a container stack takes, without what every diagram takes. */
export const containerStackEntries = {
  engine: text,
  runtime: text,
  platform: optional(picklist(SANDBOX_PLATFORMS)),
  hostOs: text,
  hostArch: text,
  runsOn: optional(picklist(PLACES)),
  hypervisor: text,
  hardware: text,
  cpus,
  memory: size,
  containers: unitList(),
  enginePlacement: optional(picklist(PLACEMENTS)),
  /** The VM that it runs in exposes hardware virtualisation. */
  nested: flag,
  rootless: flag,
  /** Controllers that systemd hands to the user of a rootless engine: `cpu io`, `yes`. */
  delegate: names,
  /** `false` leaves out the VM of a desktop product, which is there all the same. */
  hiddenVm: flag,
  /** Programs for other processors run in translation (binfmt_misc, QEMU). */
  emulation: flag,
};

export interface ContainerStackModel {
  readonly engine?: string | undefined;
  readonly runtime?: string | undefined;
  readonly platform?: SandboxPlatform | undefined;
  readonly hostOs?: string | undefined;
  readonly hostArch?: string | undefined;
  readonly runsOn?: (typeof PLACES)[number] | undefined;
  readonly hypervisor?: string | undefined;
  readonly hardware?: string | undefined;
  readonly cpus?: number | undefined;
  readonly memory?: number | undefined;
  readonly containers?: Tenants<ContainerUnit> | undefined;
  readonly enginePlacement?: (typeof PLACEMENTS)[number] | undefined;
  readonly nested?: boolean | undefined;
  readonly rootless?: boolean | undefined;
  readonly delegate?: readonly string[] | undefined;
  readonly hiddenVm?: boolean | undefined;
  readonly emulation?: boolean | undefined;
  readonly memoryReservationPolicy?: 'None' | 'TieredReservation' | undefined;
  readonly memoryThrottlingFactor?: number | undefined;
  readonly crosses?: readonly Crossing[] | undefined;
  readonly confidential?: string | undefined;
}

/** Containers when nobody says how many. */
export function containersOf(stack: ContainerStackModel): Tenants<ContainerUnit> {
  return stack.containers ?? { list: [], count: 3 };
}
