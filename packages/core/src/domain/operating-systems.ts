import { remember } from './remember.ts';

/** Families of kernels: what decides which program runs on which kernel. */
const OS_FAMILIES = ['linux', 'windows', 'macos', 'freebsd'] as const;
export type OsFamily = (typeof OS_FAMILIES)[number];

/** What the kernel of each family is called. */
export const FAMILY_NAMES: Readonly<Record<OsFamily, string>> = {
  linux: 'Linux',
  windows: 'Windows',
  macos: 'macOS',
  freebsd: 'FreeBSD',
};

/** An operating system as somebody named it. */
export interface OperatingSystem {
  /** Undefined for systems outside the table: they are drawn, not judged. */
  readonly family?: OsFamily;
  /** The name for people: `Ubuntu 24.04`. */
  readonly label: string;
  /** Version or build, where one was given: `24.04`, `2022`. */
  readonly version?: string;
}

/** First words that name a system: its family and how it is written. */
export const NAMES: Readonly<Record<string, readonly [family: OsFamily, label: string]>> =
  Object.assign(
    Object.create(null),
    Object.fromEntries(
      [
        'linux:Linux Ubuntu Debian Alpine Fedora CentOS RHEL:RHEL Rocky:Rocky_Linux AlmaLinux Arch:Arch_Linux openSUSE SLES:SLES Gentoo NixOS Amazon:Amazon_Linux Oracle:Oracle_Linux Wolfi BusyBox Flatcar Bottlerocket Kali Mint:Linux_Mint Raspbian Photon CoreOS Talos Distroless Android Void',
        'windows:Windows Nanoserver:Nano_Server Servercore:Windows_Server_Core',
        'macos:macOS Darwin:macOS OSX:macOS Mac:macOS',
        'freebsd:FreeBSD',
      ].flatMap((line) => {
        const [family, names] = split(line);
        return names.split(' ').map((entry) => {
          const [name, label = name] = entry.split(':') as [string, string?];
          return [name.toLowerCase(), [family as OsFamily, label.replaceAll('_', ' ')]];
        });
      }),
    ),
  );

function split(line: string): [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at), line.slice(at + 1)];
}

/** Reads a name such as `ubuntu`, `ubuntu-24.04`, `windows-server-2022` or free text. */
export const operatingSystem = /* @__PURE__ */ remember((text): OperatingSystem => {
  const words = text.trim().split(/[\s:_-]+|(?<=[a-z])(?=\d)/i);
  const known = NAMES[(words[0] ?? '').toLowerCase()];
  const version = words.find((word) => /^\d/.test(word));
  if (!known) return { label: text, ...(version ? { version } : {}) };
  const [family, name] = known;
  const asTyped = /[A-Z ]/.test(text);
  const rest = words
    .slice(1)
    .filter((word) => !name.toLowerCase().split(' ').includes(word))
    .map((word) => (/^[a-z]{3,}$/.test(word) ? word[0]?.toUpperCase() + word.slice(1) : word));
  return {
    family,
    label: asTyped ? text : [name, ...rest].join(' '),
    ...(version ? { version } : {}),
  };
});
