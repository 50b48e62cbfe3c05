/** The id of a pod; static pods have a hash, and systemd wants no dashes that are no levels. */
const POD =
  /^(?:(?:.+-)?kubepods-(?:.+-)?)?pod([\da-f]{32}|[\da-f]{8}(?:[-_][\da-f]{4}){3}[-_][\da-f]{12})(?:\.slice)?$/;

/** Ids anywhere in a name: of containers, and those that programs draw for what they start. */
const IDS = /[\da-f]{8}(?:[-_][\da-f]{4}){3}[-_][\da-f]{12}|[\da-f]{32,64}/g;

/** Who made a unit, before what it is for; Docker without systemd has a directory instead. */
const MAKER =
  /^(?:(?:docker|libpod|cri-containerd|crio|nerdctl|buildkit|machine)-|docker\/|systemd-nspawn@)/;

/** An application of a desktop: who launched it, what it is, a number. */
const APPLICATION = /^app-(?:[^-]+-)?([^-]+)(?:-[\da-f]+\.scope|@[\da-z]*\.service)$/;

/**
 * A name to show where that of a cgroup is an id, a number or escaped: `pod 0a1b2c3d`, the 12 digits of
 * a container that engines print, `qemu-1-web`, `org.gnome.Terminal`.
 *
 * @param end - Shows the end of an id: for siblings that begin alike.
 * @returns '' where the name of the cgroup says what it is.
 * @see systemd.io/DESKTOP_ENVIRONMENTS; kubelet, `pkg/kubelet/cm/cgroup_manager_linux.go`
 */
export function shownName(name: string, end = false): string {
  const part = (id: string, length: number) =>
    end ? `…${id.slice(-length)}` : id.slice(0, length);
  const [, pod] = POD.exec(name) ?? [];
  if (pod) return `pod ${part(pod, 8)}`;
  const [, application] = APPLICATION.exec(name) ?? [];
  if (application) return readable(application);
  const own = name.replace(MAKER, '').replace(/\.(scope|slice|service)$/, '');
  const words = readable(own.replace(IDS, (id) => part(id, /[-_]/.test(id) ? 8 : 12)));
  return words === own ? '' : words;
}

/** A name as systemd was told it: `a\x2db` is `a-b`. */
export function readable(stem: string): string {
  return stem.replace(/\\x([2-7][\da-f])/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
