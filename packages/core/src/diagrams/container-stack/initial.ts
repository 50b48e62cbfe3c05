import { levels } from '../../figures/levels.ts';
import { levelTable } from '../shared/levels.ts';
import { optional, strictObject, unknown, type GenericSchema } from 'valibot';
import { REMOTE, type Hypervisor } from '../../domain/hypervisors.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import { basic } from '../../words/en.ts';
import { stackWords } from './stack.words.en.ts';
import { layers } from '../../words/layers.en.ts';
import type { Translate, Words } from '../../words/translate.ts';
import { common, type Common } from '../../input/common.ts';
import { containerStackEntries, unitList, type ContainerStackModel } from './schema.ts';
import type { Setup } from './setup.ts';
import { standing } from './view.ts';
import { titleOf, hypervisorOfVm, kernelLabel, machine, sharedKernel } from './machines.ts';
import { annotated } from './view.ts';
import { deriveContainers, type DerivedContainers, type Within } from './stack.ts';
import { describeContainers } from './sentences.ts';
import { runtimeIssues, unknownEngine } from './units.ts';
import {
  groundName,
  hypervisorBase,
  neighbours,
  onVmm,
  unknownHypervisor,
} from '../shared/hypervisor.ts';
import type { Issue } from '../../input/issue.ts';
import { defineDiagram, type Kind, type Picture } from '../kind.ts';
import { joinFacts } from '../../figure/legend.ts';
import { hardware } from '../shared/parts.ts';

const later = optional(unknown());

function schemaOf(within?: Within) {
  return strictObject({
    ...common,
    ...containerStackEntries,
    // What has these is drawn by what reads them, too.
    hosts: later,
    across: later,
    crosses: later,
    confidential: later,
    memoryReservationPolicy: later,
    memoryThrottlingFactor: later,
    ...(within?.stackEntries as Record<never, never> | undefined),
    containers: unitList(within?.entries),
  });
}

/**
 * Containers on the kernel they use, for every engine and platform of the table of engines.
 *
 * @param within - What containers may hold besides plain programs.
 * @param words - The words for it.
 */
export function containerStackWith(
  within?: Within,
  words?: Words,
): Kind<ContainerStackModel & Common, DerivedContainers> {
  const derive = (model: ContainerStackModel): DerivedContainers => deriveContainers(model, within);
  return defineDiagram<ContainerStackModel & Common, DerivedContainers>({
    name: 'container-stack',
    childTags: { 'container-unit': 'containers' },
    // What is read later is not known here.
    schema: schemaOf(within) as unknown as GenericSchema<unknown, ContainerStackModel & Common>,
    words: { ...basic, ...layers, ...stackWords, ...words },
    inspect: (model, derived = derive(model)) => inspect(model, derived),
    derive,
    facts: async () => (await import('./facts.ts')).oneHostFacts,
    picture: (_model, t, derived = derive(_model)) => picture(t, derived),
    computed: (model, { resources } = derive(model)) =>
      resources ? { computed: { resources } } : {},
    layouts: { levels, ...within?.layouts },
    ...(within ? { figures: within.figures } : {}),
  });
}

/** What a page has before that which stands in containers is fetched. */
export const initial = /* @__PURE__ */ containerStackWith();

/** What every page can draw of a container. */
const PLAIN =
  /^(name|label|image|os|arch|libs|app|cpus|memory|namespaces|pod|kernel|user|runtime|platform)$/;
/** Keys of a stack that need more. */
const MORE = [
  'hosts',
  'across',
  'crosses',
  'confidential',
  'memoryReservationPolicy',
  'memoryThrottlingFactor',
] as const;

/** Is more told of any container than a plain program in it? Then the whole diagram has to be there. */
export function needsWhole(input: Readonly<Record<string, unknown>>): boolean {
  const { containers: list, runtime } = input;
  if (MORE.some((key) => key in input) || isClosed(runtime)) return true;
  return (
    Array.isArray(list) &&
    list.some(
      (unit: Readonly<Record<string, unknown>> | null) =>
        typeof unit === 'object' &&
        unit &&
        (Object.keys(unit).some((key) => !PLAIN.test(key)) || isClosed(unit['runtime'])),
    )
  );
}

/** Runtime classes of Kata with QEMU may say that their VMs are confidential. */
function isClosed(runtime: unknown): boolean {
  return typeof runtime === 'string' && /^kata-/i.test(runtime);
}

function inspect(model: ContainerStackModel, derived: DerivedContainers): readonly Issue[] {
  const { setup, outer } = derived;
  const { hypervisor, isolation, known } = setup;
  const issues: Issue[] = [];
  const key = setup.engine.free ? 'engine' : 'runtime';
  // What containers name is said of them.
  if (!known && (key === 'engine' || model.runtime))
    issues.push(unknownEngine(key, (setup.engine.free ? setup.engine : isolation).name));
  issues.push(...runtimeIssues(model));
  const isNamed = (hypervisor || outer) && hypervisor !== REMOTE;
  const vmm = isNamed ? model.hypervisor : undefined;
  return [
    ...issues,
    ...unknownHypervisor(vmm, model.hostOs),
    ...(derived.within?.inspect(model, derived) ?? []),
  ];
}

function picture(t: Translate, derived: DerivedContainers): Picture {
  const { setup, outer } = derived;
  const plain = outer ? inMachine(t, derived, outer) : onMetal(t, derived);
  const { within } = derived;
  const layers = within?.close(t, derived, plain) ?? plain;
  const legend = within?.legend(t, layers);
  return {
    title: titleOf(t, derived),
    layers: [
      levelTable(
        'stack',
        setup.engine.class === 'orchestrator' ? [controlPlane(t, setup), ...layers] : layers,
      ),
    ],
    ...(legend ? { legend } : {}),
    sentences: describeContainers(t, derived),
  };
}

/** The stack straight on its hardware. */
function onMetal(t: Translate, derived: DerivedContainers): Block[] {
  const { stack, setup, hypervisor } = derived;
  const standers = standing(t, '', derived, t('hostKernelName'), groundFor(t, derived), true);
  const base = hypervisor
    ? hypervisorBase(t, '', hypervisorOfVm(t, hypervisor), stack)
    : [...kernelOf(t, derived, 'host-kernel'), hardware(t, '', stack)];
  if (setup.home !== 'vm-shared') return annotated(t, '', derived, standers, base);
  return [...standers, below(t, 'underHiddenVm', base)];
}

/** What containers stand on, and VMs that an engine starts. */
function groundFor(t: Translate, { stack, setup, hypervisor, outer }: DerivedContainers): string {
  if (hypervisor) return groundName(t, hypervisor, stack);
  const metal = outer ? t('virtualHardware') : stack.hardware || t('hardware');
  return kernelLabel(t, setup) ?? metal;
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

/** The control plane of a node: it lives on machines of its own, for the most part, and talks to the kubelet. */
function controlPlane(t: Translate, { engine }: Setup): Block {
  return {
    id: 'control-plane',
    kind: 'engine',
    look: 'cell',
    tone: 'engine',
    label: t('controlPlane'),
    // Distributions whose nodes are containers are for one machine.
    detail: t(engine.bundled && engine.linux ? 'controlPlaneHere' : 'controlPlaneDetail'),
    apart: true,
  };
}
