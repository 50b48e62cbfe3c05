import {
  type Confidential,
  confidentialNamed,
  whyNotConfidential,
  type Obstacle,
} from '../../domain/confidential.ts';
import type { Block } from '../../figure/block.ts';
import { joinFacts } from '../../figure/legend.ts';
import { shownOf } from '../../input/tenants.ts';
import { warning, type Issue } from '../../input/issue.ts';
import type { Translate } from '../../words/translate.ts';
import { groundName } from '../shared/hypervisor.ts';
import { type ClosedVm, saysTrust, trustedGround, withTrust } from '../shared/trust.ts';
import { hypervisorOfVm } from './machines.ts';
import { alone, nameOf } from './pods.ts';
import type { Setup } from './setup.ts';
import { setupOf, type DerivedContainers } from './stack.ts';

/** A confidential VM of a stack of containers: the block that it is, and its name. */
interface ClosedBlock extends ClosedVm {
  readonly id: string;
}

/** What Kata's names of runtime classes say: `kata-qemu-snp`, `kata-qemu-nvidia-gpu-tdx`. */
function byRuntime(runtime: string | undefined, { isolation }: Setup): Confidential | undefined {
  const [, word] = /^kata-.*\b(snp|tdx|se)(-runtime-rs)?$/i.exec(runtime ?? '') ?? [];
  return word && isolation.id === 'kata' ? confidentialNamed(word) : undefined;
}

/** Has each of its containers or pods a VM? */
function startsVms({ home, hypervisor }: Setup): boolean {
  return home === 'vm-each' && hypervisor !== undefined;
}

/** The VMs that are told to be confidential, whether they can be or not: those of pods, or the one around all. */
function confidentialVms(t: Translate, derived: DerivedContainers): readonly ClosedBlock[] {
  const { stack, setup, setups, groups, outer } = derived;
  const named = stack.confidential ? confidentialNamed(stack.confidential) : undefined;
  const { home, pods, contents } = setup;
  const all = setups.length ? setups : [setup];
  if (!all.some(startsVms)) {
    const by = named ?? byRuntime(stack.runtime, setup);
    return by && outer && home === 'host' ? [{ id: 'vm', name: t('aVm'), by }] : [];
  }
  return Array.from({ length: shownOf(groups) }, (_, index) => index).flatMap((index) => {
    const together = groups.list[index] ?? alone({}, index);
    const { members } = together;
    const own = setupOf(derived, index);
    if (!startsVms(own)) return [];
    const technology = members.map(({ unit }) => unit.confidential).find(Boolean);
    const runtime = members.map(({ unit }) => unit.runtime).find(Boolean) ?? stack.runtime;
    const by = technology ? confidentialNamed(technology) : (named ?? byRuntime(runtime, own));
    if (!by) return [];
    const id = pods ? `pods.${index}` : `containers.${members[0]?.index ?? index}.vm`;
    return [{ id, by, name: nameOf(t, together, pods ? index : undefined, contents) }];
  });
}

/** Where containers run, as far as it matters to what keeps their memory. */
type Place = Pick<DerivedContainers, 'stack' | 'setup' | 'outer'> & {
  /** All of it is in a VM. */
  readonly inVm?: boolean;
};

/** Why there can be no such VM here. */
export function whyNotHere(
  { stack, setup, outer, inVm = outer !== undefined }: Place,
  by: Confidential,
): Obstacle | undefined {
  const hypervisor = setup.hypervisor ?? outer;
  return whyNotConfidential(by, {
    hypervisor: hypervisor?.id ?? '',
    emulated: !!hypervisor?.emulates,
    arch: setup.hostArch,
    hardware: stack.hardware || hypervisor?.hardware,
    nested: inVm && setup.home !== 'host',
  });
}

/** The VMs that keep their memory from the host. Of a VM in a VM nobody knows. */
export function closedVms(t: Translate, derived: DerivedContainers): readonly ClosedBlock[] {
  const starting = [derived.setup, ...derived.setups].find(startsVms) ?? derived.setup;
  return confidentialVms(t, derived).filter(
    ({ by }) => !whyNotHere({ ...derived, setup: starting }, by),
  );
}

/** Layers with the line around what confidential VMs trust, and with the names of what keeps them. */
export function closeLayers(
  t: Translate,
  derived: DerivedContainers,
  layers: readonly Block[],
): readonly Block[] {
  const told = new Map(confidentialVms(t, derived).map((vm) => [vm.id, vm]));
  if (told.size === 0) return layers;
  const closed = closedVms(t, derived);
  const ids = new Set(closed.map(({ id }) => id));
  const all = closed.map(({ by }) => by);
  const visit = (block: Block): Block => {
    const children = block.children && { children: block.children.map(visit) };
    const vm = block.look === 'frame' ? told.get(block.id) : undefined;
    if (!vm) return trustedGround(t, { ...block, ...children }, block.children ? [] : all);
    const named = { ...block, ...children, aside: joinFacts(vm.by.name, block.aside) };
    return ids.has(vm.id) ? withTrust(named, vm.by) : named;
  };
  return layers.map(visit);
}

/** Who can read what, in sentences. */
export function saysClosed(t: Translate, derived: DerivedContainers): readonly string[] {
  const { setup, setups, outer, stack } = derived;
  const vms = closedVms(t, derived);
  if (vms.length === 0) return [];
  const cloud = outer && hypervisorOfVm(t, outer);
  const starting = [setup, ...setups].find(startsVms);
  const hypervisor = cloud ?? starting?.hypervisor;
  if (!hypervisor) return [];
  const machine = cloud ? { hardware: stack.hardware, hostOs: setup.machineOs } : stack;
  const ground = groundName(t, hypervisor, machine);
  const { vmm } = hypervisor;
  return saysTrust(t, vms, vmm ? t('trustAnd', { first: vmm, second: ground }) : ground);
}

/** That containers without a VM of their own share what nothing keeps from their host. */
export function inspectConfidential(derived: DerivedContainers): readonly Issue[] {
  const { stack, setup, setups, outer, groups } = derived;
  const { home } = setup;
  const has = [setup, ...setups].some(startsVms);
  const issue = (path: Issue['path']): Issue =>
    warning(
      'nothing-to-draw',
      path,
      'expected confidential with a runtime that starts VMs, such as kata, or with runsOn: vm',
    );
  const own = groups.list.flatMap(({ members }, index) =>
    startsVms(setupOf(derived, index)) ? [] : members.filter(({ unit }) => unit.confidential),
  );
  return [
    ...(stack.confidential && !has && !(outer && home === 'host') ? [issue(['confidential'])] : []),
    ...own.slice(0, 1).map(({ index }) => issue(['containers', index, 'confidential'])),
  ];
}
