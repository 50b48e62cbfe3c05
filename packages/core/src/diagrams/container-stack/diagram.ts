import { levels } from '../../figures/levels.ts';
import { levelTable } from '../shared/levels.ts';
import { strictObject } from 'valibot';
import type { Hypervisor } from '../../domain/hypervisors.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import { basic } from '../../words/en.ts';
import { containers } from './words.en.ts';
import { layers } from '../../words/layers.en.ts';
import type { Translate } from '../../words/translate.ts';
import { common } from '../../input/common.ts';
import { containerStackEntries, unitList, type ContainerStackModel } from './schema.ts';
import { standing } from './view.ts';
import { titleOf, hypervisorOfVm, kernelLabel, machine, sharedKernel } from './machines.ts';
import { annotated } from './view.ts';
import { deriveContainers, type DerivedContainers } from './stack.ts';
import { describeContainers } from './sentences.ts';
import { within } from './inner.ts';
import { runtimeIssues, unknownEngine } from './units.ts';
import {
  groundName,
  hypervisorBase,
  neighbours,
  onVmm,
  unknownHypervisor,
} from '../shared/hypervisor.ts';
import type { Issue } from '../../input/issue.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { joinFacts } from '../../figure/legend.ts';
import { hardware } from '../shared/parts.ts';

const schema = strictObject({
  ...common,
  ...containerStackEntries,
  containers: unitList(within.entries),
});

/** Containers on the kernel they use, for every engine and platform of the table of engines. */
export const containerStack = /* @__PURE__ */ defineDiagram<ContainerStackModel, DerivedContainers>(
  {
    name: 'container-stack',
    childTags: { 'container-unit': 'containers' },
    schema,
    words: { ...basic, ...layers, ...containers },
    inspect,
    derive,
    facts: async () => (await import('./facts.ts')).containerStackFacts,
    picture,
    layouts: { levels },
  },
);

function derive(model: ContainerStackModel): DerivedContainers {
  return deriveContainers(model, within.heldOf);
}

function inspect(model: ContainerStackModel, { setup, outer } = derive(model)): readonly Issue[] {
  const { hypervisor, isolation, known } = setup;
  const issues: Issue[] = [];
  const key = setup.engine.free ? 'engine' : 'runtime';
  // What containers name is said of them.
  if (!known && (key === 'engine' || model.runtime))
    issues.push(unknownEngine(key, isolation.name));
  issues.push(...runtimeIssues(model));
  const vmm = hypervisor || outer ? model.hypervisor : undefined;
  return [...issues, ...unknownHypervisor(vmm, model.hostOs)];
}

function picture(model: ContainerStackModel, t: Translate, derived = derive(model)): Picture {
  const { setup, outer } = derived;
  const layers = outer ? inMachine(t, derived, outer) : onMetal(t, derived);
  return {
    title: titleOf(t, derived),
    layers: [
      levelTable(
        'stack',
        setup.engine.class === 'orchestrator' ? [controlPlane(t), ...layers] : layers,
      ),
    ],
    sentences: describeContainers(t, derived),
  };
}

/** The stack straight on its hardware. */
function onMetal(t: Translate, derived: DerivedContainers): Block[] {
  const { stack, setup, hypervisor } = derived;
  const standers = standing(t, '', derived, t('hostKernelName'), groundFor(t, derived), true);
  const base = hypervisor
    ? hypervisorBase(t, '', hypervisor, stack)
    : [...kernelOf(t, derived, 'host-kernel'), hardware(t, '', stack)];
  if (setup.home !== 'vm-shared') return annotated(t, '', derived, standers, base);
  return [...standers, below(t, 'underHiddenVm', base)];
}

/** What containers stand on, and VMs that an engine starts. */
function groundFor(t: Translate, { stack, setup, hypervisor }: DerivedContainers): string {
  return hypervisor ? groundName(t, hypervisor, stack) : (kernelLabel(t, setup) ?? '');
}

/** The stack in a VM of its own, on the hypervisor of a machine or a cloud. */
function inMachine(t: Translate, derived: DerivedContainers, cloud: Hypervisor): Block[] {
  const { stack, setup, hypervisor } = derived;
  const kernel = t('kernelOfVm', { vm: t('aVm') });
  const standers = standing(t, '', derived, kernel, groundFor(t, derived), true);
  const inner = hypervisor
    ? hypervisorBase(t, 'vm', hypervisor, stack, { inner: true })
    : kernelOf(t, derived, 'guest-kernel');
  const layers =
    setup.home === 'vm-shared'
      ? [...standers, ...inner]
      : annotated(t, '', derived, standers, inner);
  const outer = hypervisorOfVm(t, cloud);
  const size = joinFacts(
    stack.cpus === undefined ? undefined : t('vcpus', { n: stack.cpus }),
    stack.memory === undefined ? undefined : formatBytes(stack.memory),
  );
  const aside = joinFacts(size, stack.nested ? t('exposesVirtualisation') : undefined);
  const { hardware, hostArch } = stack;
  const metal = { hardware, hostArch, hostOs: setup.machineOs };
  const inside = machine(t, 'vm', t('aVm'), layers, aside);
  const vm = onVmm(t, outer, inside, groundName(t, outer, metal));
  const { before } = neighbours(t, 'host', outer);
  const standingVm: Block = before.length
    ? { id: 'machine', kind: 'group', layout: 'beside', children: [...before, vm] }
    : vm;
  return [standingVm, below(t, 'underVm', hypervisorBase(t, '', outer, metal))];
}

/** What lies under a VM that holds all containers, with its bracket. */
function below(t: Translate, words: 'underVm' | 'underHiddenVm', base: readonly Block[]): Block {
  return {
    id: 'base',
    kind: 'group',
    bracket: { count: '1×', words: t(`${words}Detail`) },
    children: base,
  };
}

function kernelOf(
  t: Translate,
  derived: DerivedContainers,
  kind: 'host-kernel' | 'guest-kernel',
): Block[] {
  const label = kernelLabel(t, derived.setup);
  if (label === undefined) return [];
  const path = kind === 'guest-kernel' ? 'vm' : '';
  return [sharedKernel(t, path, kind, label, derived)];
}

/** The control plane of a node: it lives on machines of its own and talks to the kubelet. */
function controlPlane(t: Translate): Block {
  return {
    id: 'control-plane',
    kind: 'engine',
    look: 'cell',
    tone: 'engine',
    label: t('controlPlane'),
    detail: t('controlPlaneDetail'),
    apart: true,
  };
}
