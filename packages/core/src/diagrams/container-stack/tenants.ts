import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { Setup } from './setup.ts';
import {
  containerFrame,
  insideOf,
  numberOf,
  realName,
  ownKernelOf,
  titleFacts,
  type Under,
  type UnitEntry,
} from './unit.ts';
import { onVmm } from '../shared/hypervisor.ts';
import { machine, ownKernel, sandboxKernel } from './machines.ts';
import { childPath, describedBy } from '../../figure/legend.ts';
import { instancesIn } from './replicas.ts';
import { setupOf, type DerivedContainers } from './stack.ts';
import { alone, isBare, MOST_TOGETHER, nameOf, type Together } from './pods.ts';
import { firstBlocks } from '../shared/parts.ts';

/** The containers in a row, each in the boundary that its runtime gives it. */
export function containerTenants(
  t: Translate,
  path: string,
  derived: DerivedContainers,
  kernel: string,
  ground = '',
): Block {
  const { setup, groups, setups, instances, resources, within } = derived;
  const { pods } = setup;
  const { blocks } = firstBlocks(groups, (group, index) => {
    const together = group ?? alone({}, index);
    const place = pods ? index : undefined;
    const own = setupOf(derived, index);
    const block = tenant(t, path, own, together, [kernel, ground], place);
    return within?.dress(t, block, path, together, own, resources?.pods[index]) ?? block;
  });
  const drawn = instancesIn({ list: groups.list.slice(0, blocks.length), count: blocks.length });
  return {
    id: childPath(path, 'containers'),
    kind: 'tenants',
    layout: groups.list.some(({ members }) => members.length > 1) ? 'pack' : 'row',
    children: blocks,
    more: {
      count: instances - drawn,
      label: (n) =>
        t(pods ? 'morePods' : setup.contents === 'sandbox' ? 'moreSandboxes' : 'moreContainers', {
          n,
        }),
      ...(setup.sure && !setups.length
        ? { detail: t(setup.home === 'vm-each' ? 'moreOwnKernel' : 'moreSharedKernel') }
        : {}),
    },
  };
}

/** One boundary with its containers; `pod` is its place among the pods. */
function tenant(
  t: Translate,
  path: string,
  setup: Setup,
  together: Together,
  [kernel, ground]: Under,
  pod: number | undefined,
): Block {
  const { home, hypervisor, contents } = setup;
  const { members } = together;
  const [first] = members as [UnitEntry];
  const id = childPath(path, `containers.${first.index}`);
  const outer = pod === undefined ? id : childPath(path, `pods.${pod}`);
  const title = nameOf(t, together, pod, contents);
  const named = members.map(({ unit }) => ownKernelOf(unit)).find(Boolean);
  const frames = (shares: string, under: Under): Block[] =>
    inRow(t, path, outer, members, setup, shares, under);
  if (home === 'sandbox') {
    const shares = t('usesSandbox');
    const sentry = named ?? 'Sentry';
    const under: Under = [sentry, sentry];
    const inside = pod === undefined ? insideOf(t, id, first, setup, under) : frames(shares, under);
    const sandbox: Block = {
      id: outer,
      kind: pod === undefined ? 'container-boundary' : 'pod',
      look: 'frame',
      boundary: 'user-space-kernel',
      label: title,
      ...(pod === undefined ? numberOf(t, first) : {}),
      ...(pod === undefined ? titleFacts(t, first.unit, setup) : {}),
      ...describedBy(pod === undefined && realName(first.unit), shares),
      children: [...inside, sandboxKernel(t, outer, setup, named)],
    };
    return hypervisor ? onVmm(t, hypervisor, inVm(t, sandbox), ground) : sandbox;
  }
  if (home === 'vm-each' && hypervisor) {
    const vm = pod === undefined ? `${id}.vm` : outer;
    const whose = t('kernelOfVm', { vm: title });
    const own = ownKernel(t, vm, setup, named);
    const under: Under = [whose, own.label ?? whose];
    const bare = isBare(setup);
    const inside = bare
      ? insideOf(t, id, first, setup, under)
      : frames(t('shares', { kernel: whose }), under);
    const label = bare || pod !== undefined ? title : t('utilityVm');
    const { aside = '' } = bare ? titleFacts(t, first.unit, setup) : {};
    const whole = machine(t, vm, label, [...inside, own], aside);
    const real = describedBy(bare && realName(first.unit), whole.description);
    return onVmm(t, hypervisor, { ...whole, ...real }, ground);
  }
  const shares = t('shares', { kernel });
  if (pod === undefined) return containerFrame(t, id, first, setup, shares, [kernel, ground]);
  return {
    id: outer,
    kind: 'pod',
    look: 'frame',
    ...(setup.sure ? { boundary: 'kernel-enforced' } : {}),
    label: title,
    description: t('podShares'),
    children: frames(shares, [kernel, ground]),
  };
}

/** A sandbox as a VM, which it is not. */
function inVm(t: Translate, sandbox: Block): Block {
  const { id, label = '', children = [] } = sandbox;
  const { children: inside = [] } = machine(t, id, label, children);
  return { ...sandbox, boundary: 'hardware-assisted', children: inside };
}

/** The containers of a boundary: one, or several side by side. */
function inRow(
  t: Translate,
  path: string,
  outer: string,
  members: readonly UnitEntry[],
  setup: Setup,
  shares: string,
  under: Under,
): Block[] {
  const frames = members
    .slice(0, MOST_TOGETHER)
    .map((entry) =>
      containerFrame(t, childPath(path, `containers.${entry.index}`), entry, setup, shares, under),
    );
  if (frames.length === 1) return frames;
  return [
    {
      id: `${outer}.containers`,
      kind: 'tenants',
      layout: 'row',
      children: frames.map((frame) => ({ ...frame, fold: true })),
      more: {
        count: members.length - frames.length,
        label: (n) => t('moreContainers', { n }),
      },
    },
  ];
}
