import { findEngine } from '../../domain/engine-names.ts';
import { saysNone } from '../../domain/none.ts';
import { operatingSystem, type OsFamily } from '../../domain/operating-systems.ts';
import { formatBytes, formatCpus } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { Engine } from '../../domain/engines.ts';
import type { Setup, Contents } from './setup.ts';
import { isTranslated } from './setup.ts';
import { describedBy, joinFacts } from '../../figure/legend.ts';
import { isRunning } from './replicas.ts';
import type { ContainerUnit } from './schema.ts';
import type { Under, UnitEntry } from './together.ts';

export type { Under, UnitEntry } from './together.ts';

/** What a container goes by that has no name. */
const NAMES = {
  app: 'container',
  system: 'container',
  distribution: 'distribution',
  sandbox: 'sandbox',
} as const;

/** The name a container goes by in the picture. */
export function containerName(
  t: Translate,
  { unit, index }: UnitEntry,
  contents: Contents,
): string {
  return unit.label || unit.name || t(NAMES[contents], { n: index + 1 });
}

/** Its own name, where another is shown. */
export function realName({ name, label }: ContainerUnit): string {
  return (label && name) || '';
}

/** The number of a container that has no other name: where there is little room, it goes by that. */
export function numberOf(t: Translate, { unit, index }: UnitEntry): Pick<Block, 'short'> {
  const n = index + 1;
  const name = unit.label || unit.name;
  return !name || name === t('container', { n }) ? { short: [String(n)] } : {};
}

/** Whether who controls this container is root on the kernel that it uses. */
export function isRoot(unit: ContainerUnit, setup: Setup): boolean {
  return (
    (!!unit.privileged || !!setup.extras?.commandsHost(unit, setup)) && setup.rootless !== 'told'
  );
}

/** What holds in the containers of a stack whose kernel they share. */
export function boundaryOf({ isolation }: Setup): 'kernel-enforced' | 'none' {
  return isolation.open ? 'none' : 'kernel-enforced';
}

/** Does it bring files? A process that is merely confined uses those of its host, unless it says so. */
export function hasUserland({ libs, image }: ContainerUnit, isolation: Engine): boolean {
  return isolation.class !== 'process-sandbox' || Boolean(libs ?? image);
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
  const open = setup.extras?.isOpen(unit, setup) ?? false;
  const whose = ownKernelOf(unit) && setup.kernelsInside ? t('kernelInside') : shares;
  const inside = kernelInside(t, path, unit, setup);
  return {
    id: path,
    kind: 'container-boundary',
    look: 'frame',
    ...(setup.sure ? { boundary: boundaryOf(setup) } : {}),
    label: containerName(t, entry, contents),
    ...numberOf(t, entry),
    ...titleFacts(t, unit, setup),
    ...describedBy(
      realName(unit),
      setup.sure && (open ? joinFacts(whose, t('openBoundary')) : whose),
    ),
    ...(open ? { breach: true } : {}),
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
    unit.swap === undefined ? undefined : t('swapOf', { size: formatBytes(unit.swap) }),
    unit.cpuset === undefined ? undefined : t('onCpus', { list: unit.cpuset }),
  ];
  const aside = joinFacts(
    // A number stays with its unit.
    ...sizes.map((size) => size?.replaceAll(' ', '\u00a0')),
    setup.isolation.holds
      ? t('ownOne', { name: findEngine(setup.isolation.holds)?.name ?? '' })
      : undefined,
    unit.privileged ? t('privileged') : undefined,
    unit.user ? t('asUser', { user: unit.user }) : undefined,
    unit.arch && isTranslated(setup, unit.arch) ? t('translated', { arch: unit.arch }) : unit.arch,
  );
  return aside ? { aside } : {};
}

/** What the application of a container is called. */
export function appName(
  t: Translate,
  { app }: ContainerUnit,
  { contents, isolation }: Pick<Setup, 'contents' | 'isolation'>,
): string {
  if (app) return app;
  // Of an agent only the commands that it runs are confined.
  if (isolation.class === 'process-sandbox') return t('sandboxedCommand');
  return t(contents === 'app' ? 'containerApp' : contents === 'sandbox' ? 'agent' : 'services');
}

/** What the user space of a container is called: its libraries, its system. */
export function userlandName(
  t: Translate,
  { libs, os }: ContainerUnit,
  contents: Contents,
): string {
  if (libs) return libs;
  const whole = contents === 'system' || contents === 'distribution';
  return os ? operatingSystem(os).label : t(whole ? 'distributionUserland' : 'libs');
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
function containerInside(t: Translate, path: string, unit: ContainerUnit, setup: Setup): Block[] {
  // What has ended before the others start holds no process that runs.
  const { extras } = setup;
  const first = extras?.first(t, path, unit) ?? [];
  const lines = extras?.lines(t, path, unit) ?? [];
  if (!isRunning(unit)) return [...first, ...lines];
  const { contents, family, isolation } = setup;
  const whole = contents === 'system' || contents === 'distribution';
  const app: Block = {
    id: `${path}.app`,
    kind: 'app',
    tone: 'app',
    label: appName(t, unit, setup),
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
    ...first,
    app,
    ...(contents === 'system' ? [init] : []),
    ...(hasUserland(unit, isolation) ? [userland] : []),
    ...lines,
    ...namespacesOf(t, path, unit, family),
    ...(isHost(unit.kernel) ? [line(`${path}.kernel`, t('kernelOfHost'))] : []),
    ...(extras?.last(t, path, unit, setup) ?? []),
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
  if (!kernel || !isRunning(unit) || (setup.home !== 'host' && setup.home !== 'vm-shared'))
    return undefined;
  return {
    id: `${path}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label: kernel,
    detail: t('kernelInside'),
    kernel: t('ownKernel'),
  };
}
