import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import type { Setup } from './container-setup.ts';
import { facts, under } from './parts.ts';

/** The processes that prepare and supervise the containers, as a cell of its own; they are not on the path of system calls. */
export function engineCell(t: Translate, path: string, setup: Setup): Block {
  const { manager, chain, cri, delegate = [] } = setup;
  const orchestrated = cri !== undefined;
  const names = orchestrated ? chain.slice(1) : chain.filter((name) => name !== manager.name);
  return {
    id: under(path, 'engine'),
    kind: 'engine',
    look: 'cell',
    tone: 'engine',
    commands: under(path, 'containers'),
    ...(setup.rootless ? {} : { root: true }),
    label: orchestrated ? 'kubelet' : manager.name,
    detail: facts(
      manager.daemons.length ? undefined : t('noDaemon'),
      cri === 'none' ? t('noCri') : cri === 'no-adapter' ? t('noAdapter') : undefined,
      `${cri === 'direct' || cri === 'cri-dockerd' ? 'CRI → ' : ''}${names.join(' → ')}`,
      setup.rootless === 'told' ? t('rootless') : undefined,
      delegate.length ? t('delegated', { list: delegate.join(', ') }) : undefined,
    ),
  };
}

/** The engine as many pictures have it: a layer between containers and kernel. */
export function engineBand(t: Translate, path: string, setup: Setup): Block {
  const { look: _, ...cell } = engineCell(t, path, setup);
  return {
    id: under(path, 'layer'),
    kind: 'group',
    note: { label: t('conventional'), detail: t('conventionalDetail') },
    children: [cell],
  };
}
