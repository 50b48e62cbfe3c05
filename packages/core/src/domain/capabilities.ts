/**
 * Every capability of Linux without its prefix. Source: capabilities(7), linux/capability.h (checked
 * on 2026-11-30).
 */
export const CAPABILITIES: readonly string[] = (
  'AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE ' +
  'DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN ' +
  'MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID ' +
  'SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE ' +
  'SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM'
).split(' ');

/** A capability that is added to the usual ones of a container, or taken from them. */
export interface CapabilityEntry {
  /** As it was written. */
  readonly text: string;
  /** In capitals, without `CAP_`; `ALL` is every one. */
  readonly name: string;
  readonly added: boolean;
}

/** Reads `+NET_ADMIN`, `cap_sys_admin` or `-ALL`. */
export function capabilityEntry(text: string): CapabilityEntry {
  const [, sign, name = ''] = /^([+\-−]?)(?:CAP_)?(.*)$/i.exec(text) ?? [];
  return { text, name: name.toUpperCase(), added: !sign || sign === '+' };
}

/**
 * What containers have by default with Docker; Podman gives some of these only. Source: moby,
 * oci/caps/defaults.go.
 */
const USUAL: ReadonlySet<string> = new Set(
  'CHOWN DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE SYS_CHROOT KILL AUDIT_WRITE'.split(
    ' ',
  ),
);

/** The capabilities that a container has beyond the usual: what is also dropped by name is not. */
export function addedCapabilities(entries: readonly CapabilityEntry[]): readonly CapabilityEntry[] {
  const isDropped = (wanted: string): boolean =>
    entries.some(({ added, name }) => !added && name === wanted);
  const usual = isDropped('ALL') ? new Set<string>() : USUAL;
  return entries.filter(({ added, name }) => added && !usual.has(name) && !isDropped(name));
}
