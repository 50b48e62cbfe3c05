import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { Setup } from './setup.ts';
import { facts, under } from '../../figure/legend.ts';

/** So many containers, or what an engine has instead. */
export function countOf(t: Translate, { contents }: Setup, n: number): string {
  return t(contents === 'distribution' ? 'distributions' : 'containers', { n });
}

/** The one kernel under all containers; they reach it without the engine. */
export function sharedKernel(
  t: Translate,
  path: string,
  kind: 'host-kernel' | 'guest-kernel',
  label: string,
  setup: Setup,
  n: number,
): Block {
  const words = setup.home === 'sandbox' ? 'servesSandboxes' : 'sharedKernel';
  return {
    id: under(path, kind),
    kind,
    tone: kind === 'host-kernel' ? 'host' : 'guest',
    label,
    detail: facts(
      t(words, { n, things: countOf(t, setup, n) }),
      setup.family === 'windows'
        ? t('windowsMeans')
        : setup.family === 'linux'
          ? t('linuxMeans')
          : undefined,
      setup.emulation === 'told' ? t('translates') : undefined,
    ),
    kernel: t('ownKernel'),
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
    id: under(path, 'virtual-hardware'),
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
    detail: t(setup.pods ? 'podKernel' : 'containerKernel'),
    kernel: t('ownKernel'),
  };
}

/** gVisor's kernel: a process that answers the system calls of the containers above it. */
export function sandboxKernel(t: Translate, path: string, name = 'Sentry'): Block {
  return {
    id: `${path}.sandbox-kernel`,
    kind: 'sandbox-kernel',
    tone: 'guest',
    label: name,
    detail: t('sentry'),
    kernel: t('ownKernel'),
  };
}
