import { findEngine } from '../../domain/engine-names.ts';
import type { Engine } from '../../domain/engines.ts';
import { saysNoHost } from '../../domain/none.ts';
import { REMOTE } from '../../domain/hypervisors.ts';
import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import { countOf, nameOfEngine } from './machines.ts';
import { describeAttached } from './attached.sentences.ts';
import { NO_ENGINE } from './derive.ts';
import { describeResources } from './resource-sentences.ts';
import { kernelsIn, type DerivedContainers } from './stack.ts';
import { saysCrossings } from './crossings.view.ts';
import { type Setup } from './setup.ts';

/** What a container stack shows, in sentences: who starts the containers, whose kernel they use. */
export function describeContainers(t: Translate, derived: DerivedContainers): string[] {
  const { stack: model, setup } = derived;
  const { engine, manager, isolation, home, chain, cri, known, sure } = setup;
  const usualHome = isolation.home ?? 'host';
  const n = derived.containers.count;
  const inVm = derived.outer !== undefined;
  const things = countOf(t, setup, n);
  const names = {
    n,
    things,
    engine: nameOfEngine(t, engine),
    runtime: manager.name,
    isolation: isolation.name,
    means: isolation.means ?? '',
    wall: findEngine(engine.wall ?? '')?.name ?? '',
  };
  const os = FAMILY_NAMES[setup.family];
  const stays = ['shim', 'conmon'].find((name) => chain.includes(name));
  const exits = stays && home !== 'sandbox' && known ? chain.at(-1) : undefined;
  return [
    ...(engine === NO_ENGINE
      ? [t('saysNoEngine')]
      : [
          t('saysStack', names),
          ...(engine.free || engine.id === 'any'
            ? []
            : [
                t(
                  cri === 'none'
                    ? 'saysNoCri'
                    : cri === 'no-adapter'
                      ? 'saysNoAdapter'
                      : classWords(engine),
                  names,
                ),
              ]),
        ]),
    ...(setup.rootless === 'told' ? [t('saysRootless')] : []),
    ...(known ? [] : [t('saysUnknown', { name: isolation.name })]),
    ...(isolation === engine || isolation.free
      ? []
      : [t(`class.${isolation.class}`, { ...names, engine: isolation.name })]),
    ...(engine.class === 'desktop-product' ||
    manager.daemons.length ||
    engine === NO_ENGINE ||
    engine.free
      ? []
      : [t('saysNoDaemon', names)]),
    ...(stays && exits ? [t('saysExits', { runtime: exits, stays })] : []),
    ...(engine.class === 'orchestrator' || setup.pods ? [t('saysPods')] : []),
    ...describeResources(t, derived),
    ...(saysNoHost(setup.hostOs)
      ? [t('saysNoKernel')]
      : sure
        ? [t(kernelWords(setup), { n, os, host: t(inVm ? 'aVm' : 'theHost') })]
        : []),
    ...(setup.kernelsInside ? [t('saysKernelsInside', { n: setup.kernelsInside })] : []),
    ...(home !== usualHome && model.hiddenVm === false ? [t('saysVmLeftOut', names)] : []),
    ...(home === 'sandbox' && setup.hypervisor ? [t('saysSandboxVm')] : []),
    ...(setup.hypervisor === REMOTE ? [t('saysRemote')] : []),
    ...(setup.platform ? [t('saysSentryOnKvm')] : []),
    t('saysKernels', { n: kernelsIn(derived) }),
    ...(sure ? [t(`says.${boundaryOf(setup)}`, names)] : []),
    ...(isolation.holds ? [t('saysHolds', { name: findEngine(isolation.holds)?.name ?? '' })] : []),
    ...saysCrossings(t, derived),
    ...(model.enginePlacement === 'below' ? [t('saysConventional')] : []),
    ...(inVm ? [t('saysInVm')] : []),
    ...(inVm && model.nested ? [t('saysExposes')] : []),
    ...(setup.emulation === 'told' ? [t('saysTranslated')] : []),
    ...describeAttached(t, derived),
  ];
}

/** What an engine is. */
function classWords({ class: sort, by, walls, open, wall, sandbox }: Engine): MessageKey {
  if (open) return 'class.open';
  if (sort === 'process-sandbox') return wall ? 'class.walled' : 'class.process-sandbox';
  if ((walls && sort !== 'desktop-product') || (sort === 'engine' && by)) return 'class.through';
  if (sandbox) return sort === 'vm-runtime' ? 'class.microvms' : 'class.sentries';
  return `class.${sort}`;
}

function kernelWords({ home, pods, contents }: Setup): MessageKey {
  if (home === 'sandbox') return 'saysSandboxKernel';
  if (home === 'vm-each')
    return pods
      ? 'saysPodKernel'
      : contents === 'sandbox'
        ? 'saysSandboxOwnKernel'
        : 'saysOwnKernel';
  if (home === 'vm-shared')
    return contents === 'distribution' ? 'saysWslKernel' : 'saysHiddenKernel';
  return contents === 'sandbox' ? 'saysSandboxesKernel' : 'saysSharedKernel';
}

function boundaryOf({
  home,
  isolation,
}: Setup): 'kernel-enforced' | 'user-space-kernel' | 'hardware-assisted' | 'process' | 'open' {
  if (home === 'sandbox') return 'user-space-kernel';
  if (home === 'vm-each') return 'hardware-assisted';
  if (isolation.class !== 'process-sandbox') return 'kernel-enforced';
  return isolation.open ? 'open' : 'process';
}
