/** Types of Linux namespaces by their names in the OCI runtime-spec. */
export const NAMESPACE_TYPES = [
  'pid',
  'network',
  'mount',
  'ipc',
  'uts',
  'user',
  'cgroup',
  'time',
] as const;
export type NamespaceType = (typeof NAMESPACE_TYPES)[number];

/** Names in /proc, of clone flags and of everyday use. */
const ALIASES: Readonly<Record<string, NamespaceType>> = {
  net: 'network',
  mnt: 'mount',
  mounts: 'mount',
  ns: 'mount',
  hostname: 'uts',
  process: 'pid',
};
/** Fields of a Kubernetes pod. */
const POD_FIELDS: Readonly<Record<string, NamespaceType>> = {
  hostnetwork: 'network',
  hostpid: 'pid',
  hostipc: 'ipc',
};

/** An entry of a list of namespaces. */
export interface Entry {
  readonly text: string;
  /** Undefined for what is no namespace of Linux. */
  readonly type?: NamespaceType;
  /** What it is said to be: `host`, `container:web`; absent where only the type is named. */
  readonly value?: string;
  /** Comes to those that are usual: `+user`. */
  readonly added?: boolean;
}

const ENTRY = /^(?:-*|\+)(?:clone_new)?([a-z_-]+?)(?:[_-]?ns|[_-]namespace)?(?:[=:](.*))?$/;

/** Reads `pid`, `net`, `CLONE_NEWUSER`, `pid=host`, `--network=host`, `hostIPC` or `+user`. */
export function namespaceEntry(text: string): Entry {
  const lower = text.toLowerCase();
  const field = POD_FIELDS[lower.replace(/[=:]true$/, '')];
  if (field) return { text, type: field, value: 'host' };
  const [, name = '', value] = ENTRY.exec(lower.slice(0, 80)) ?? [];
  const key = /^(clone_new)?ns$/.test(lower) ? 'ns' : name;
  const type = Object.hasOwn(ALIASES, key)
    ? ALIASES[key]
    : NAMESPACE_TYPES.find((one) => one === key);
  return {
    text,
    ...(type ? { type } : {}),
    ...(value === undefined ? {} : { value }),
    ...(text[0] === '+' ? { added: true } : {}),
  };
}
