import type { Block, TenantSort } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';
import type { Setup } from './setup.ts';
import {
  containerFrame,
  containerInside,
  containerName,
  ownKernelOf,
  titleFacts,
  type ContainerUnit,
  type Placed,
} from './unit.ts';
import { onVmm } from '../shared/hypervisor.ts';
import { machine, ownKernel, sandboxKernel } from './machines.ts';
import type { Counts } from '../vm-stack/view.ts';
import { under } from '../../figure/legend.ts';
import { shown, type Tenants } from '../../input/tenants.ts';

/** Containers that share a boundary: those of a pod, or one alone. */
interface Together {
  readonly name: string | undefined;
  readonly members: readonly Placed[];
}

/** The containers in a row, each in the boundary that its runtime gives it. */
export function containerTenants(
  t: Translate,
  path: string,
  containers: Tenants<ContainerUnit>,
  setup: Setup,
  kernel: string,
): Block {
  const { pods } = setup;
  const groups = pods ? podsOf(containers) : undefined;
  const draw = (together: Together, index: number): Block =>
    tenant(t, path, setup, together, kernel, pods ? index : undefined);
  const { blocks, hidden } = groups
    ? shown(groups, (group, index) => draw(group ?? alone({}, index), index))
    : shown(containers, (unit, index) => draw(alone(unit ?? {}, index), index));
  return {
    id: under(path, 'containers'),
    kind: 'tenants',
    flow: groups?.list.some(({ members }) => members.length > 1) ? 'pack' : 'row',
    children: blocks,
    more: {
      count: hidden,
      label: (n) => t(pods ? 'morePods' : 'moreContainers', { n }),
      detail: t(setup.home === 'vm-each' ? 'moreOwnKernel' : 'moreSharedKernel'),
      ...(hidden ? foldedTenants(path, containers, setup, blocks.length) : {}),
    },
  };
}

/** What stands for containers in counts: themselves, with their pods or as distributions. */
export function tenantsOf(containers: Tenants<ContainerUnit>, { pods, contents }: Setup): Counts {
  const { count } = containers;
  if (contents === 'distribution') return { distribution: count };
  return pods ? { pod: podsOf(containers).count, container: count } : { container: count };
}

/** The same of those from a place in the list on, and which of them are privileged. */
function foldedTenants(
  path: string,
  containers: Tenants<ContainerUnit>,
  setup: Setup,
  from: number,
): Pick<NonNullable<Block['more']>, 'tenants' | 'root'> {
  const groups: readonly Together[] = setup.pods
    ? podsOf(containers).list
    : containers.list.map(alone);
  const hidden = groups.slice(from).flatMap(({ members }) => members);
  const seen = groups.slice(0, from).reduce((sum, { members }) => sum + members.length, 0);
  const all = tenantsOf(containers, setup);
  const shown: Counts = {
    pod: from,
    container: groups.length ? seen : from,
    distribution: from,
  };
  const counts = Object.entries(all) as [TenantSort, number][];
  return {
    tenants: Object.fromEntries(counts.map(([sort, n]) => [sort, n - (shown[sort] ?? 0)])),
    root: hidden
      .filter(({ unit }) => unit.privileged && setup.rootless !== 'told')
      .map(({ index }) => under(path, `containers.${index}`)),
  };
}

function alone(unit: ContainerUnit, index: number): Together {
  return { name: undefined, members: [{ unit, index }] };
}

/** Containers by the pod they name, in order; one that names none has a pod of its own. */
function podsOf({ list, count }: Tenants<ContainerUnit>): Tenants<Together> {
  if (list.length === 0) return { list: [], count };
  const pods = new Map<string | number, { name: string | undefined; members: Placed[] }>();
  list.forEach((unit, index) => {
    const key = unit.pod || index;
    const pod = pods.get(key);
    if (pod) pod.members.push({ unit, index });
    else pods.set(key, { name: unit.pod || undefined, members: [{ unit, index }] });
  });
  return { list: [...pods.values()], count: pods.size };
}

/** One boundary with its containers; `pod` is its place among the pods. */
function tenant(
  t: Translate,
  path: string,
  setup: Setup,
  { name, members }: Together,
  kernel: string,
  pod: number | undefined,
): Block {
  const { home, hypervisor, contents } = setup;
  const [first] = members as [Placed];
  const id = under(path, `containers.${first.index}`);
  const outer = pod === undefined ? id : under(path, `pods.${pod}`);
  const title =
    name || (pod === undefined ? containerName(t, first, contents) : t('pod', { n: pod + 1 }));
  const named = members.map(({ unit }) => ownKernelOf(unit)).find(Boolean);
  const frames = (shares: string): Block[] => inRow(t, path, outer, members, setup, shares);
  if (home === 'sandbox') {
    const shares = t('usesSandbox');
    const inside = pod === undefined ? containerInside(t, id, first.unit, setup) : frames(shares);
    const sandbox: Block = {
      id: outer,
      kind: pod === undefined ? 'container-boundary' : 'pod',
      look: 'frame',
      tenant: pod === undefined ? 'container' : 'pod',
      ...(pod === undefined && first.unit.privileged && setup.rootless !== 'told'
        ? { root: true }
        : {}),
      boundary: 'user-space-kernel',
      label: title,
      ...(pod === undefined ? titleFacts(t, first.unit, setup) : {}),
      said: shares,
      children: [...inside, sandboxKernel(t, outer, named)],
    };
    return hypervisor ? onVmm(t, hypervisor, inVm(t, sandbox)) : sandbox;
  }
  if (home === 'vm-each' && hypervisor) {
    const vm = pod === undefined ? `${id}.vm` : outer;
    const shares = t('shares', { kernel: t('kernelOfVm', { vm: title }) });
    // Apple's VMs hold a container's files and processes without a boundary of their own.
    const bare = setup.isolation.class === 'vm-runtime' && !setup.isolation.pods;
    const inside = bare ? containerInside(t, id, first.unit, setup) : frames(shares);
    const label = bare || pod !== undefined ? title : t('utilityVm');
    const { aside = '' } = bare ? titleFacts(t, first.unit, setup) : {};
    const whole = machine(t, vm, label, [...inside, ownKernel(t, vm, setup, named)], aside);
    const tenant = pod === undefined ? (bare ? 'container' : undefined) : 'pod';
    return onVmm(t, hypervisor, tenant ? { ...whole, tenant } : whole);
  }
  const shares = t('shares', { kernel });
  if (pod === undefined) return containerFrame(t, id, first, setup, shares);
  return {
    id: outer,
    kind: 'pod',
    look: 'frame',
    tenant: 'pod',
    boundary: 'kernel-enforced',
    label: title,
    said: t('podShares'),
    children: frames(shares),
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
  members: readonly Placed[],
  setup: Setup,
  shares: string,
): Block[] {
  const frames = members
    .slice(0, 24)
    .map((placed) =>
      containerFrame(t, under(path, `containers.${placed.index}`), placed, setup, shares),
    );
  if (frames.length === 1) return frames;
  return [
    {
      id: `${outer}.containers`,
      kind: 'tenants',
      flow: 'row',
      children: frames.map((frame) => ({ ...frame, fold: true })),
      more: {
        count: members.length - frames.length,
        label: (n) => t('moreContainers', { n }),
      },
    },
  ];
}
