import { findEngine } from '../../domain/engine-names.ts';
import type { Engine } from '../../domain/engines.ts';
import { saysNoHost } from '../../domain/none.ts';
import { REMOTE } from '../../domain/hypervisors.ts';
import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import { allIn, countOf, nameOfEngine } from './machines.ts';
import { NO_ENGINE } from './derive.ts';
import { kernelsIn, type DerivedContainers } from './stack.ts';
import { nameOf } from './pods.ts';
import type { SandboxPlatform } from './schema.ts';
import { type Setup } from './setup.ts';
import { containerName } from './unit.ts';

/** What a container stack shows, in sentences: who starts the containers, whose kernel they use. */
export function describeContainers(t: Translate, derived: DerivedContainers): string[] {
  const { stack: model, setup, within } = derived;
  const describe = within?.describe;
  const { engine, manager, isolation, home, chain, cri, known, sure } = setup;
  const usualHome = isolation.home ?? 'host';
  const n = derived.containers.count;
  const inVm = derived.outer !== undefined;
  const things = countOf(t, setup, n);
  const host = t(inVm || home === 'vm-shared' ? 'theVm' : 'theHost');
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
    ...(engine.class === 'orchestrator' || setup.pods
      ? [t(setup.family === 'windows' ? 'saysWindowsPods' : 'saysPods')]
      : []),
    ...(describe?.resources(t, derived) ?? []),
    ...(saysNoHost(setup.hostOs)
      ? [t('saysNoKernel')]
      : derived.setups.length
        ? perRuntime(t, derived, host)
        : sure
          ? [t(kernelWords(setup), { n: allIn(derived), os, host })]
          : []),
    ...(setup.kernelsInside ? [t('saysKernelsInside', { n: setup.kernelsInside })] : []),
    ...(home !== usualHome && model.hiddenVm === false ? [t('saysVmLeftOut', names)] : []),
    ...(home === 'sandbox' && setup.hypervisor ? [t('saysSandboxVm')] : []),
    ...(setup.hypervisor === REMOTE ? [t('saysRemote')] : []),
    t('saysKernels', { n: kernelsIn(derived) }),
    ...(sure && !derived.setups.length ? [t(`says.${boundaryOf(setup)}`, names)] : []),
    ...(isolation.holds ? [t('saysHolds', { name: findEngine(isolation.holds)?.name ?? '' })] : []),
    ...(describe?.crossings(t, derived) ?? []),
    ...platforms(derived).map((platform) => t(`saysPlatform.${platform}`)),
    ...saysHeld(t, derived),
    ...(model.enginePlacement === 'below' ? [t('saysConventional')] : []),
    ...(inVm ? [t('saysInVm')] : []),
    ...(inVm && model.nested ? [t('saysExposes')] : []),
    ...(setup.emulation === 'told' ? [t('saysTranslated')] : []),
    ...(describe?.attached(t, derived) ?? []),
    ...(describe?.closed(t, derived) ?? []),
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

/** Names of containers in one sentence; the others are counted. */
const NAMED = 6;

/** More sentences of one kind tell nothing. */
const MOST_SAID = 8;

/** Whose kernel serves which containers, one sentence for each runtime. */
function perRuntime(t: Translate, derived: DerivedContainers, host: string): string[] {
  const { groups, setups, setup } = derived;
  const kinds = new Map<Setup, string[]>();
  groups.list.forEach((group, index) => {
    const own = setups[index] as Setup;
    const name = nameOf(t, group, setup.pods ? index : undefined, setup.contents);
    kinds.set(own, [...(kinds.get(own) ?? []), name]);
  });
  return [...kinds].map(([own, all]) => {
    const rest = all.length - NAMED;
    const more = t(setup.pods ? 'morePods' : 'moreContainers', { n: rest });
    const names = [...all.slice(0, NAMED), ...(rest > 0 ? [more] : [])].join(', ');
    const os = FAMILY_NAMES[own.family];
    const { sure, home, isolation } = own;
    return t(`runtime.${sure ? home : 'unknown'}`, { names, os, host, runtime: isolation.name });
  });
}

function platforms({ setup, setups }: DerivedContainers): readonly SandboxPlatform[] {
  return [...new Set((setups.length ? setups : [setup]).flatMap(({ platform }) => platform ?? []))];
}

/** What containers hold besides plain programs. */
export function saysHeld(
  t: Translate,
  { groups, setup: { contents } }: DerivedContainers,
): string[] {
  const entries = groups.list.flatMap(({ members }) => members.filter((entry) => entry.held));
  return entries
    .slice(0, MOST_SAID)
    .flatMap((entry) => entry.held?.says(t, containerName(t, entry, contents)) ?? []);
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
