import type { Block } from '../layout/block.ts';
import type { MessageKey, Translate } from '../messages/messages.ts';
import { containersOf, type ContainerStackModel } from './container-layers.ts';
import { countOf } from './container-machines.ts';
import type { Setup } from './container-setup.ts';
import { countKernels } from './parts.ts';

/** What a container stack shows, in sentences: who starts the containers, whose kernel they use. */
export function describeContainers(
  t: Translate,
  model: ContainerStackModel,
  setup: Setup,
  layers: readonly Block[],
): string[] {
  const { engine, manager, isolation, home, chain } = setup;
  const n = containersOf(model).count;
  const inVm = model.runsOn === 'vm' || model.runsOn === 'cloud';
  const things = countOf(t, setup, n);
  const names = {
    n,
    things,
    engine: engine.name,
    runtime: manager.name,
    isolation: isolation.name,
  };
  const os = setup.family === 'windows' ? 'Windows' : 'Linux';
  const stays = ['shim', 'conmon'].find((name) => chain.includes(name));
  const exits = stays && home !== 'sandbox' ? chain.at(-1) : undefined;
  return [
    t('saysStack', names),
    t(`class.${engine.class}`, names),
    ...(isolation === engine
      ? []
      : [t(`class.${isolation.class}`, { ...names, engine: isolation.name })]),
    ...(engine.class === 'desktop-product' || manager.daemons.length
      ? []
      : [t('saysNoDaemon', names)]),
    ...(stays && exits ? [t('saysExits', { runtime: exits, stays })] : []),
    ...(engine.class === 'orchestrator' || setup.pods ? [t('saysPods')] : []),
    t(kernelWords(setup), { n, os, host: t(inVm ? 'aVm' : 'theHost') }),
    t('saysKernels', { n: countKernels(layers) }),
    t(`says.${boundaryOf(setup)}`),
    ...(model.enginePlacement === 'below' ? [t('saysConventional')] : []),
    ...(inVm ? [t('saysInVm')] : []),
  ];
}

function kernelWords({ home, pods, contents }: Setup): MessageKey {
  if (home === 'sandbox') return 'saysSandboxKernel';
  if (home === 'vm-each') return pods ? 'saysPodKernel' : 'saysOwnKernel';
  if (home === 'vm-shared')
    return contents === 'distribution' ? 'saysWslKernel' : 'saysHiddenKernel';
  return 'saysSharedKernel';
}

function boundaryOf({
  home,
}: Setup): 'kernel-enforced' | 'user-space-kernel' | 'hardware-assisted' {
  if (home === 'sandbox') return 'user-space-kernel';
  return home === 'vm-each' ? 'hardware-assisted' : 'kernel-enforced';
}
