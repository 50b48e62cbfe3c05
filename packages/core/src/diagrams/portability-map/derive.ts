import { emulationOf } from '../container-stack/setup.ts';
import type { PortabilityMapModel, TargetEnvironment } from './schema.ts';
import { runsOn } from '../../domain/architectures.ts';
import { findEngine } from '../../domain/engine-names.ts';
import type { Engine } from '../../domain/engines.ts';
import { findHypervisor, type Hypervisor } from '../../domain/hypervisors.ts';
import { imageArchitecture, imageFamily } from '../../domain/images.ts';
import { FAMILY_NAMES, operatingSystem, type OsFamily } from '../../domain/operating-systems.ts';
import { buildOf, hostBuilds, sharesKernel } from '../../domain/windows-builds.ts';

/** What is to run somewhere else. */
export type Artefact = Pick<
  PortabilityMapModel,
  'artefact' | 'os' | 'osVersion' | 'image' | 'arch' | 'kernelFeatures' | 'privileged' | 'format'
>;

/** A place where it is to run; what is not told is not judged. */
export type Environment = Pick<
  TargetEnvironment,
  | 'os'
  | 'osVersion'
  | 'arch'
  | 'runtime'
  | 'privileged'
  | 'emulation'
  | 'kernelFeatures'
  | 'formats'
>;

export const OUTCOMES = ['native', 'vm', 'emulated', 'no', 'unknown'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Why something runs or does not, or what it takes. */
interface Reason {
  readonly key:
    | 'same'
    | 'inVm'
    | 'guest'
    | 'emulated'
    | 'foreign'
    | 'build'
    | 'newer'
    | 'arch'
    | 'missing'
    | 'noHypervisor'
    | 'unsupported'
    | 'unknown'
    | 'open'
    | 'format';
  readonly values: Readonly<Record<string, string>>;
  /** Number of the rule that says so. */
  readonly rule?: string;
  /** What does not fit what, or what is missing, in the shortest words. */
  readonly clash?: readonly [one: string, other?: string];
}

/** Whether an artefact runs in a place, on whose kernel, and why. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** What does not fit; nothing where it runs. */
  readonly clashes: readonly Reason[];
  /** The VM that somebody else brings for it. */
  readonly vm?: { readonly name: string; readonly family: OsFamily };
  /** Code of the first architecture is translated for the second. */
  readonly translated?: readonly string[];
  readonly hypervisor?: Hypervisor | undefined;
  /** Family of the kernel that it uses, as far as it is known. */
  readonly family?: OsFamily | undefined;
}

/** The products that people usually mean on a desktop when they name none. */
const USUAL: Readonly<Partial<Record<OsFamily, string>>> = {
  macos: 'docker-desktop-mac',
  windows: 'docker-desktop-win',
};

type Ground = Pick<Verdict, 'vm' | 'hypervisor' | 'family'> & {
  readonly reason: Reason;
  readonly engine?: Engine | undefined;
};

/** What is not told, so that nobody can say whether it matches. */
const OPEN: Reason = { key: 'open', values: {} };

/** Judges by the kernel's family, the processor, builds of Windows and what is granted. */
export function verdictOf(artefact: Artefact, place: Environment): Verdict {
  const isVm = artefact.artefact === 'vm';
  const { reason, engine, vm, ...ground } = isVm
    ? underVm(artefact, place)
    : kernelFor(artefact, place);
  const { arch } = place;
  const cpu = processor(artefact, place, engine);
  const found = [
    reason,
    ...cpu,
    ...(isVm ? disk(artefact, place) : granted(artefact, place)),
    ...(isVm || familyOf(artefact) !== 'windows' || reason.clash
      ? []
      : builds(artefact, place, vm !== undefined)),
  ];
  const clashes = found.filter(({ clash }) => clash);
  const reasons = found.filter((one) => one !== OPEN);
  const translated = cpu.some(({ key }) => key === 'emulated');
  return {
    outcome: clashes.length
      ? 'no'
      : reason.key === 'unknown'
        ? 'unknown'
        : translated
          ? 'emulated'
          : vm
            ? 'vm'
            : 'native',
    // What stands in the way is all that matters then.
    reasons: clashes.length ? clashes : found.includes(OPEN) ? [...reasons, OPEN] : reasons,
    clashes,
    ...(vm ? { vm } : {}),
    ...(translated ? { translated: [archsOf(artefact)[0] ?? '', arch ?? ''] } : {}),
    ...ground,
  };
}

/** A system as somebody wrote it, with its version where that is told apart. */
function systemText({ os = '', osVersion = '' }: Pick<Artefact, 'os' | 'osVersion'>): string {
  return `${os} ${os && osVersion}`.trim();
}

export function systemOf(named: Pick<Artefact, 'os' | 'osVersion'>) {
  return operatingSystem(systemText(named));
}

/** The family of kernels that an artefact is made for; Linux where nobody says. */
export function familyOf({ os, image }: Artefact): OsFamily | undefined {
  return os ? operatingSystem(os).family : (imageFamily(image) ?? 'linux');
}

/** Architectures that it is built for, as told or as the name of the image has it. */
export function archsOf({ arch = [], image }: Artefact): readonly string[] {
  const ofImage = arch.length ? undefined : imageArchitecture(image);
  return ofImage ? [ofImage] : arch;
}

/** Whose kernel serves a container. */
function kernelFor(artefact: Artefact, place: Environment): Ground {
  const { runtime } = place;
  const wanted = familyOf(artefact);
  const named = runtime ? findEngine(runtime) : undefined;
  const host = place.os ? systemOf(place) : undefined;
  // Nobody would look for a Linux kernel on a desktop in vain: a product is meant.
  const usual = wanted === 'linux' && USUAL[host?.family ?? 'linux'];
  const engine = named ?? (usual ? findEngine(usual) : undefined);
  const { home = 'host', family: served = 'linux', name = '' } = engine ?? {};
  const there = host?.family ?? (engine && served);
  if (!wanted || !there) return { reason: because('unknown'), engine };
  const kernel = FAMILY_NAMES[wanted];
  const values = { kernel, os: host?.label ?? FAMILY_NAMES[there], runtime: name };
  // Hyper-V isolation and desktop products run Windows on Windows, and Linux on anything.
  if (home.startsWith('vm-') && (wanted === 'windows' ? there === wanted : served === wanted)) {
    const reason = because('inVm', values, home === 'vm-shared' ? 'R55' : undefined);
    return { reason, engine, family: wanted, vm: { name, family: wanted } };
  }
  const reason =
    there === wanted
      ? because('same', values)
      : because('foreign', values, usual ? 'R55' : 'R5', [kernel, FAMILY_NAMES[there]]);
  return { reason, engine, family: there };
}

/** What a VM stands on: it brings its kernel along. */
function underVm(artefact: Artefact, host: Environment): Ground {
  const { family, label } = systemOf(artefact);
  const { runtime = '' } = host;
  const hypervisor = findHypervisor(runtime);
  const engine = hypervisor ? undefined : findEngine(runtime);
  const place = systemOf(host);
  const name = hypervisor?.name ?? engine?.name ?? place.label;
  const foreign =
    (family === 'macos' && host.os && place.family !== 'macos') ||
    (family && hypervisor?.guests && !hypervisor.guests.includes(family));
  const values = { runtime: name, os: label };
  return {
    family,
    hypervisor,
    reason: engine
      ? because('noHypervisor', values, 'R13', [name, 'VM'])
      : foreign
        ? because('unsupported', values, 'R6', [label, name])
        : because('guest'),
  };
}

function processor(
  artefact: Artefact,
  { arch, emulation, runtime }: Environment,
  engine: Engine | undefined,
): Reason[] {
  const codes = archsOf(artefact);
  const fits = codes.map((code) => runsOn(code, arch));
  if (fits.includes(true)) return [];
  if (!arch || fits.length === 0 || fits.includes(undefined)) return [OPEN];
  const hypervisor = artefact.artefact === 'vm' ? runtime : undefined;
  const code = codes.join(', ');
  return emulationOf({ emulation, hypervisor }, engine ?? ({} as Engine)).emulation
    ? [because('emulated', { code, arch }, 'R7')]
    : [because('arch', { code, arch }, 'R7', [code, arch])];
}

function granted(
  { kernelFeatures = [], privileged }: Artefact,
  { kernelFeatures: there, privileged: allowed }: Environment,
): Reason[] {
  const small = there?.map((feature) => feature.toLowerCase());
  const names = kernelFeatures.filter((one) => !small?.includes(one.toLowerCase())).join(', ');
  const missing = (name: string, rule?: string): Reason =>
    because('missing', { name }, rule, [name]);
  return [
    ...(names ? [small ? missing(names) : OPEN] : []),
    ...(privileged && !allowed ? [allowed === false ? missing('root', 'R62') : OPEN] : []),
  ];
}

function disk({ format }: Artefact, { formats }: Environment): Reason[] {
  if (!format || !formats?.length) return [];
  const known = formats.some((one) => one.toLowerCase() === format.toLowerCase());
  return known ? [] : [because('format', { format, formats: formats.join(', ') })];
}

/** Programs and kernels of Windows change together. */
function builds(artefact: Artefact, place: Environment, inVm: boolean): Reason[] {
  const { label } = systemOf(place);
  const host = hostBuilds(systemText(place));
  const build = buildOf(artefact.image ?? '') ?? buildOf(systemText(artefact));
  if (!host || !build) return inVm ? [] : [OPEN];
  const newer = build > host.most;
  if (sharesKernel(build, host) || (inVm && !newer)) return [];
  const clash = [`${build}`, host.least === host.most ? `${host.least}` : label] as const;
  const values = { build: `${build}`, os: label };
  return [because(newer ? 'newer' : 'build', values, newer ? 'R71' : 'R54', clash)];
}

function because(
  key: Reason['key'],
  values: Reason['values'] = {},
  rule?: string,
  clash?: Reason['clash'],
): Reason {
  return { key, values, ...(rule ? { rule } : {}), ...(clash ? { clash } : {}) };
}
