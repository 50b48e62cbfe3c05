import { childPath } from '../../../figure/legend.ts';
import { breaksWall, sortOf, type Crossing } from '../crossings.ts';
import type { ContainerPlace, ContainersPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';

/** A crossing with where it is told and drawn. */
interface At {
  readonly crossing: Crossing;
  readonly path: Finding['path'];
  readonly node: string;
  readonly on: ContainersPlace;
  /** Everything that crosses the same boundary. */
  readonly all: readonly Crossing[];
}

type Check = (at: At) => string | undefined;

/** Looks at what crosses, of all containers and of each. */
function eachCrossing(check: Check): NonNullable<Rule['on']> {
  const findings = (
    list: readonly Crossing[] | undefined,
    on: ContainersPlace,
    all: readonly Crossing[],
    nodeOf: (index: number) => string,
  ): Finding[] =>
    (list ?? []).flatMap((crossing, index): Finding[] => {
      const path = ['crosses', index];
      const node = nodeOf(index);
      const message = check({ crossing, path, node, on, all });
      return message ? [{ path, message, node }] : [];
    });
  return {
    containers(on) {
      const { crosses = [], containers } = on.stack;
      const first = childPath(on.id, 'containers.0.crosses');
      const all = [...crosses, ...(containers?.list ?? []).flatMap((unit) => unit.crosses ?? [])];
      return findings(crosses, on, all, (index) => `${first}.${index}`);
    },
    container({ unit, on, path }: ContainerPlace) {
      const shared = on.stack.crosses ?? [];
      const own = childPath(on.id, `containers.${path.at(-1) ?? 0}.crosses`);
      const all = [...shared, ...(unit.crosses ?? [])];
      return findings(unit.crosses, on, all, (index) => `${own}.${shared.length + index}`);
    },
  };
}

/** A place on the way that looks at names, which a filter of ports cannot. */
const NAMES =
  /\b[\w-]+(\.[\w-]+)*\.(com|org|net|io|dev|ai|internal)\b|\bdomains?\b|\bhost ?names?\b|\burls?\b/i;

export const landlockByName: Rule = {
  id: 'R102',
  code: 'landlock-by-name',
  severity: 'error',
  title: 'Landlock is said to let single hosts or domains through.',
  why: 'Its network rules know ports alone, of TCP since ABI 4 and of UDP in newer kernels: whoever may connect to port 443 may connect to port 443 of any address.',
  source: {
    title: 'Linux kernel, Landlock, network flags',
    href: 'https://docs.kernel.org/userspace-api/landlock.html',
  },
  on: eachCrossing(({ crossing, on }) => {
    const { wall, id } = on.setup.isolation;
    const { what, way, through } = crossing;
    if ((wall ?? id) !== 'landlock' || way === 'none' || !NAMES.test(what)) return undefined;
    if (through && !/landlock/i.test(through)) return undefined;
    return `Landlock filters ports, not names: "${what}" opens its port to every address. Let it through a proxy that knows the names.`;
  }),
};

/** Products whose sandboxes have an engine of their own, and reach that of the host in no way. */
function ownsEngine({ setup }: ContainersPlace): boolean {
  return Boolean(setup.isolation.holds);
}

export const socketCrosses: Rule = {
  id: 'R103',
  code: 'engine-socket-crosses',
  severity: 'warning',
  title: "The socket of the host's engine crosses a boundary.",
  why: 'Who talks to it starts a container that mounts the disk of the host, whatever the boundary is made of.',
  source: {
    title: 'CIS Docker Benchmark, 5.31; Docker Docs, Docker daemon attack surface',
    href: 'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
  },
  on: eachCrossing(({ crossing, on }) => {
    if (sortOf(crossing) !== 'engine' || !breaksWall(crossing)) return undefined;
    if (crossing.readOnly || ownsEngine(on)) return undefined;
    const { rootless, home, engine } = on.setup;
    const whose =
      rootless === 'told'
        ? 'all that its user has'
        : home === 'vm-shared'
          ? `the VM of ${engine.name}, with every folder that it shares`
          : (on.vm ?? 'the host');
    return `${crossing.what} gives away ${whose}. To build inside use an engine of its own (a rootless one, or that of a microVM); to look on, a proxy that passes on only reading.`;
  }),
};

export const readOnlySocket: Rule = {
  id: 'R104',
  code: 'read-only-socket',
  severity: 'warning',
  title: "A read-only mount of an engine's socket is taken for safe.",
  why: 'Read-only is the file, not what is said through it: whoever can connect can send every request of the API.',
  source: {
    title: 'moby/moby, issue 40313; CIS Docker Benchmark, 5.31',
    href: 'https://github.com/moby/moby/issues/40313',
  },
  on: eachCrossing(({ crossing, on }) => {
    if (sortOf(crossing) !== 'engine' || !breaksWall(crossing)) return undefined;
    if (!crossing.readOnly || ownsEngine(on)) return undefined;
    return `Read-only does not help: ${crossing.what} is connected to, not written, and every request of the API passes. Put a proxy before it that refuses all but reading.`;
  }),
};

export const hostsEngine: Rule = {
  id: 'R109',
  code: 'sandbox-with-engine-of-host',
  severity: 'warning',
  title: 'A sandbox with an engine of its own is shown on that of the host.',
  why: 'Each sandbox runs an engine inside its VM; the daemon of the host cannot be reached from there, which is what makes building inside harmless.',
  source: {
    title: 'Docker Docs, Docker Sandboxes, isolation layers',
    href: 'https://docs.docker.com/ai/sandboxes/security/isolation/',
  },
  on: eachCrossing(({ crossing, on }) => {
    if (!ownsEngine(on) || sortOf(crossing) !== 'engine' || crossing.way === 'none')
      return undefined;
    return `${on.setup.isolation.name} give each sandbox an engine of its own: ${crossing.what} of the host does not cross. Write it with none.`;
  }),
};

/** Products whose proxy adds credentials to requests outside of the sandbox. */
const INJECTS = /^docker-sandboxes$/;

export const credentialsInside: Rule = {
  id: 'R110',
  code: 'credentials-inside',
  severity: 'warning',
  title: 'Credentials that a proxy adds are shown inside the sandbox.',
  why: 'The proxy on the host puts them into requests that leave; the raw values never enter, and cannot be taken out again.',
  source: {
    title: 'Docker Docs, Docker Sandboxes, security model',
    href: 'https://docs.docker.com/ai/sandboxes/security/',
  },
  on: eachCrossing(({ crossing, on }) => {
    const { way, through, what } = crossing;
    if (!INJECTS.test(on.setup.isolation.id) || through || way === 'none') return undefined;
    if (sortOf(crossing) !== 'credentials') return undefined;
    return `${on.setup.isolation.name} add ${what} in a proxy on the host: write "${what} in through proxy".`;
  }),
};

export const networkByProxy: Rule = {
  id: 'R111',
  code: 'network-none-with-proxy',
  severity: 'warning',
  title: 'A sandbox is said to have no network, and has a proxy.',
  why: 'Without interfaces a process reaches what the proxy reaches for it: the list of the proxy is then the network policy.',
  source: {
    title: 'Claude Code Docs, sandboxing, network isolation',
    href: 'https://code.claude.com/docs/en/sandboxing',
  },
  on: eachCrossing(({ crossing, all }) => {
    if (crossing.way !== 'none' || sortOf(crossing) !== 'network') return undefined;
    const proxy = all.find(
      (other) =>
        other.way !== 'none' &&
        (sortOf(other) === 'proxy' ||
          (sortOf(other) === 'network' && /proxy/i.test(other.through ?? ''))),
    );
    if (!proxy) return undefined;
    return `"${proxy.what}" crosses, so "${crossing.what} none" is not the whole: what the proxy lets through is the network. Write "network out through proxy".`;
  }),
};

/** Drives of Windows, as WSL mounts them. */
const WINDOWS_FILES =
  /^(\/mnt\/[a-z]\b.*|[a-z]:[\\/]?.*|(the )?windows'? (files?|drives?|disks?))$/i;

export const windowsFilesInWsl: Rule = {
  id: 'R112',
  code: 'wsl-without-windows-files',
  severity: 'warning',
  title: 'WSL 2 is said to keep Windows files out.',
  why: 'The VM has a kernel of its own, but drives of Windows are mounted under /mnt and Windows programs can be started, unless wsl.conf turns both off.',
  source: {
    title: 'Microsoft Learn, WSL_DISTRIBUTION_FLAGS; WSL, advanced settings',
    href: 'https://learn.microsoft.com/en-us/windows/win32/api/wslapi/ne-wslapi-wsl_distribution_flags',
  },
  on: eachCrossing(({ crossing, on }) => {
    const { what, way, through } = crossing;
    if (on.setup.engine.id !== 'wsl2' || way !== 'none' || !WINDOWS_FILES.test(what))
      return undefined;
    if (/wsl\.conf|automount/i.test(through ?? '')) return undefined;
    return `WSL 2 mounts the drives of Windows under /mnt: "${what}" crosses both ways. Where wsl.conf turns automount off, write "${what} none through wsl.conf".`;
  }),
};
