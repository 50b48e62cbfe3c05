import { array, lazy, optional, picklist, strictObject, union } from 'valibot';
import { parseCpuList } from '../../domain/cgroup/cpuset.ts';
import { parseBytes } from '../../domain/units.ts';
import { parsed, size, text } from '../../input/fields.ts';
import { confidential } from '../shared/trust.schema.ts';

/** Ways for a device to come to a guest. */
export const WAYS = ['passthrough', 'sr-iov', 'vdpa', 'mdev', 'virtio', 'emulated'] as const;

/** A device that a guest has. */
export interface Device {
  /** `gpu`, `nic`, `usb`, as somebody calls it. */
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly way?: (typeof WAYS)[number] | undefined;
}

const STATES = ['running', 'paused', 'suspended', 'shut-off'] as const;

/** What a guest is told of besides system and size. */
export interface MachineKeys {
  /** Id of the technology that keeps its memory from what runs under it. */
  readonly confidential?: string | undefined;
  readonly state?: (typeof STATES)[number] | undefined;
  readonly devices?: readonly Device[] | undefined;
  /** Size of the pages of its memory on the host, bytes. */
  readonly hugepages?: number | undefined;
  /** CPUs of the host that its vCPUs run on. */
  readonly pinned?: string | undefined;
  /** The same, as libvirt calls it. */
  readonly cpuset?: string | undefined;
  /** NUMA nodes that its memory is on. */
  readonly numa?: string | undefined;
}

/** More devices than anybody gives one VM are a slip of the finger. */
const MOST_DEVICES = 64;

/** How others write a way or a state: libvirt, Proxmox, QEMU. */
const OTHER_WAYS: Readonly<Record<string, Device['way']>> = {
  vfio: 'passthrough',
  hostdev: 'passthrough',
  'pass-through': 'passthrough',
  sriov: 'sr-iov',
  vf: 'sr-iov',
  vgpu: 'mdev',
};
const OTHER_STATES: Readonly<Record<string, MachineKeys['state']>> = {
  on: 'running',
  off: 'shut-off',
  shutoff: 'shut-off',
  stopped: 'shut-off',
  'powered-off': 'shut-off',
  pmsuspended: 'suspended',
};

function wayNamed(word: string): Device['way'] {
  const key = word.toLowerCase();
  return WAYS.find((way) => way === key) ?? OTHER_WAYS[key];
}

/** Reads `gpu passthrough: NVIDIA A100`: what it is, how it comes there, its name. */
function parseDevice(words: string): Device | undefined {
  const [, before = '', name] = /^([^:]*?)\s*(?::\s*(.+))?$/s.exec(words.trim()) ?? [];
  const all = before.split(/\s+/).filter(Boolean);
  const way = all.map(wayNamed).find(Boolean);
  const kind = all.filter((word) => !wayNamed(word)).join(' ');
  if (!kind && !name) return undefined;
  return { ...(kind ? { kind } : {}), ...(name ? { name } : {}), ...(way ? { way } : {}) };
}

const DEVICES = 'devices such as gpu passthrough: NVIDIA A100; nic sr-iov';

const deviceList = parsed(DEVICES, (value) => {
  const parts = String(value)
    .split(/[;\n]/)
    .filter((part) => part.trim());
  const found = parts.flatMap((part) => parseDevice(part) ?? []);
  return found.length === parts.length && found.length <= MOST_DEVICES ? found : undefined;
});

const device = strictObject({ kind: text, name: text, way: optional(picklist(WAYS)) });
const one = lazy((input) =>
  typeof input === 'object' ? device : parsed(DEVICES, (value) => parseDevice(String(value))),
);
const listed = array(one);

/** Numbers of CPUs or of NUMA nodes. */
function numbers(what: string) {
  return optional(
    parsed(what, (value) => {
      const set = parseCpuList(String(value));
      return set?.count ? set.text : undefined;
    }),
  );
}

/** A disk of a size, or the file or volume that it is. */
const disk = optional(
  parsed(
    'a size such as 40GiB, or a file such as /var/lib/libvirt/images/web.qcow2',
    (value): number | string | undefined =>
      parseBytes(value) ?? (isFile(value) ? String(value).trim() : undefined),
  ),
);

/** Is it the place of a disk, not its size? */
export function isFile(value: unknown): boolean {
  return typeof value === 'string' && /[\\/:]|\.[a-z]\w*$/i.test(value);
}

/** Keys of a guest that say more of its machine. */
export const machineEntries = {
  disk,
  confidential,
  state: optional(
    parsed(`one of ${STATES.slice(0, -1).join(', ')} or ${STATES.at(-1)}`, (value) => {
      const key = String(value).trim().toLowerCase().replace(/\s+/g, '-');
      return STATES.find((state) => state === key) ?? OTHER_STATES[key];
    }),
  ),
  devices: optional(
    lazy((input) =>
      Array.isArray(input)
        ? listed
        : input === undefined
          ? union([listed, deviceList])
          : deviceList,
    ),
  ),
  hugepages: size,
  pinned: numbers('CPUs of the host such as 0-3 or 0-3,8'),
  cpuset: numbers('CPUs of the host such as 0-3 or 0-3,8'),
  numa: numbers('NUMA nodes such as 0 or 0-1'),
};

/** Keys that need what only the whole diagram has. */
export const foldMachine = <Keys extends MachineKeys>({ cpuset, ...guest }: Keys): Keys =>
  ({ ...guest, ...(cpuset === undefined ? {} : { pinned: guest.pinned ?? cpuset }) }) as Keys;
