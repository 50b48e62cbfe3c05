import { strictObject, type InferOutput } from 'valibot';
import { findHypervisor, NO_HYPERVISOR, type Hypervisor } from '../../domain/hypervisors.ts';
import { saysNone } from '../../domain/none.ts';
import type { Block } from '../../figure/block.ts';
import { basic } from '../../words/en.ts';
import { layers } from '../../words/layers.en.ts';
import { vms } from './words.en.ts';
import type { Translate, Words } from '../../words/translate.ts';
import { common } from '../../input/common.ts';
import { cpus, size, someOf, text } from '../../input/fields.ts';
import { hostName } from '../shared/hypervisor.ts';
import { warning, type Issue } from '../../input/issue.ts';
import type { Kind, Picture } from '../kind.ts';
import { countKernels, OVERCOMMIT } from '../shared/parts.ts';
import { guestList, hypervisorEntries, type Inside } from './schema.ts';
import { lacksKernel } from './guest.ts';
import {
  depthOf,
  guestName,
  guestsOf,
  hypervisorOf,
  stackIn,
  stackLayers,
  type Stack,
} from './view.ts';

const entries = {
  ...common,
  ...hypervisorEntries,
  hardware: text,
  hostArch: text,
  cpus,
  memory: size,
  memoryOvercommit: someOf(OVERCOMMIT),
};
function schemaOf(inside?: Inside) {
  return strictObject({ ...entries, guests: guestList(inside) });
}
export type VmStack = InferOutput<ReturnType<typeof schemaOf>>;

/**
 * A machine and the VMs on it, in the true layer order of its hypervisor.
 *
 * @param inside - What guests may hold besides a plain system, and the words for it.
 */
export function vmStackWith(inside?: Inside, words?: Words): Kind<VmStack> {
  return {
    name: 'vm-stack',
    childTags: { 'vm-guest': 'guests' },
    schema: schemaOf(inside),
    words: { ...basic, ...layers, ...vms, ...words },
    inspect: ({ hypervisor, ...model }) => inspectHypervisor(hypervisor, model),
    picture: (model, t) => picture(model, t, inside),
  };
}

/** What is odd about the choice of a hypervisor and of what is told of its privileged VM. */
export function inspectHypervisor(
  name: string | undefined,
  { controlDomain, controlOs }: Pick<Stack, 'controlDomain' | 'controlOs'> = {},
): readonly Issue[] {
  if (!name || saysNone(name)) return [];
  const known = findHypervisor(name);
  if (!known) {
    return [
      warning(
        'unknown-hypervisor',
        ['hypervisor'],
        `expected a known hypervisor such as xen, esxi or kvm, got "${name}"; it is drawn as named, not judged`,
      ),
    ];
  }
  const key = controlOs ? 'controlOs' : (controlDomain ?? 'none') !== 'none' && 'controlDomain';
  if (known.control || !key) return [];
  return [warning('nothing-to-draw', [key], `${known.name} has no control domain to draw`)];
}

function picture(model: VmStack, t: Translate, inside?: Inside): Picture {
  const hypervisor = named(t, hypervisorOf(model));
  const { tenants, base } = stackLayers(t, '', model, depthOf(model) > 1 ? 0 : undefined, inside);
  const layers: Block[] = [
    ...(tenants ? [guestsOf(model).count ? { ...tenants, note: perVm(t, model) } : tenants] : []),
    {
      id: 'base',
      kind: 'group',
      ...(guestsOf(model).count
        ? {
            note: {
              label: t('sharedByVms', { n: guestsOf(model).count }),
              ...sharing(t, hypervisor),
            },
          }
        : {}),
      children: base,
    },
  ];
  return {
    title: t('vmTitle', { hypervisor: hypervisor.name, n: guestsOf(model).count }),
    layers,
    sentences: sentences(t, hypervisor, model, countKernels(layers), inside),
  };
}

/** The hypervisor by name; that there is none is said as well. */
function named(t: Translate, hypervisor: Hypervisor): Hypervisor {
  return hypervisor.name ? hypervisor : { ...hypervisor, name: t('noHypervisor') };
}

function perVm(t: Translate, model: VmStack): Block['note'] & object {
  const whole = !guestsOf(model).list.some((guest) => guest.unikernel || lacksKernel(guest));
  return {
    label: t('perVm', { n: guestsOf(model).count }),
    ...(whole ? { detail: t('perVmDetail') } : {}),
  };
}

/** What the shared layers mean for the isolation of the VMs. */
function sharing(t: Translate, { id, emulates, type }: Hypervisor): { readonly detail?: string } {
  if (id === NO_HYPERVISOR.id) return {};
  if (emulates) return { detail: t('sharedEmulated') };
  if (type === '1') return { detail: t('sharedHardware') };
  return { detail: t(type === '2' ? 'sharedHosted' : 'sharedInKernel') };
}

function sentences(
  t: Translate,
  hypervisor: Hypervisor,
  model: VmStack,
  kernels: number,
  inside?: Inside,
): string[] {
  const { control } = hypervisor;
  const { count, list } = guestsOf(model);
  const overcommit = model.memoryOvercommit?.map((way) => t(`overcommit.${way}`)).join(', ');
  return [
    ...place(t, hypervisor, model),
    ...(control && model.controlDomain !== 'none' ? [t('saysControl', { name: control[0] })] : []),
    ...(count && !list.some(lacksKernel) ? [t('saysOwnKernels')] : []),
    ...(overcommit ? [t('saysHostOvercommit', { list: overcommit })] : []),
    ...(model.emulation ? [t('saysEmulation')] : []),
    ...within(t, model, inside).slice(0, MOST_SAID),
    t('saysKernels', { n: kernels }),
  ];
}

/** How many VMs stand on what, and where that sits. */
function place(t: Translate, hypervisor: Hypervisor, model: VmStack): string[] {
  const { count: n } = guestsOf(model);
  const { id, name, type, nuance } = hypervisor;
  if (id === NO_HYPERVISOR.id) return [t('saysNoHypervisor', { n })];
  const host = hostName(hypervisor, model);
  const values = { hypervisor: name, host: host ?? '' };
  return [
    t(n ? 'saysGuests' : 'saysNoGuests', { n, hypervisor: name }),
    t(type === '1' || host !== undefined ? `says.${type}` : 'saysHostless', values),
    ...(nuance ? [t(`nuance.${nuance}`, values)] : []),
  ];
}

/** More sentences of one kind tell nothing. */
const MOST_SAID = 8;

/** What runs inside guests: containers, or hypervisors with guests of their own. */
function within(t: Translate, stack: Stack, inside?: Inside): readonly string[] {
  const { list } = guestsOf(stack);
  return list.slice(0, MOST_SAID).flatMap((guest, index) => {
    const vm = guestName(t, guest, index);
    const held = stackIn(stack, guest);
    if (held) {
      const inner = named(t, hypervisorOf(held)).name;
      const outer = named(t, hypervisorOf(stack)).name;
      const n = guestsOf(held).count;
      return [t('saysNested', { n, vm, inner, outer }), ...within(t, held, inside)];
    }
    return inside?.says(t, guest, vm) ?? [];
  });
}
