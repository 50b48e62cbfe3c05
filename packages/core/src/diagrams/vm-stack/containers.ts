import { describeAttached } from '../container-stack/attached.sentences.ts';
import { deriveContainers } from '../container-stack/stack.ts';
import { describeResources } from '../container-stack/resource-sentences.ts';
import { countOf, nameOfEngine, sharedKernel } from '../container-stack/machines.ts';
import {
  type ContainerStackModel,
  containerStackEntries,
  containersOf,
  unitList,
} from '../container-stack/schema.ts';
import { runningOf } from '../container-stack/pods.ts';
import { NO_ENGINE } from '../container-stack/derive.ts';
import { stackExtraEntries } from '../container-stack/extras.schema.ts';
import { within } from '../container-stack/inner.ts';
import { saysHeld } from '../container-stack/sentences.ts';
import { containerTenants } from '../container-stack/tenants.ts';
import { engineCell, standing } from '../container-stack/view.ts';
import { lacksKernel, osLabel } from './guest.ts';
import { machineInside } from './machine.ts';
import type { Guest } from './schema.ts';
import { joinFacts } from '../../figure/legend.ts';
import { attached } from '../../figures/attached.ts';
import { crossingFigures, crossings } from '../../figures/crossings.ts';
import { refused, text } from '../../input/fields.ts';
import { optional, strictObject } from 'valibot';
import { warning, type Issue } from '../../input/issue.ts';
import type { Inside, Stack } from './derive.ts';

const { engine, runtime } = containerStackEntries;
const containers = unitList(within.entries);

/** Containers inside guests: the kernel they share is that of their guest. */
export const containersInside: Inside = {
  ...machineInside,
  entries: {
    ...machineInside.entries,
    engine,
    runtime,
    containers,
    containerStack: optional(
      strictObject({
        ...containerStackEntries,
        ...stackExtraEntries,
        containers,
        kind: text,
        confidential: refused('expected confidential on the VM that holds the containers'),
      }),
    ),
  },
  besideEntries: { engine, runtime, containers },
  layouts: { attached, crossings },
  figures: /* @__PURE__ */ crossingFigures(machineInside.figures),
  inspect: (stack) => [...machineInside.inspect(stack), ...inspectContainers(stack)],
  fold: (guest) => withContainers(machineInside.fold(guest)),
  facts: async () => (await import('./containers.facts.ts')).vmContainersFacts,
  derive: (guest) =>
    guest.containerStack && deriveContainers(stackOf(guest, guest.containerStack), within),
  deriveBeside(stack) {
    const own = besideOf(stack);
    return own && deriveContainers(own, within);
  },
  besideLayers: (t, beside, ground) => ({
    tenants: containerTenants(t, '', beside, t('hostKernelName'), ground),
    engine:
      beside.setup.engine === NO_ENGINE
        ? []
        : [{ ...engineCell(t, '', beside.setup), manages: true }],
  }),
  layers(t, id, guest, derived, under) {
    const { stack } = derived;
    const name = osLabel(stack.hostOs) ?? t('guestOs');
    const ground = lacksKernel(guest) ? under : joinFacts(name, guest.kernel);
    return [
      ...standing(t, `${id}.containerStack`, derived, t('kernelOf', { os: name }), ground),
      ...(lacksKernel(guest)
        ? []
        : [sharedKernel(t, id, 'guest-kernel', joinFacts(name, guest.kernel), derived)]),
    ];
  },
  saysBeside(t, beside) {
    const { setup } = beside;
    const { count } = beside.containers;
    const things = countOf(t, setup, count);
    return [
      t('saysBeside', { n: count, things, engine: nameOfEngine(t, setup.engine) }),
      ...saysHeld(t, beside),
    ];
  },
  says(t, guest, vm) {
    const { containerStack } = guest;
    if (!containerStack) return [];
    const derived = deriveContainers(stackOf(guest, containerStack), within);
    return [
      t('saysContainers', { n: runningOf(containersOf(containerStack)), vm }),
      ...describeAttached(t, derived),
      ...describeResources(t, derived),
      ...saysHeld(t, derived),
    ];
  },
};

/** That containers in a guest have no VM of their own whose memory could be kept. */
function inspectContainers({ guests }: Stack): readonly Issue[] {
  return (guests?.list ?? []).flatMap(({ containerStack }, index) => {
    const own = containerStack?.containers?.list.findIndex((unit) => unit.confidential) ?? -1;
    if (own < 0) return [];
    const path = ['guests', index, 'containerStack', 'containers', own, 'confidential'];
    const message = 'expected confidential on the VM that holds the containers';
    return [warning('nothing-to-draw', path, message)];
  });
}

/** Which keys of a container stack were written on the guest itself; no part of its data. */
const SHORT = Symbol('short');

interface Shortened extends ContainerStackModel {
  readonly [SHORT]?: readonly string[];
}

/** `engine`, `runtime` and `containers` on the guest itself are short for a container stack in it. */
export function withContainers({
  engine,
  runtime,
  containers,
  ...guest
}: Guest & ContainerStackModel): Guest {
  const entries = Object.entries({ engine, runtime, containers }).filter(([, value]) => value);
  if (entries.length === 0) return guest;
  const { containerStack } = guest;
  const short = entries
    .map(([key]) => key)
    .filter((key) => !Object.hasOwn(containerStack ?? {}, key));
  const stack: Shortened = { ...Object.fromEntries(entries), ...containerStack, [SHORT]: short };
  return { ...guest, containerStack: stack };
}

/** The keys of a guest's container stack that stand on the guest itself. */
export function shortKeys(stack: Shortened): readonly string[] {
  return stack[SHORT] ?? [];
}

/** Containers on the host of VMs, beside them: on its own kernel. */
export function besideOf(stack: Stack): ContainerStackModel | undefined {
  const { engine, runtime, containers: list, hostOs, hostArch } = stack;
  if (engine === undefined && runtime === undefined && !list) return undefined;
  return { engine, runtime, containers: list, hostOs, hostArch };
}

/** Containers in a guest: their host is that guest. */
export function stackOf({ os, arch }: Guest, stack: ContainerStackModel): ContainerStackModel {
  const runsOn = undefined;
  return { ...stack, runsOn, hostOs: os ?? stack.hostOs, hostArch: arch ?? stack.hostArch };
}
