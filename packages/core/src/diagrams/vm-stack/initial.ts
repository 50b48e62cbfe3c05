import { optional, picklist, strictObject, unknown, type InferOutput } from 'valibot';
import {
  findHypervisor,
  NO_HYPERVISOR,
  onHost,
  type Hypervisor,
} from '../../domain/hypervisors.ts';
import type { Block } from '../../figure/block.ts';
import { levels } from '../../figures/levels.ts';
import { levelTable } from '../shared/levels.ts';
import { basic } from '../../words/en.ts';
import { layers } from '../../words/layers.en.ts';
import { vms } from './words.en.ts';
import type { Translate, Words } from '../../words/translate.ts';
import { common } from '../../input/common.ts';
import { cpus, refused, size, someOf, text } from '../../input/fields.ts';
import { hostName, placeMessage, unknownHypervisor, type Machine } from '../shared/hypervisor.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { defineDiagram, type Kind, type Picture } from '../kind.ts';
import { OVERCOMMIT } from '../shared/parts.ts';
import { guestList, hypervisorEntries, type HostKeys } from './schema.ts';
import {
  depthOf,
  deriveMachine,
  kernelsIn,
  nameFor,
  titleOf,
  type DerivedStack,
  type Inside,
} from './derive.ts';
import { guestName, isOff, lacksKernel } from './guest.ts';
import { stackLayers } from './view.ts';

/** Hyper-V by either of its names, or that it is switched off. */
const UNDERLYING = ['hyper-v', 'whp', 'none'] as const;

/** What a machine with VMs has. */
export const machineEntries = {
  ...hypervisorEntries,
  hardware: text,
  hostArch: text,
  cpus,
  memory: size,
  memoryOvercommit: someOf(OVERCOMMIT),
  /** What is under a hypervisor that Windows hosts. */
  underlying: optional(picklist(UNDERLYING)),
  // Containers on the host; a page that has some fetches what draws them.
  engine: text,
  runtime: text,
  containers: refused('expected what draws containers, which could not be loaded'),
};

function schemaOf(inside?: Inside) {
  const beside = inside?.besideEntries as typeof machineEntries | undefined;
  // What several hosts have is read by what draws them.
  const later = optional(unknown());
  return strictObject({
    ...common,
    ...machineEntries,
    hosts: later,
    across: later,
    ...beside,
    guests: guestList(inside),
  });
}
export type VmStack = Omit<
  InferOutput<ReturnType<typeof schemaOf>>,
  'containers' | 'hosts' | 'across'
> &
  HostKeys;

/**
 * A machine and the VMs on it, in the true layer order of its hypervisor.
 *
 * @param inside - What guests may hold besides a plain system, and the words for it.
 */
export function vmStackWith(inside?: Inside, words?: Words): Kind<VmStack, DerivedStack> {
  const derive = (model: VmStack): DerivedStack => deriveMachine(model, inside);
  return defineDiagram<VmStack, DerivedStack>({
    name: 'vm-stack',
    childTags: { 'vm-guest': 'guests', 'container-unit': 'containers' },
    schema: schemaOf(inside),
    words: { ...basic, ...layers, ...vms, ...words },
    inspect: ({ hypervisor, ...model }, derived) => [
      ...inspectHypervisor(hypervisor, model),
      ...besideIssues({ hypervisor, ...model }, derived ?? derive({ hypervisor, ...model })),
      ...(inside?.inspect({ hypervisor, ...model }) ?? []),
      ...(inside?.odd?.(model.guests?.list ?? []) ?? []),
    ],
    computed: (model, derived = derive(model)) => {
      const resources = inside?.resources?.(derived) ?? {};
      return Object.keys(resources).length ? { computed: { resources } } : {};
    },
    derive,
    facts: inside?.facts ?? (async () => (await import('./facts.ts')).vmStackFacts),
    picture: (model, t, derived = derive(model)) => picture(model, t, derived, inside),
    layouts: { levels, ...inside?.layouts },
    ...(inside?.figures ? { figures: inside.figures } : {}),
  });
}

/** What a page has before containers inside guests are fetched. */
export const initial = /* @__PURE__ */ vmStackWith();

const BESIDE = ['containers', 'engine', 'runtime'] as const;

/** That a hypervisor has no host on which containers could run. */
function besideIssues(model: VmStack, { hypervisor, beside }: DerivedStack): readonly Issue[] {
  const key = BESIDE.find((one) => model[one] !== undefined);
  if (!key || beside) return [];
  const name = hypervisor.name || 'a picture without a hypervisor';
  return [
    warning(
      'nothing-to-draw',
      [key],
      `${name} has no host system here that containers could run on: expected them in a guest, or a hypervisor on a host such as kvm`,
    ),
  ];
}

/** What a guest is told of that every page can draw. */
const PLAIN = /^(name|label|os|arch|vcpus|memory|disk|nic|libs|app|unikernel|kernel|vmStack)$/;

/** Is any guest told of with more, at any depth? Then the whole diagram has to be there. */
export function needsWhole(input: Readonly<Record<string, unknown>>, depth = 0): boolean {
  const { guests, hosts, across, underlying } = input;
  if (hosts || across || underlying) return true;
  if (!depth && BESIDE.some((key) => key in input)) return true;
  if (!Array.isArray(guests) || depth > 3) return false;
  return guests.some(
    (guest: Readonly<Record<string, unknown>> | null) =>
      typeof guest === 'object' &&
      guest &&
      (Object.keys(guest).some((key) => !PLAIN.test(key)) ||
        /[\\/:]|\.[a-z]/i.test(String(guest['disk'])) ||
        needsWhole(Object(guest['vmStack']) as Readonly<Record<string, unknown>>, depth + 1)),
  );
}

/** What is odd about the choice of a hypervisor and of what is told of its privileged VM. */
export function inspectHypervisor(
  name = '',
  { controlDomain, controlOs, hostOs }: Machine = {},
): readonly Issue[] {
  const known = findHypervisor(onHost(name, hostOs));
  if (!known) return unknownHypervisor(name, hostOs);
  const key = controlOs ? 'controlOs' : (controlDomain ?? 'none') !== 'none' && 'controlDomain';
  if (known.control || !key) return [];
  return [warning('nothing-to-draw', [key], `${known.name} has no control domain to draw`)];
}

function picture(model: VmStack, t: Translate, derived: DerivedStack, inside?: Inside): Picture {
  const hypervisor = nameFor(t, derived.hypervisor);
  const all = derived.guests.count + (derived.beside?.containers.count ?? 0);
  const level = depthOf(derived) > 1 ? 0 : undefined;
  const { tenants, base } = stackLayers(t, '', derived, level, inside);
  const layers: Block[] = [
    ...(tenants ? [all ? { ...tenants, bracket: perVm(t, derived) } : tenants] : []),
    {
      id: 'base',
      kind: 'group',
      ...(all ? { bracket: { count: '1×', words: sharing(t, hypervisor, all) } } : {}),
      children: base,
    },
  ];
  const legend = inside?.legend(t, layers);
  return {
    title: titleOf(t, derived),
    layers: [levelTable('stack', layers)],
    ...(legend ? { legend } : {}),
    sentences: sentences(t, hypervisor, model, derived, inside),
  };
}

/** What each VM has of its own. */
function perVm(t: Translate, { guests, hypervisor, beside }: DerivedStack): Bracket {
  if (beside) {
    const n = guests.count + beside.containers.count;
    return { count: t('repeats', { n }), words: t('perBesideDetail') };
  }
  const whole = !guests.list.some((guest) => guest.unikernel || lacksKernel(guest));
  const { vmm } = hypervisor;
  const some = guests.list.some(isOff);
  const each = vmm ? 'perVmWithVmm' : 'perVmDetail';
  const words = whole ? (some ? 'perVmOnDisk' : each) : 'perVmBoundary';
  return { count: t('repeats', { n: guests.count }), words: t(words, { vmm: vmm ?? '' }) };
}

type Bracket = NonNullable<Block['bracket']>;

/** What all VMs share. */
function sharing(t: Translate, { id, type, free }: Hypervisor, n: number): string {
  if (free || id === NO_HYPERVISOR.id) return t('sharedMachine', { n });
  if (type === '1') return t('sharedHypervisor', { n });
  return t(type === '2' ? 'sharedHost' : 'sharedHostKernel', { n });
}

function sentences(
  t: Translate,
  hypervisor: Hypervisor,
  model: VmStack,
  derived: DerivedStack,
  inside?: Inside,
): string[] {
  const { control } = hypervisor;
  const { count, list } = derived.guests;
  const running = count - list.filter(isOff).length;
  const overcommit = model.memoryOvercommit?.map((way) => t(`overcommit.${way}`)).join(', ');
  return [
    ...place(t, hypervisor, derived.machine, count, running),
    ...(control && model.controlDomain !== 'none' ? [t('saysControl', { name: control[0] })] : []),
    ...(count && !list.some(lacksKernel) ? [t('saysOwnKernels')] : []),
    ...(overcommit ? [t('saysHostOvercommit', { list: overcommit })] : []),
    ...(model.emulation ? [t('saysEmulation')] : []),
    ...(inside?.tells(t, derived) ?? []),
    ...(derived.beside ? (inside?.saysBeside(t, derived.beside) ?? []) : []),
    ...within(t, derived, inside).slice(0, MOST_SAID),
    t('saysKernels', { n: kernelsIn(derived) }),
  ];
}

/** How many VMs stand on what, and where that sits. */
function place(
  t: Translate,
  hypervisor: Hypervisor,
  model: Machine,
  n: number,
  running: number,
): string[] {
  const { id, name, nuance } = hypervisor;
  if (id === NO_HYPERVISOR.id) return [t('saysNoHypervisor', { n })];
  const host = hostName(hypervisor, model);
  const values = { hypervisor: name, host: host ?? '' };
  return [
    t(n > running ? 'saysSomeGuests' : n ? 'saysGuests' : 'saysNoGuests', {
      n,
      running,
      hypervisor: name,
    }),
    t(placeMessage(hypervisor, host !== undefined), values),
    ...(nuance ? [t(`nuance.${nuance}`, values)] : []),
  ];
}

/** More sentences of one kind tell nothing. */
const MOST_SAID = 8;

/** What runs inside guests: containers, or hypervisors with guests of their own. */
function within(
  t: Translate,
  derived: DerivedStack,
  inside?: Inside,
  depth = 0,
): readonly string[] {
  const { guests, held, hypervisor } = derived;
  return guests.list.slice(0, MOST_SAID).flatMap((guest, index) => {
    const vm = guestName(t, guest, index);
    const stack = held[index]?.stack;
    if (stack) {
      const inner = nameFor(t, stack.hypervisor).name;
      const outer = nameFor(t, hypervisor).name;
      const n = stack.guests.count;
      const [below, level, next] = [`L${depth}`, `L${depth + 1}`, `L${depth + 2}`];
      const names = { vm, inner, outer, below, level, next };
      return [t('saysNested', { n, ...names }), ...within(t, stack, inside, depth + 1)];
    }
    return inside?.says(t, guest, vm) ?? [];
  });
}
