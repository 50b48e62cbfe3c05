/** What happens when a VM or a container starts, in the order it happens. */
export const PHASES = [
  'pull',
  'vmm',
  'create',
  'firmware',
  'boot-loader',
  'kernel',
  'init',
  'exec',
  'app',
] as const;
export type PhaseKind = (typeof PHASES)[number];

/** Phases that may take turns have one rank. */
export const RANKS: Readonly<Record<PhaseKind, number>> = {
  pull: 0,
  vmm: 1,
  create: 1,
  firmware: 2,
  'boot-loader': 3,
  kernel: 4,
  init: 5,
  exec: 5,
  app: 6,
};

/** Phases of a machine: a container has none of them. */
export const MACHINE_PHASES: readonly PhaseKind[] = ['firmware', 'boot-loader', 'kernel'];

/** Everyday words of phases; the first that fits counts. */
const WORDS: readonly (readonly [RegExp, PhaseKind])[] = [
  [/\b(image[ -])?pull|\bdownload/i, 'pull'],
  [/\bfirmware|\bbios\b|\buefi\b|\bpower[ -]on\b|\bpost\b/i, 'firmware'],
  [/\bboot ?-?loader|\bgrub\b/i, 'boot-loader'],
  [/\bvmm\b|\bhypervisor|\bqemu\b/i, 'vmm'],
  [/\bnamespaces?\b|\bcgroups?\b|\broot ?fs\b|\bcreate|\bset[ -]?up\b|\bclone\b/i, 'create'],
  [/\bkernel|\bos boot\b|\bboot/i, 'kernel'],
  [/\bexec\b|\bfork\b/i, 'exec'],
  [/\bapp\b|\bapplication/i, 'app'],
  [/\binit\b|\bservices?\b|\bsystemd\b|\buser ?(space|land)\b/i, 'init'],
];

const LONGEST = 80;

/** The phase that a text names; undefined where it names none that is known. */
export function phaseOf(text: string): PhaseKind | undefined {
  const exact = PHASES.find((kind) => kind === text.toLowerCase());
  const short = text.slice(0, LONGEST);
  return exact ?? WORDS.find(([pattern]) => pattern.test(short))?.[1];
}

/** Does a text name a pull together with another phase, or with the start as a whole? */
export function pullsAndMore(text: string): boolean {
  const short = text.slice(0, LONGEST);
  const [pull, ...others] = WORDS;
  const joined = /\band\b|\bwith\b|\bincl|[+&,/]/i.test(short);
  const more = /\bstart|\brun\b/i.test(short) || others.some(([pattern]) => pattern.test(short));
  return joined && more && pull !== undefined && pull[0].test(short);
}

/** Does a text name a pull at all? */
export function namesPull(text: string): boolean {
  return WORDS[0]?.[0].test(text.slice(0, LONGEST)) ?? false;
}

export const STARTED = ['vm', 'container', 'process'] as const;
export type Started = (typeof STARTED)[number];

/** What starts, as far as its name says so. */
export function startedOf(name: string): Started | undefined {
  const short = name.slice(0, LONGEST);
  if (/\b(micro)?vms?\b|virtual machine|kata|firecracker|hyper-?v|unikernel|lightvm/i.test(short))
    return 'vm';
  if (/\bcontainers?\b|\bdocker\b|\bpodman\b|\brunc\b|\bpods?\b/i.test(short)) return 'container';
  return undefined;
}
