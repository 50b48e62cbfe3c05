import { attached } from '../../figures/attached.ts';
import { crossingFigures, crossings } from '../../figures/crossings.ts';
import { trustFigures } from '../../figures/trust.ts';
import { trust } from '../shared/trust.words.en.ts';
import { trustLegend } from '../shared/trust.ts';
import { closeLayers, inspectConfidential, saysClosed } from './confidential.ts';
import { levels } from '../../figures/levels.ts';
import { levelTable } from '../shared/levels.ts';
import { strictObject } from 'valibot';
import { REMOTE, type Hypervisor } from '../../domain/hypervisors.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import { basic } from '../../words/en.ts';
import { containers } from './words.en.ts';
import { layers } from '../../words/layers.en.ts';
import type { Translate } from '../../words/translate.ts';
import { common } from '../../input/common.ts';
import { containerStackEntries, type ContainerStackModel } from './schema.ts';
import { standing } from './view.ts';
import { titleOf, hypervisorOfVm, kernelLabel, machine, sharedKernel } from './machines.ts';
import { annotated } from './view.ts';
import { deriveContainers, kernelsIn, type DerivedContainers } from './stack.ts';
import { oddResources } from './odd-resources.ts';
import { describeContainers } from './sentences.ts';
import {
  groundName,
  hypervisorBase,
  neighbours,
  onVmm,
  unknownHypervisor,
} from '../shared/hypervisor.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { joinFacts } from '../../figure/legend.ts';
import { withHosts } from '../shared/hosts.ts';
import { hardware } from '../shared/parts.ts';

const schema = strictObject({ ...common, ...containerStackEntries });

/** Containers on the kernel they use, for every engine and platform of the table of engines. */
const onOneHost = /* @__PURE__ */ defineDiagram<ContainerStackModel, DerivedContainers>({
  name: 'container-stack',
  childTags: { 'container-unit': 'containers' },
  schema,
  words: { ...basic, ...layers, ...containers, ...trust },
  inspect,
  derive: deriveContainers,
  facts: async () => (await import('./facts.ts')).oneHostFacts,
  picture,
  computed: (model, { resources } = deriveContainers(model)) =>
    resources ? { computed: { resources } } : {},
  layouts: { levels, attached, crossings },
  figures: /* @__PURE__ */ crossingFigures(trustFigures),
});

/** Containers on the kernel they use, on one host or several, for every engine and platform of the table of engines. */
export const containerStack = /* @__PURE__ */ withHosts(
  onOneHost,
  containerStackEntries,
  kernelsIn,
  async () => (await import('./facts.ts')).containerStackFacts,
);

function inspect(model: ContainerStackModel, derived = deriveContainers(model)): readonly Issue[] {
  const { setup, outer } = derived;
  const { hypervisor, isolation, known } = setup;
  const issues: Issue[] = [];
  if (!known) {
    const key = setup.engine.free ? 'engine' : 'runtime';
    issues.push(
      warning(
        'unknown-engine',
        [key],
        `expected a known ${key} such as ${key === 'engine' ? 'docker, podman or kubernetes' : 'containerd, crun or kata'}, got "${(setup.engine.free ? setup.engine : isolation).name}"; it is drawn as named, not judged`,
      ),
    );
  }
  const isNamed = (hypervisor || outer) && hypervisor !== REMOTE;
  const vmm = isNamed ? model.hypervisor : undefined;
  return [
    ...issues,
    ...inspectConfidential(derived),
    ...unknownHypervisor(vmm, model.hostOs),
    ...oddResources(model, setup),
  ];
}

function picture(
  model: ContainerStackModel,
  t: Translate,
  derived = deriveContainers(model),
): Picture {
  const { setup, outer } = derived;
  const plain = outer ? inMachine(t, derived, outer) : onMetal(t, derived);
  const layers = closeLayers(t, derived, plain);
  const legend = trustLegend(t, layers);
  return {
    title: titleOf(t, derived),
    layers: [
      levelTable(
        'stack',
        setup.engine.class === 'orchestrator' ? [controlPlane(t), ...layers] : layers,
      ),
    ],
    ...(legend ? { legend } : {}),
    sentences: [...describeContainers(t, derived), ...saysClosed(t, derived)],
  };
}

/** The stack straight on its hardware. */
function onMetal(t: Translate, derived: DerivedContainers): Block[] {
  const { stack, setup } = derived;
  const { hypervisor } = setup;
  const standers = standing(t, '', derived, t('hostKernelName'), groundFor(t, derived), true);
  const base = hypervisor
    ? hypervisorBase(t, '', hypervisorOfVm(t, hypervisor), stack)
    : [...kernelOf(t, derived, 'host-kernel'), hardware(t, '', stack)];
  if (setup.home !== 'vm-shared') return annotated(t, '', derived, standers, base);
  return [...standers, below(t, 'underHiddenVm', base)];
}

/** What VMs stand on that an engine starts; nothing where it starts none. */
function groundFor(t: Translate, { stack, setup }: DerivedContainers): string {
  return setup.hypervisor ? groundName(t, setup.hypervisor, stack) : '';
}

/** The stack in a VM of its own, on the hypervisor of a machine or a cloud. */
function inMachine(t: Translate, derived: DerivedContainers, cloud: Hypervisor): Block[] {
  const { stack, setup } = derived;
  const kernel = t('kernelOfVm', { vm: t('aVm') });
  const standers = standing(t, '', derived, kernel, groundFor(t, derived), true);
  const inner = setup.hypervisor
    ? hypervisorBase(t, 'vm', setup.hypervisor, stack, { inner: true })
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
  { setup, containers }: DerivedContainers,
  kind: 'host-kernel' | 'guest-kernel',
): Block[] {
  const label = kernelLabel(t, setup);
  if (label === undefined) return [];
  const path = kind === 'guest-kernel' ? 'vm' : '';
  return [sharedKernel(t, path, kind, label, setup, containers.count)];
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
