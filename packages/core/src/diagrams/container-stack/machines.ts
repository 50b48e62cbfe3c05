import type { Engine } from '../../domain/engines.ts';
import { REMOTE, type Hypervisor } from '../../domain/hypervisors.ts';
import { saysNoHost } from '../../domain/none.ts';
import { FAMILY_NAMES, operatingSystem } from '../../domain/operating-systems.ts';
import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { DerivedContainers } from './stack.ts';
import { runningIn } from './replicas.ts';
import type { Setup } from './setup.ts';
import { joinFacts, childPath } from '../../figure/legend.ts';

/** So many containers, or what an engine has instead. */
export function countOf(t: Translate, { contents }: Setup, n: number): string {
  if (contents === 'sandbox') return t('sandboxes', { n });
  return t(contents === 'distribution' ? 'distributions' : 'containers', { n });
}

/** Containers on one kernel, those in others too. */
export function allIn({
  containers: { count },
  tenants: { container = count },
}: DerivedContainers): number {
  return Math.max(count, container);
}

/** What a stack of containers is called. */
export function titleOf(t: Translate, { setup, containers }: DerivedContainers): string {
  const things = countOf(t, setup, containers.count);
  return t('containersTitle', { engine: nameOfEngine(t, setup.engine), things });
}

/** What the processes are called that create and supervise the containers. */
export function engineName(t: Translate, { manager, cri }: Setup): string {
  return cri === undefined ? nameOfEngine(t, manager) : 'kubelet';
}

/** What an engine is called; that there is none, or that none is named, is said as well. */
export function nameOfEngine(t: Translate, { id, name }: Engine): string {
  return id === 'any' ? t('anyEngine') : name || t('noEngine');
}

/** What the kernel is called that the containers' machine has; nothing where it has none. */
export function kernelLabel(t: Translate, { hostOs, family }: Setup): string | undefined {
  if (saysNoHost(hostOs)) return undefined;
  const own = hostOs ? operatingSystem(hostOs).label : FAMILY_NAMES[family];
  const kernel = t('kernelOf', { os: FAMILY_NAMES[family] });
  return own === FAMILY_NAMES[family] ? kernel : `${own} · ${kernel}`;
}

/** The hypervisor of the VM that all containers are in, by name; that of a cloud is called so. */
export function hypervisorOfVm(t: Translate, outer: Hypervisor): Hypervisor {
  return outer.id === 'cloud' || outer === REMOTE
    ? { ...outer, name: t('cloudHypervisor') }
    : outer;
}

/** The one kernel under all containers; they reach it without the engine. */
export function sharedKernel(
  t: Translate,
  path: string,
  kind: 'host-kernel' | 'guest-kernel',
  label: string,
  derived: DerivedContainers,
): Block {
  const { setup, setups, groups, module } = derived;
  const isMixed = setups.length > 0;
  const words = isMixed
    ? 'servesSome'
    : setup.home === 'sandbox'
      ? 'servesSandboxes'
      : 'sharedKernel';
  const n = isMixed
    ? groups.list.reduce((sum, { members }, index) => {
        const own = setups[index]?.home ?? '';
        return (
          sum + (/^(host|vm-shared)$/.test(own) ? runningIn([{ name: undefined, members }]) : 0)
        );
      }, 0)
    : allIn(derived);
  return {
    id: childPath(path, kind),
    kind,
    tone: kind === 'host-kernel' ? 'host' : 'guest',
    label,
    detail: joinFacts(
      setup.sure && (n || !isMixed) ? t(words, { n, things: countOf(t, setup, n) }) : undefined,
      !setup.sure
        ? undefined
        : setup.isolation.class === 'process-sandbox'
          ? setup.isolation.means
          : setup.family === 'windows'
            ? t('windowsMeans')
            : setup.family === 'linux'
              ? t('linuxMeans')
              : undefined,
      setup.emulation === 'told' ? t('translates') : undefined,
    ),
    kernel: t('ownKernel'),
    ...(module ? { look: 'band', children: [moduleOf(t, path, module)] } : {}),
  };
}

/** The part of a kernel that runs VMs, beside all else that this kernel does. */
function moduleOf(t: Translate, path: string, name: string): Block {
  return {
    id: childPath(path, 'hypervisor'),
    kind: 'hypervisor',
    tone: 'hypervisor',
    label: name,
    detail: t('inKernel'),
    part: 'tab',
    short: [name],
  };
}

/** A VM as a frame: what it holds down to its kernel, on the hardware that it sees. */
export function machine(
  t: Translate,
  id: string,
  label: string,
  inside: readonly Block[],
  aside = '',
): Block {
  return {
    id,
    kind: 'vm',
    look: 'frame',
    boundary: 'hardware-assisted',
    label,
    ...(aside ? { aside } : {}),
    children: [...inside, virtualHardware(t, id)],
  };
}

function virtualHardware(t: Translate, path: string): Block {
  return {
    id: childPath(path, 'virtual-hardware'),
    kind: 'virtual-hardware',
    tone: 'hardware',
    label: t('virtualHardware'),
  };
}

/** The kernel in the VM of a pod or container. */
export function ownKernel(t: Translate, path: string, setup: Setup, name?: string): Block {
  return {
    id: `${path}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label: name ?? t('kernelOf', { os: FAMILY_NAMES[setup.family] }),
    detail: t(
      setup.pods ? 'podKernel' : setup.contents === 'sandbox' ? 'sandboxKernel' : 'containerKernel',
    ),
    kernel: t('ownKernel'),
  };
}

/** gVisor's kernel: a process that answers the system calls of the containers above it. */
export function sandboxKernel(
  t: Translate,
  path: string,
  { platform }: Setup,
  name = 'Sentry',
): Block {
  return {
    id: `${path}.sandbox-kernel`,
    kind: 'sandbox-kernel',
    tone: 'guest',
    label: name,
    detail: joinFacts(t('sentry'), platform && t(`platform.${platform}`)),
    kernel: t('ownKernel'),
  };
}
