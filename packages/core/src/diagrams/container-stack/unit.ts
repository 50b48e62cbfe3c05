import { saysNone } from '../../domain/none.ts';
import { operatingSystem, type OsFamily } from '../../domain/operating-systems.ts';
import { formatBytes, formatCpus } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { Setup, Contents } from './setup.ts';
import { isTranslated } from './setup.ts';
import { joinFacts } from '../../figure/legend.ts';
import type { ContainerUnit } from './schema.ts';
import type { TenantCounts } from '../../domain/tenants.ts';

/** A container and its place in the list of the model. */
export interface UnitEntry {
  readonly unit: ContainerUnit;
  readonly index: number;
  readonly held?: Held;
}

/** What a container holds besides a plain program: an engine with containers of its own, VMs. */
export interface Held {
  /** An engine with containers is in it, or VMs; `held.ts` has them. */
  readonly isHost: boolean;
  readonly hasVms: boolean;
  /** Kernels and tenants in it. */
  readonly kernels: number;
  readonly tenants: TenantCounts;
  /** The part of the host kernel that runs its VMs. */
  readonly module?: string;
  /** What stands in the container in place of its layers. */
  readonly blocks: (
    t: Translate,
    path: string,
    entry: UnitEntry,
    setup: Setup,
    under: Under,
  ) => Block[];
  /** The same in sentences. */
  readonly says: (t: Translate, name: string) => readonly string[];
}

/** The kernel under containers: as said of them, and as it is called itself. */
export type Under = readonly [kernel: string, ground: string];

/** Works out what a container holds, if it holds such. */
export type HeldOf = (unit: ContainerUnit) => Held | undefined;

/** The name a container goes by in the picture. */
export function containerName(
  t: Translate,
  { unit, index }: UnitEntry,
  contents: Contents,
): string {
  return (
    unit.name || t(contents === 'distribution' ? 'distribution' : 'container', { n: index + 1 })
  );
}

/** The number of a container that has no other name: where there is little room, it goes by that. */
export function numberOf(t: Translate, { unit, index }: UnitEntry): Pick<Block, 'short'> {
  const n = index + 1;
  return !unit.name || unit.name === t('container', { n }) ? { short: [String(n)] } : {};
}

/** Whether who controls this container is root on the kernel that it uses. */
export function isRoot({ privileged }: ContainerUnit, { rootless }: Setup): boolean {
  return !!privileged && rootless !== 'told';
}

/** A container as a frame that the kernel under it enforces; it never holds a kernel. */
export function containerFrame(
  t: Translate,
  path: string,
  entry: UnitEntry,
  setup: Setup,
  shares: string,
  under: Under,
): Block {
  const { unit } = entry;
  const { contents } = setup;
  const inside = kernelInside(t, path, unit, setup);
  return {
    id: path,
    kind: 'container-boundary',
    look: 'frame',
    ...(setup.sure ? { boundary: 'kernel-enforced' } : {}),
    label: containerName(t, entry, contents),
    ...numberOf(t, entry),
    ...titleFacts(t, unit, setup),
    ...(setup.sure
      ? { description: ownKernelOf(unit) && setup.kernelsInside ? t('kernelInside') : shares }
      : {}),
    children: [
      ...insideOf(t, path, entry, setup, inside?.label ? [inside.label, inside.label] : under),
      ...(inside ? [inside] : []),
    ],
  };
}

/** Facts for the title line of a container's frame. */
export function titleFacts(
  t: Translate,
  unit: ContainerUnit,
  setup: Setup,
): { readonly aside?: string } {
  const sizes = [
    unit.cpus === undefined
      ? undefined
      : t('cpus', { n: unit.cpus === 1 ? 1 : formatCpus(unit.cpus) }),
    unit.memory === undefined ? undefined : formatBytes(unit.memory),
  ];
  const aside = joinFacts(
    // A number stays with its unit.
    ...sizes.map((size) => size?.replaceAll(' ', '\u00a0')),
    unit.privileged ? t('privileged') : undefined,
    unit.user ? t('asUser', { user: unit.user }) : undefined,
    unit.arch && isTranslated(setup, unit.arch) ? t('translated', { arch: unit.arch }) : unit.arch,
  );
  return aside ? { aside } : {};
}

/** What the application of a container is called. */
export function appName(t: Translate, { app }: ContainerUnit, contents: Contents): string {
  return app || t(contents === 'app' ? 'containerApp' : 'services');
}

/** What the user space of a container is called: its libraries, its system. */
export function userlandName(
  t: Translate,
  { libs, os }: ContainerUnit,
  contents: Contents,
): string {
  if (libs) return libs;
  return os ? operatingSystem(os).label : t(contents === 'app' ? 'libs' : 'distributionUserland');
}

/** What stands in a container, top to bottom. */
export function insideOf(
  t: Translate,
  path: string,
  entry: UnitEntry,
  setup: Setup,
  under: Under,
): Block[] {
  const { unit, held } = entry;
  return held?.blocks(t, path, entry, setup, under) ?? containerInside(t, path, unit, setup);
}

/** The layers inside a container, top to bottom. */
function containerInside(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  { contents, family }: Setup,
): Block[] {
  const whole = contents !== 'app';
  const app: Block = {
    id: `${path}.app`,
    kind: 'app',
    tone: 'app',
    label: appName(t, unit, contents),
  };
  const init: Block = {
    id: `${path}.init`,
    kind: 'container-userland',
    tone: 'libs',
    label: 'init',
    detail: t('initDetail'),
  };
  const os = unit.os && operatingSystem(unit.os).label;
  const space = t(whole ? 'wholeUserland' : 'userSpace');
  const detail = joinFacts(
    unit.libs ? os : whole || os ? (os ? space : t('wholeDistribution')) : undefined,
    unit.image,
  );
  const userland: Block = {
    id: `${path}.container-userland`,
    kind: 'container-userland',
    tone: 'libs',
    label: userlandName(t, unit, contents),
    ...(detail ? { detail } : {}),
  };
  return [
    app,
    ...(contents === 'system' ? [init] : []),
    userland,
    ...namespacesOf(t, path, unit, family),
    ...(isHost(unit.kernel) ? [line(`${path}.kernel`, t('kernelOfHost'))] : []),
  ];
}

function namespacesOf(
  t: Translate,
  path: string,
  { namespaces }: ContainerUnit,
  family: OsFamily,
): Block[] {
  if (!namespaces) return [];
  const list = namespaces.filter((name) => !saysNone(name)).join(', ');
  if (!list && family === 'windows') return [];
  const added = addedOnly(namespaces);
  const words = added
    ? t('namespacesAdded', { list: added })
    : t(list ? 'namespaces' : 'noNamespaces', { list });
  return [line(`${path}.namespaces`, words)];
}

/** The names of a list that only adds to the usual namespaces: `+user +cgroup`. */
export function addedOnly(namespaces: readonly string[]): string | undefined {
  const added = namespaces.length > 0 && namespaces.every((name) => name[0] === '+');
  return added ? namespaces.map((name) => name.slice(1)).join(', ') : undefined;
}

function line(id: string, detail: string): Block {
  return { id, kind: id.slice(id.lastIndexOf('.') + 1), look: 'text', detail };
}

/** Is the kernel that a container is said to use that of the physical host? */
export function isHost(kernel: string | undefined): boolean {
  return /^(the[\s-])?(physical[\s-])?host('?s)?([\s-]kernel)?$/i.test(kernel ?? '');
}

/** The kernel of its own that a container is said to have; none of those that share one has any. */
export function ownKernelOf({ kernel }: ContainerUnit): string | undefined {
  const none = !kernel || saysNone(kernel) || isHost(kernel) || /^shared$/i.test(kernel);
  return none ? undefined : kernel;
}

/** The kernel that teaching pages put into a container, where it can only be wrong. */
function kernelInside(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  setup: Setup,
): Block | undefined {
  const kernel = ownKernelOf(unit);
  if (!kernel || (setup.home !== 'host' && setup.home !== 'vm-shared')) return undefined;
  return {
    id: `${path}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label: kernel,
    detail: t('kernelInside'),
    kernel: t('ownKernel'),
  };
}
