import { LONGEST, PHASE_WORDS, type PhaseKind, type Started } from './phases.ts';

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

/** Does a text name a pull together with another phase, or with the start as a whole? */
export function pullsAndMore(text: string): boolean {
  const short = text.slice(0, LONGEST);
  const [pull, ...others] = PHASE_WORDS;
  const joined = /\band\b|\bwith\b|\bincl|[+&,/]/i.test(short);
  const more = /\bstart|\brun\b/i.test(short) || others.some(([pattern]) => pattern.test(short));
  return joined && more && pull !== undefined && pull[0].test(short);
}

/** Does a text name a pull at all? */
export function namesPull(text: string): boolean {
  return PHASE_WORDS[0]?.[0].test(text.slice(0, LONGEST)) ?? false;
}

/** What starts, as far as its name says so. */
export function startedOf(name: string): Started | undefined {
  const short = name.slice(0, LONGEST);
  if (/\b(micro)?vms?\b|virtual machine|kata|firecracker|hyper-?v|unikernel|lightvm/i.test(short))
    return 'vm';
  if (/\bcontainers?\b|\bdocker\b|\bpodman\b|\brunc\b|\bpods?\b/i.test(short)) return 'container';
  return undefined;
}
