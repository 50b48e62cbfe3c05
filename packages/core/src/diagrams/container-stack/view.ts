import { NO_ENGINE } from './derive.ts';
import { setupOf, type DerivedContainers } from './stack.ts';
import { heldIn } from './pods.ts';
import { allIn, engineName, machine, sharedKernel } from './machines.ts';
import { hasPrograms, type Setup } from './setup.ts';
import { containerTenants } from './tenants.ts';
import { ADAPTOR, REMOTE } from '../../domain/hypervisors.ts';
import { onVmm } from '../shared/hypervisor.ts';
import { controlDomain, hostUserland } from '../shared/parts.ts';
import type { Block } from '../../figure/block.ts';
import { joinFacts, childPath } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';

/**
 * The blocks that stand on a kernel, top to bottom: the containers in a row, their engine beside
 * (or, as convention has it, below) them. The kernel itself is the caller's.
 *
 * @param path - Prefix of the block ids; empty for a diagram of its own.
 * @param kernel - Whose kernel the containers share, as said of each of them.
 * @param ground - What VMs of a hypervisor stand on, where the engine starts some.
 * @param noted - Explains the layers of a hidden VM.
 */
export function standing(
  t: Translate,
  path: string,
  derived: DerivedContainers,
  kernel: string,
  ground: string,
  noted = false,
): Block[] {
  const { stack, setup, hypervisor, within } = derived;
  const { home } = setup;
  const id = childPath(path, 'standing');
  const row = (children: readonly Block[]): Block => ({
    id,
    kind: 'group',
    layout: 'beside',
    children,
  });
  if (home === 'vm-shared' && hypervisor) {
    const vm = onVmm(t, hypervisor, hiddenVm(t, path, derived, noted), ground);
    const beside = hypervisor.control
      ? controlDomain(
          t,
          path,
          [hypervisor.control[0], t('hostCli'), hypervisor.control[2]],
          stack.hostOs,
          hypervisor.name,
        )
      : hostUserland(t, path, t('hostCli'));
    const forwarded = t('portsForwarded', { engine: setup.engine.name });
    return [row([beside, vm]), ...(within?.portStrip(t, path, derived, 'host', forwarded) ?? [])];
  }
  const containers = containerTenants(t, path, derived, kernel, ground);
  const inVm = path || derived.outer;
  const inContainer = /(^|\.)containers\.\d+$/.test(path);
  const inside = inContainer ? 'portsOfContainer' : 'portsOfVm';
  const whose = t(inVm ? inside : setup.pods ? 'portsOfNode' : 'portsOfHost');
  const strips = [
    ...(within?.networkStrip(t, path, derived) ?? []),
    ...(within?.portStrip(t, path, derived, inVm ? 'guest' : 'host', whose) ?? []),
  ];
  if (hypervisor?.control) {
    const [name, duties, system] = hypervisor.control;
    const words = [name, t(`duties.${duties}`), system] as const;
    const privileged = controlDomain(t, path, words, stack.hostOs, hypervisor.name);
    const domain = hypervisor === REMOTE ? nodeOf(privileged) : privileged;
    const [shared, apart] = byKernel(derived, containers);
    const engine = engineCell(t, path, setup);
    const inner = domain.children ?? [];
    // What stands on the kernel of the privileged VM stands beside its engine and its programs.
    const children = shared.length
      ? [
          {
            id: `${id}.beside`,
            kind: 'group',
            layout: 'beside' as const,
            children: [...shared, engine, ...inner.slice(0, -1)],
          },
          ...inner.slice(-1),
        ]
      : [engine, ...inner];
    return [row([{ ...domain, children, manages: true }, apart]), ...strips];
  }
  const some = setup.engine !== NO_ENGINE;
  if (some && stack.enginePlacement === 'below')
    return [containers, engineBand(t, path, setup), ...strips];
  const programs = hasPrograms(path, setup);
  return [
    row([
      containers,
      ...(some ? [{ ...engineCell(t, path, setup), manages: true }] : []),
      ...(programs
        ? [
            {
              ...hostUserland(t, path, t('hostServices')),
              label: t('otherPrograms'),
            },
          ]
        : []),
    ]),
    ...strips,
  ];
}

/** A node is a VM like those of its pods: it asks for them and does not serve them. */
function nodeOf(domain: Block): Block {
  const { aside: _, serves: __, ...vm } = domain;
  const [adaptor, kernel] = domain.children as [Block, Block];
  return {
    ...vm,
    children: [
      { ...adaptor, tone: 'engine', label: ADAPTOR },
      { ...kernel, tone: 'guest' },
    ],
  };
}

/** Containers on the kernel of a privileged VM, which stand in it, and those in VMs beside it. */
function byKernel(
  derived: DerivedContainers,
  row: Block,
): readonly [shared: readonly Block[], apart: Block] {
  const { children = [] } = row;
  const isShared = (_: Block, index: number): boolean => setupOf(derived, index).home === 'host';
  const shared = derived.setups.length ? children.filter(isShared) : [];
  if (!shared.length) return [[], row];
  const { more: _, ...own } = row;
  const apart = children.filter((child) => !shared.includes(child));
  return [[{ ...own, id: `${row.id}.shared`, children: shared }], { ...row, children: apart }];
}

/** The VM that a desktop product runs all its containers in, with the one kernel they share. */
export function hiddenVm(
  t: Translate,
  path: string,
  derived: DerivedContainers,
  noted: boolean,
): Block {
  const { stack, setup } = derived;
  const id = childPath(path, 'hidden-vm');
  const kernel = t('kernelOfVm', { vm: t('hiddenVm') });
  const name = t('kernelOf', { os: 'Linux' });
  const containers = containerTenants(t, path, derived, kernel, name);
  const inside =
    setup.contents === 'distribution'
      ? [containers]
      : stack.enginePlacement === 'below'
        ? [containers, engineBand(t, path, setup)]
        : [
            {
              id: `${id}.standing`,
              kind: 'group',
              layout: 'beside',
              children: [containers, { ...engineCell(t, path, setup), manages: true }],
            },
          ];
  const layers = [...inside, ...(derived.within?.networkStrip(t, path, derived) ?? [])];
  const shared = sharedKernel(t, id, 'guest-kernel', name, derived);
  return machine(
    t,
    id,
    t('hiddenVm'),
    noted ? annotated(t, id, derived, layers, [shared]) : [...layers, shared],
  );
}

/** The processes that prepare and supervise the containers, as a cell of its own; they are not on the path of system calls. */
export function engineCell(t: Translate, path: string, setup: Setup): Block {
  const { manager, chain, cri, delegate = [], others = [] } = setup;
  const orchestrated = cri !== undefined;
  const names = orchestrated ? chain.slice(1) : chain.filter((name) => name !== manager.name);
  return {
    id: childPath(path, 'engine'),
    kind: 'engine',
    look: 'cell',
    tone: 'engine',
    label: engineName(t, setup),
    detail: joinFacts(
      manager.daemons.length ? undefined : t('noDaemon'),
      cri === 'none' ? t('noCri') : cri === 'no-adapter' ? t('noAdapter') : undefined,
      `${cri === 'direct' || cri === 'cri-dockerd' ? 'CRI → ' : ''}${[names.join(' → '), ...others].join(', ')}`,
      setup.rootless === 'told' ? t('rootless') : undefined,
      delegate.length ? t('delegated', { list: delegate.join(', ') }) : undefined,
    ),
  };
}

/** The engine as many pictures have it: a layer between containers and kernel. */
export function engineBand(t: Translate, path: string, setup: Setup): Block {
  const { look: _, ...cell } = engineCell(t, path, setup);
  return {
    id: childPath(path, 'layer'),
    kind: 'group',
    bracket: { count: '', words: t('conventionalDetail') },
    children: [cell],
  };
}

type Bracket = NonNullable<Block['bracket']>;

/** Layers with the brackets that say what each container or pod has and what all of them share. */
export function annotated(
  t: Translate,
  path: string,
  derived: DerivedContainers,
  [containers, ...rest]: readonly Block[],
  shared: readonly Block[],
): Block[] {
  const { setup, containers: given, groups, setups, instances } = derived;
  const n = setup.pods ? instances : given.count;
  const all = setup.home === 'vm-each' ? n : allIn(derived);
  const isMixed = setups.length > 0;
  const holding = !setup.pods && heldIn(groups.list).length > 0;
  return [
    ...(containers
      ? [
          n === 0
            ? containers
            : { ...containers, bracket: perContainer(t, setup, n, isMixed, holding) },
        ]
      : []),
    ...rest,
    {
      id: childPath(path, 'shared'),
      kind: 'group',
      bracket:
        setup.hypervisor === REMOTE
          ? { count: '', words: t('cloudMachines') }
          : { count: '1×', words: sharedWords(t, setup, all, isMixed) },
      children: shared,
    },
  ];
}

/** What each container has of its own. */
function perContainer(
  t: Translate,
  { home, pods, contents, kernelsInside, sure }: Setup,
  n: number,
  mixed: boolean,
  holding: boolean,
): Bracket {
  const plain =
    contents === 'app' ? (holding ? 'perHoldingDetail' : 'perContainerDetail') : 'perSystemDetail';
  const words = mixed
    ? 'perRuntimeDetail'
    : !sure
      ? 'perUnknownDetail'
      : home === 'sandbox'
        ? 'perSandboxDetail'
        : home === 'vm-each'
          ? 'perVmKernel'
          : kernelsInside
            ? 'perContainerKernel'
            : contents === 'sandbox'
              ? 'perProcessDetail'
              : pods
                ? 'perPodDetail'
                : plain;
  return { count: t('repeats', { n }), words: t(words) };
}

/** What all of them share. */
function sharedWords(t: Translate, { home, sure }: Setup, n: number, mixed: boolean): string {
  if (mixed || home === 'vm-each' || !sure) return t('sharedHypervisorBy', { n });
  return t('sharedKernelBy', { n });
}
