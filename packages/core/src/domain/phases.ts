/** What happens when a VM or a container starts. */
export type PhaseKind =
  'pull' | 'vmm' | 'create' | 'firmware' | 'boot-loader' | 'kernel' | 'init' | 'exec' | 'app';

/** Names and everyday words of phases; the first that fits counts. */
export const PHASE_WORDS: readonly (readonly [RegExp, PhaseKind])[] = [
  [/\bpull|\bdownload/i, 'pull'],
  [/\bfirmware|\bbios\b|\buefi\b|\bpower[ -]on\b/i, 'firmware'],
  [/\bboot ?-?loader|\bgrub\b/i, 'boot-loader'],
  [/\bvmm\b|\bhypervisor|\bqemu\b/i, 'vmm'],
  [/\bnamespaces?\b|\bcgroups?\b|\broot ?fs\b|\bcreate|\bset[ -]?up\b/i, 'create'],
  [/\bkernel|\bboot/i, 'kernel'],
  [/\bexec\b|\bfork\b/i, 'exec'],
  [/\bapp\b|\bapplication/i, 'app'],
  [/\binit\b|\bservices?\b|\bsystemd\b|\buser ?land\b/i, 'init'],
];

/** Longer names are not read to their end. */
export const LONGEST = 80;

/** The phase that a text names; undefined where it names none that is known. */
export function phaseOf(text: string): PhaseKind | undefined {
  const short = text.slice(0, LONGEST);
  return PHASE_WORDS.find(([pattern]) => pattern.test(short))?.[1];
}

export const STARTED = ['vm', 'container', 'process'] as const;
export type Started = (typeof STARTED)[number];
