/** What a mount brings into a container: files of the host, storage of the engine, memory. */
export type MountType = 'bind' | 'volume' | 'tmpfs';

/** Something mounted into a container. */
export interface Mount {
  /** As it was written. */
  readonly text: string;
  readonly type: MountType;
  /** A path on the host or the name of a volume; an anonymous volume and a tmpfs have none. */
  readonly source?: string;
  readonly target: string;
  readonly readOnly: boolean;
}

/** A path on a Windows drive, in a named pipe, or a path of Unix; what is before it is the source. */
const TARGET = String.raw`[A-Za-z]:[\\/][^:]*|\\\\\.\\pipe\\[^:]+|\/[^:]*`;

/** The short form of Compose and of `docker run --volume`: `[SOURCE:]TARGET[:OPTIONS]`. */
export const MOUNT = /* @__PURE__ */ new RegExp(
  String.raw`^(?:([A-Za-z]:[\\/][^:]*|[^:]+):)?(${TARGET})(?::([a-zA-Z,=\d_-]+))?$`,
);

/** Sources that are paths: all others are names of volumes. */
const PATH = /^([./~\\$]|[A-Za-z]:[\\/])/;

/**
 * Reads `./src:/app`, `data:/var/lib/data:ro`, `tmpfs:/run` or `/cache`, the last of which is an
 * anonymous volume. Source: compose-spec 05-services.md, volumes (checked on 2026-11-30).
 */
export function parseMount(text: string): Mount | undefined {
  const [, source, target, options = ''] = MOUNT.exec(text) ?? [];
  if (!target) return undefined;
  const readOnly = /(^|,)(ro|readonly)(,|$)/.test(options);
  const memory = source === 'tmpfs';
  const type = memory ? 'tmpfs' : source && PATH.test(source) ? 'bind' : 'volume';
  return { text, type, ...(source && !memory ? { source } : {}), target, readOnly };
}

/** What a mount opens: the API of an engine, which is as good as its rights, or all files of the host. */
export type Opening = 'socket' | 'directory' | 'root';

/**
 * Sockets over which whoever writes to them commands an engine. The usual places of Docker, Podman,
 * containerd and CRI-O; those of a user lie under `/run/user/UID`.
 */
const SOCKET =
  /^(\/var)?\/run\/(user\/\d+\/)?(docker|containerd\/containerd|crio\/crio|podman\/podman|buildkit\/buildkitd)\.sock$|^(~|\$\{?HOME\}?|\/home\/[^/]+|\/Users\/[^/]+)\/\.(docker|colima|orbstack)\/(.+\/)?docker\.sock$|^\$\{?XDG_RUNTIME_DIR\}?\/(docker|podman\/podman)\.sock$|^[\\/]{2}\.[\\/]pipe[\\/]docker_engine$/;

/** Directories that hold such sockets. */
const DIRECTORY = /^(\/var)?\/run(\/(containerd|crio|podman))?$/;

/** What a bind mount opens of its host. */
export function openingOf({ type, source = '' }: Mount): Opening | undefined {
  if (type !== 'bind') return undefined;
  const path = source.length > 1 ? source.replace(/\/+$/, '') || '/' : source;
  if (SOCKET.test(path)) return 'socket';
  if (DIRECTORY.test(path)) return 'directory';
  return path === '/' ? 'root' : undefined;
}
