import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import type { Setup } from './container-setup.ts';
import { facts, under } from './parts.ts';

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
      t(setup.family === 'windows' ? 'windowsMeans' : 'linuxMeans'),
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
export function ownKernel(t: Translate, path: string, setup: Setup): Block {
  return {
    id: `${path}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label: t('kernelOf', { os: setup.family === 'windows' ? 'Windows' : 'Linux' }),
    detail: t(setup.pods ? 'podKernel' : 'containerKernel'),
    kernel: t('ownKernel'),
  };
}

/** gVisor's kernel: a process that answers the system calls of the containers above it. */
export function sandboxKernel(t: Translate, path: string): Block {
  return {
    id: `${path}.sandbox-kernel`,
    kind: 'sandbox-kernel',
    tone: 'guest',
    label: 'Sentry',
    detail: t('sentry'),
    kernel: t('ownKernel'),
  };
}
