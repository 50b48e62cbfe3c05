/** What a unit of systemd is for, as far as its name tells. */
export type UnitRole = 'root' | 'system' | 'user' | 'machine' | 'pods' | 'container' | 'vm';

export interface Unit {
  /** Slices hold units, services processes that systemd started, scopes those of others. */
  readonly type: 'slice' | 'service' | 'scope';
  /** The name before the type, such as `user-1000`. */
  readonly stem: string;
  /** undefined for names of one's own; such a unit has the role of what it lies in. */
  readonly role: UnitRole | undefined;
}

/**
 * The first that matches decides. Slices: systemd.special(7); the scopes of docker, containerd, CRI-O,
 * podman and libvirt: their cgroup drivers for systemd.
 */
const ROLES: readonly (readonly [RegExp, UnitRole])[] = [
  [/^-\.slice$/, 'root'],
  [/^(init\.scope|system(-.+)?\.slice)$/, 'system'],
  [/^(user(-.+)?\.slice|user@.+\.service|session-.+\.scope)$/, 'user'],
  [/^kubepods(-.+)?\.slice$/, 'pods'],
  [/^(docker|cri-containerd|crio|libpod|machine-lxc).+\.scope$/, 'container'],
  [/^machine-qemu.+\.scope$/, 'vm'],
  [/^machine(-.+)?\.(slice|scope)$/, 'machine'],
];

/**
 * Recognises the last part of a cgroup path as a unit of systemd, by its name alone.
 *
 * @returns undefined for cgroups that are not units, such as those below a delegated service.
 */
export function unitOf(name: string): Unit | undefined {
  const match = /^(.+)\.(slice|service|scope)$/.exec(name);
  if (!match) return undefined;
  const [, stem = '', type] = match;
  const role = ROLES.find(([pattern]) => pattern.test(name))?.[1];
  return { type: type as Unit['type'], stem, role };
}

/** Units whose own files hand them their subtree: user managers, container engines, VMs, containers. */
const DELEGATED =
  /^((user|lxc|systemd-nspawn)@.+|docker|containerd|podman|systemd-udevd)\.service$|^(docker|cri-containerd|crio|libpod|machine)-.+\.scope$/;

/** Does a unit of this name manage the cgroups below it itself, unless it is told otherwise? */
export function isDelegated(name: string): boolean {
  return DELEGATED.test(name);
}

/** Kubernetes' class of a cgroup by its name, with either cgroup driver; undefined for all others. */
export function qosClassOf(name: string): 'burstable' | 'besteffort' | undefined {
  const match = /^(?:kubepods-)?(burstable|besteffort)(?:-pod[^/]*)?(?:\.slice)?$/.exec(name);
  return match?.[1] as 'burstable' | 'besteffort' | undefined;
}

/**
 * Where a slice lies: each dash in its name is a level, so `a-b.slice` is `/a.slice/a-b.slice`.
 *
 * @returns undefined when it is no valid slice name; `/` for `-.slice`.
 * @see systemd.slice(5)
 */
export function slicePath(name: string): string | undefined {
  if (name === '-.slice') return '/';
  if (!name.endsWith('.slice') || name.includes('/') || name.length > 255) return undefined;
  const parts = name.slice(0, -'.slice'.length).split('-');
  if (parts.includes('')) return undefined;
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('-')}.slice`).join('');
}
