export interface Unit {
  /** Slices hold units, services processes that systemd started, scopes those of others. */
  readonly type: 'slice' | 'service' | 'scope';
  /** The name before the type, such as `user-1000`. */
  readonly stem: string;
}

/**
 * Recognises the last part of a cgroup path as a unit of systemd, by its name alone.
 *
 * @returns undefined for cgroups that are not units, such as those below a delegated service.
 */
export function unitOf(name: string): Unit | undefined {
  const match = /^(.+)\.(slice|service|scope)$/.exec(name);
  if (!match) return undefined;
  const [, stem = '', type] = match;
  return { type: type as Unit['type'], stem };
}

/** Units whose own files hand them their subtree: user managers, container engines, VMs, containers. */
const DELEGATED =
  /^((user|lxc|systemd-nspawn)@.+|docker|containerd|podman|systemd-udevd|nix-daemon|(k3s|rke2)(-.+)?)\.service$|^(docker|nerdctl|cri-containerd|crio|libpod|machine)-.+\.scope$/;

/** Does a unit of this name manage the cgroups below it itself, unless it is told otherwise? */
export function isDelegated(name: string): boolean {
  return DELEGATED.test(name);
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
