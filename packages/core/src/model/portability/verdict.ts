import { emulationOf } from '../container-traits.ts';
import { runsOn } from '../../domain/architectures.ts';
import { findEngine } from '../../domain/engine-names.ts';
import type { Engine } from '../../domain/engines.ts';
import { findHypervisor, type Hypervisor } from '../../domain/hypervisors.ts';
import { imageArchitecture, imageFamily } from '../../domain/images.ts';
import { FAMILY_NAMES, operatingSystem, type OsFamily } from '../../domain/operating-systems.ts';
import { buildOf, hostBuilds, sharesKernel } from '../../domain/windows-builds.ts';

/** What is to run somewhere else. */
export interface Artefact {
  readonly sort: 'container' | 'vm';
  /** The system that it is made for, or that it holds. */
  readonly os: string | undefined;
  readonly image: string | undefined;
  /** Architectures that it is built for: several where an index of images has them. */
  readonly archs: readonly string[];
  readonly kernelFeatures: readonly string[];
  readonly privileged: boolean;
  /** Of a VM's disk. */
  readonly format: string | undefined;
}

/** A place where it is to run; what is not told is not judged. */
export interface Environment {
  readonly os: string | undefined;
  readonly arch: string | undefined;
  readonly runtime: string | undefined;
  readonly privileged: boolean | undefined;
  readonly emulation: boolean | undefined;
  readonly kernelFeatures: readonly string[] | undefined;
  readonly formats: readonly string[] | undefined;
}

export const OUTCOMES = ['native', 'vm', 'emulated', 'no', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why something runs or does not, or what it takes. */
export interface Reason {
  readonly key:
    | 'same'
    | 'sandbox'
    | 'ownVm'
    | 'hiddenVm'
    | 'guest'
    | 'emulated'
    | 'foreign'
    | 'noVm'
    | 'build'
    | 'newer'
    | 'arch'
    | 'features'
    | 'privileges'
    | 'noHypervisor'
    | 'unsupported'
    | 'untold'
    | 'unjudged'
    | 'needsArch'
    | 'needsCpu'
    | 'needsBuild'
    | 'needsFeatures'
    | 'needsPrivileges'
    | 'needsFormat';
  readonly values: Readonly<Record<string, string>>;
  /** Number of the rule that says so. */
  readonly rule?: string;
  /** What does not fit what, in the shortest words. */
  readonly clash?: readonly [one: string, other: string];
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
  readonly translated?: readonly [code: string, arch: string];
  readonly hypervisor?: Hypervisor;
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

const CLASHES = /^(foreign|noVm|build|newer|arch|features|privileges|noHypervisor|unsupported)$/;

/** Judges by the kernel's family, the processor, builds of Windows and what is granted. */
export function verdictOf(artefact: Artefact, place: Environment): Verdict {
  const ground = artefact.sort === 'vm' ? underVm(artefact, place) : kernelFor(artefact, place);
  const arch = processor(artefact, place, ground.engine);
  const reasons = [
    ground.reason,
    ...(arch ? [arch] : []),
    ...(artefact.sort === 'vm' ? disk(artefact, place) : granted(artefact, place)),
    ...builds(artefact, place, ground),
  ];
  const clashes = reasons.filter(({ key }) => CLASHES.test(key));
  const { vm, hypervisor, family } = ground;
  const translated = arch?.key === 'emulated' ? arch.clash : undefined;
  return {
    outcome: clashes.length
      ? 'no'
      : /^un(told|judged)$/.test(ground.reason.key)
        ? 'unknown'
        : translated
          ? 'emulated'
          : vm
            ? 'vm'
            : 'native',
    // What stands in the way is all that matters then.
    reasons: clashes.length ? clashes : reasons,
    clashes,
    ...(vm ? { vm } : {}),
    ...(hypervisor ? { hypervisor } : {}),
    ...(translated ? { translated } : {}),
    family,
  };
}

/** The family of kernels that an artefact is made for; Linux where nobody says. */
export function familyOf({ os, image }: Pick<Artefact, 'os' | 'image'>): OsFamily | undefined {
  return os ? operatingSystem(os).family : (imageFamily(image) ?? 'linux');
}

/** Architectures that it is built for, as told or as the name of the image has it. */
export function archsOf({ archs, image }: Pick<Artefact, 'archs' | 'image'>): readonly string[] {
  const ofImage = archs.length ? undefined : imageArchitecture(image);
  return ofImage ? [ofImage] : archs;
}

/** Whose kernel serves a container. */
function kernelFor(artefact: Artefact, { os, runtime }: Environment): Ground {
  const wanted = familyOf(artefact);
  const named = runtime ? findEngine(runtime) : undefined;
  const host = os ? operatingSystem(os) : undefined;
  if (!wanted) return { reason: because('unjudged', { os: artefact.os ?? '' }), engine: named };
  if (!host && !named) return { reason: because('untold') };
  if (host && !host.family && !named) return { reason: because('unjudged', { os: host.label }) };
  const usual = USUAL[host?.family ?? 'linux'];
  // Nobody would look for a Linux kernel on a desktop in vain: a product is meant.
  const engine = named ?? (usual && wanted === 'linux' ? findEngine(usual) : undefined);
  const { home = 'host', family: served = 'linux', name = '' } = engine ?? {};
  const there = host?.family ?? served;
  const kernel = FAMILY_NAMES[wanted];
  const system = host?.label ?? FAMILY_NAMES[there];
  const inVm = home.startsWith('vm-') && (served === wanted || there === wanted);
  if (inVm && (wanted !== 'windows' || there === 'windows')) {
    const each = home === 'vm-each';
    const values = { runtime: name, kernel, os: system };
    const reason = because(each ? 'ownVm' : 'hiddenVm', values, each ? undefined : 'R55');
    return { reason, engine, family: wanted, vm: { name, family: wanted } };
  }
  if (there === wanted)
    return {
      reason: because(home === 'sandbox' ? 'sandbox' : 'same', {
        kernel,
        os: system,
        runtime: name,
      }),
      engine,
      family: there,
    };
  const values = { kernel, os: system, runtime: name };
  const desktop = wanted === 'linux' && usual !== undefined;
  const reason = because(desktop ? 'noVm' : 'foreign', values, desktop ? 'R55' : 'R5', [
    kernel,
    FAMILY_NAMES[there],
  ]);
  return { reason, engine, family: there };
}

/** What a VM stands on: it brings its kernel along. */
function underVm({ os = '' }: Artefact, { runtime, os: host = '' }: Environment): Ground {
  const { family, label } = operatingSystem(os);
  const hypervisor = runtime ? findHypervisor(runtime) : undefined;
  const engine = runtime && !hypervisor ? findEngine(runtime) : undefined;
  const name = hypervisor?.name ?? runtime ?? '';
  if (engine)
    return {
      reason: because('noHypervisor', { runtime: engine.name }, 'R13', [engine.name, 'VM']),
      family,
    };
  const apple = family === 'macos' && operatingSystem(host).family !== 'macos' && host !== '';
  const foreign = family && hypervisor?.guests && !hypervisor.guests.includes(family);
  const ground = { family, ...(hypervisor ? { hypervisor } : {}) };
  if (apple || foreign)
    return {
      ...ground,
      reason: because(
        'unsupported',
        { runtime: name || operatingSystem(host).label, os: label },
        'R6',
        [label, name || operatingSystem(host).label],
      ),
    };
  return { ...ground, reason: because('guest', { os: label, runtime: name }) };
}

function processor(
  artefact: Artefact,
  { arch, emulation, runtime }: Environment,
  engine: Engine | undefined,
): Reason | undefined {
  const codes = archsOf(artefact);
  const fits = codes.map((code) => runsOn(code, arch));
  if (fits.includes(true)) return undefined;
  const code = codes.join(', ');
  if (!arch || fits.length === 0 || fits.includes(undefined))
    return code ? because('needsArch', { code }) : because('needsCpu');
  const hypervisor = artefact.sort === 'vm' ? runtime : undefined;
  const able = emulationOf({ emulation, hypervisor }, engine ?? NO_ENGINE).emulation;
  const values = { code, arch };
  const clash = [codes[0] ?? '', arch] as const;
  return because(able ? 'emulated' : 'arch', values, 'R7', able ? clash : [code, arch]);
}

const NO_ENGINE: Engine = {
  id: '',
  name: '',
  class: 'engine',
  daemons: [],
  starts: [],
  source: '',
};

function granted(
  { kernelFeatures: wanted, privileged }: Artefact,
  { kernelFeatures: there, privileged: allowed }: Environment,
): Reason[] {
  const small = there?.map((feature) => feature.toLowerCase());
  const missing = wanted.filter((feature) => !small?.includes(feature.toLowerCase()));
  const names = missing.join(', ');
  return [
    ...(missing.length
      ? [
          small
            ? because('features', { names }, undefined, [names, '—'])
            : because('needsFeatures', { names }),
        ]
      : []),
    ...(privileged && allowed !== true
      ? [
          allowed === false
            ? because('privileges', {}, 'R62', ['root', '—'])
            : because('needsPrivileges'),
        ]
      : []),
  ];
}

function disk({ format }: Artefact, { formats }: Environment): Reason[] {
  if (!format || !formats?.length) return [];
  const known = formats.some((one) => one.toLowerCase() === format.toLowerCase());
  return known ? [] : [because('needsFormat', { format, formats: formats.join(', ') })];
}

/** Programs and kernels of Windows change together. */
function builds(artefact: Artefact, { os = '' }: Environment, { vm, reason }: Ground): Reason[] {
  if (artefact.sort === 'vm' || familyOf(artefact) !== 'windows' || reason.key === 'foreign')
    return [];
  const host = hostBuilds(os);
  const build = buildOf(artefact.image ?? '') ?? buildOf(artefact.os ?? '');
  if (!host || !build) return vm ? [] : [because('needsBuild')];
  const { label } = operatingSystem(os);
  const clash = [String(build), host.least === host.most ? String(host.least) : label] as const;
  const values = { build: String(build), os: label };
  if (sharesKernel(build, host)) return [];
  if (build > host.most) return [because('newer', values, 'R71', clash)];
  return vm ? [] : [because('build', values, 'R54', clash)];
}

function because(
  key: Reason['key'],
  values: Reason['values'] = {},
  rule?: string,
  clash?: Reason['clash'],
): Reason {
  return { key, values, ...(rule ? { rule } : {}), ...(clash ? { clash } : {}) };
}
