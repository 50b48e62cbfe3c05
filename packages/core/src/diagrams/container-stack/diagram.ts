import { strictObject } from 'valibot';
import { findHypervisor, type Hypervisor } from '../../domain/hypervisors.ts';
import { saysNoHost, saysNone } from '../../domain/none.ts';
import { FAMILY_NAMES, operatingSystem } from '../../domain/operating-systems.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import { basic } from '../../words/en.ts';
import { containers } from './words.en.ts';
import { layers } from '../../words/layers.en.ts';
import type { Translate } from '../../words/translate.ts';
import { common } from '../../input/common.ts';
import { containersOf, containerStackEntries, type ContainerStackModel } from './schema.ts';
import { standing } from './view.ts';
import { countOf, machine, sharedKernel } from './machines.ts';
import { annotated } from './view.ts';
import { hostedBy, resolve } from './derive.ts';
import { type Setup } from './setup.ts';
import { describeContainers } from './sentences.ts';
import { hypervisorBase, neighbours, onVmm } from '../shared/hypervisor.ts';
import { warning, type Issue } from '../../input/issue.ts';
import type { Kind, Picture } from '../kind.ts';
import { facts } from '../../figure/legend.ts';
import { hardware } from '../shared/parts.ts';

const schema = strictObject({ ...common, ...containerStackEntries });

/** Containers on the kernel they use, for every engine and platform of the table of engines. */
export const containerStack: Kind<ContainerStackModel> = {
  name: 'container-stack',
  childTags: { 'container-unit': 'containers' },
  schema,
  words: { ...basic, ...layers, ...containers },
  inspect,
  picture,
};

function inspect(model: ContainerStackModel): readonly Issue[] {
  const issues: Issue[] = [];
  if (model.engine && !saysNone(model.engine) && !resolve(model).known) {
    issues.push(
      warning(
        'unknown-engine',
        ['engine'],
        `expected a known engine such as docker, podman or kubernetes, got "${model.engine}"; it is drawn as named, not judged`,
      ),
    );
  }
  return issues;
}

function picture(model: ContainerStackModel, t: Translate): Picture {
  const setup = resolve(model);
  const things = countOf(t, setup, containersOf(model).count);
  const inVm = model.runsOn === 'vm' || model.runsOn === 'cloud';
  const layers = inVm ? inMachine(t, model, setup) : onMetal(t, model, setup);
  return {
    title: t('containersTitle', { engine: setup.engine.name || t('noEngine'), things }),
    layers: setup.engine.class === 'orchestrator' ? [cluster(t, layers)] : layers,
    sentences: describeContainers(t, model, setup, layers),
  };
}

/** The stack straight on its hardware. */
function onMetal(t: Translate, model: ContainerStackModel, setup: Setup): Block[] {
  const containers = standing(t, '', model, setup, t('hostKernelName'), true);
  const { hypervisor } = setup;
  const base = hypervisor
    ? hypervisorBase(t, '', hypervisor, model)
    : [...kernelOf(t, model, setup, 'host-kernel'), hardware(t, '', model)];
  if (setup.home !== 'vm-shared')
    return annotated(t, '', setup, containersOf(model).count, containers, base);
  return [...containers, below(t, 'underHiddenVm', base)];
}

/** The stack in a VM of its own, on the hypervisor of a machine or a cloud. */
function inMachine(t: Translate, model: ContainerStackModel, setup: Setup): Block[] {
  const containers = standing(t, '', model, setup, t('kernelOfVm', { vm: t('aVm') }), true);
  const inner = setup.hypervisor
    ? hypervisorBase(t, 'vm', setup.hypervisor, model, { inner: true })
    : kernelOf(t, model, setup, 'guest-kernel');
  const layers =
    setup.home === 'vm-shared'
      ? [...containers, ...inner]
      : annotated(t, '', setup, containersOf(model).count, containers, inner);
  const outer = outerHypervisor(t, model, setup);
  const size = facts(
    model.cpus === undefined ? undefined : t('vcpus', { n: model.cpus }),
    model.memory === undefined ? undefined : formatBytes(model.memory),
  );
  const aside = facts(size, model.nested ? t('exposesVirtualisation') : undefined);
  const vm = onVmm(t, outer, machine(t, 'vm', t('aVm'), layers, aside));
  const { before } = neighbours(t, 'host', outer);
  const standingVm: Block = before.length
    ? { id: 'machine', kind: 'group', flow: 'beside', children: [...before, vm] }
    : vm;
  const { hardware, hostArch } = model;
  const metal = { hardware, hostArch, hostOs: setup.machineOs };
  return [standingVm, below(t, 'underVm', hypervisorBase(t, '', outer, metal))];
}

/** What lies under a VM that holds all containers, with its bracket. */
function below(t: Translate, words: 'underVm' | 'underHiddenVm', base: readonly Block[]): Block {
  return {
    id: 'base',
    kind: 'group',
    note: { label: t(words), detail: t(`${words}Detail`) },
    children: base,
  };
}

function kernelOf(
  t: Translate,
  model: ContainerStackModel,
  setup: Setup,
  kind: 'host-kernel' | 'guest-kernel',
): Block[] {
  if (saysNoHost(setup.hostOs)) return [];
  const family = FAMILY_NAMES[setup.family];
  const own = setup.hostOs ? operatingSystem(setup.hostOs).label : family;
  const kernel = t('kernelOf', { os: family });
  const label = own === family ? kernel : `${own} · ${kernel}`;
  const path = kind === 'guest-kernel' ? 'vm' : '';
  return [sharedKernel(t, path, kind, label, setup, containersOf(model).count)];
}

/** Who runs the VM that the containers are in. */
function outerHypervisor(
  t: Translate,
  { hypervisor, runsOn }: ContainerStackModel,
  { machineOs }: Setup,
): Hypervisor {
  const cloud: Hypervisor = { id: 'cloud', name: t('cloudHypervisor'), type: '1', source: '' };
  if (!hypervisor)
    return runsOn === 'cloud' ? cloud : (findHypervisor(hostedBy(machineOs)) ?? cloud);
  return findHypervisor(hypervisor) ?? { ...cloud, id: hypervisor, name: hypervisor };
}

/** The control plane over a node: it lives on machines of its own and talks to the kubelet. */
function cluster(t: Translate, node: readonly Block[]): Block {
  const plane: Block = {
    id: 'control-plane',
    kind: 'engine',
    tone: 'engine',
    label: t('controlPlane'),
    detail: t('controlPlaneDetail'),
    commands: 'engine',
    manages: true,
  };
  return { id: 'cluster', kind: 'group', children: [plane, ...node] };
}
