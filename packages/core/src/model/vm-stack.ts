import { strictObject, type InferOutput } from 'valibot';
import { findHypervisor, type Hypervisor } from '../domain/hypervisors.ts';
import type { Block } from '../layout/block.ts';
import { basic } from '../messages/en/basic.ts';
import { layers } from '../messages/en/layers.ts';
import { vms } from '../messages/en/vms.ts';
import type { Translate, Words } from '../messages/messages.ts';
import { common } from './common.ts';
import { cpus, flag, size, text } from './fields.ts';
import { hostName } from './hypervisor-layers.ts';
import { error, warning, type Issue } from './issue.ts';
import type { Kind, Picture } from './kind.ts';
import { countKernels } from './parts.ts';
import { guestList, osLabel, type Inside } from './vm-guest.ts';
import {
  depthOf,
  guestName,
  guestsOf,
  hypervisorOf,
  stackLayers,
  type Stack,
} from './vm-layers.ts';

const entries = {
  ...common,
  hypervisor: text,
  hostOs: text,
  hardware: text,
  hostArch: text,
  cpus,
  memory: size,
  nested: flag,
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
    inspect: (model) => inspectHypervisor(model.hypervisor, model.hostOs),
    picture: (model, t) => picture(model, t, inside),
  };
}

/** What is odd about the choice of a hypervisor and of the system under it. */
export function inspectHypervisor(
  name: string | undefined,
  hostOs: string | undefined,
): readonly Issue[] {
  if (!name) return [];
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
  if (known.type !== '1' || known.control || !hostOs) return [];
  const message = `${known.name} is a type 1 hypervisor: it runs on the hardware, not on ${osLabel(hostOs)}; the host OS is left out`;
  return [
    { ...error('host-os-under-type-1', ['hostOs'], message), rule: 'R1', source: known.source },
  ];
}

function picture(model: VmStack, t: Translate, inside?: Inside): Picture {
  const hypervisor = hypervisorOf(model);
  const { tenants, base } = stackLayers(t, '', model, depthOf(model) > 1 ? 0 : undefined, inside);
  const layers: Block[] = [
    ...(tenants ? [guestsOf(model).count ? { ...tenants, note: perVm(t) } : tenants] : []),
    {
      id: 'base',
      kind: 'group',
      ...(guestsOf(model).count
        ? { note: { label: t('sharedByVms'), detail: sharing(t, hypervisor) } }
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

function perVm(t: Translate): Block['note'] & object {
  return { label: t('perVm'), detail: t('perVmDetail') };
}

/** What the shared layers mean for the isolation of the VMs. */
function sharing(t: Translate, hypervisor: Hypervisor): string {
  if (hypervisor.emulates) return t('sharedEmulated');
  if (hypervisor.type === '1') return t('sharedHardware');
  return t(hypervisor.type === '2' ? 'sharedHosted' : 'sharedInKernel');
}

function sentences(
  t: Translate,
  hypervisor: Hypervisor,
  model: VmStack,
  kernels: number,
  inside?: Inside,
): string[] {
  const { name, control, nuance } = hypervisor;
  const host = hostName(hypervisor, model) ?? '';
  const { count } = guestsOf(model);
  return [
    t(count ? 'saysGuests' : 'saysNoGuests', { n: count, hypervisor: name }),
    t(`says.${hypervisor.type}`, { hypervisor: name, host }),
    ...(nuance ? [t(`nuance.${nuance}`, { hypervisor: name, host })] : []),
    ...(control ? [t('saysControl', { name: control[0] })] : []),
    ...(count ? [t('saysOwnKernels')] : []),
    ...within(t, model, inside).slice(0, MOST_SAID),
    t('saysKernels', { n: kernels }),
  ];
}

/** More sentences of one kind tell nothing. */
const MOST_SAID = 8;

/** What runs inside guests: containers, or hypervisors with guests of their own. */
function within(t: Translate, stack: Stack, inside?: Inside): readonly string[] {
  const { list } = guestsOf(stack);
  return list.slice(0, MOST_SAID).flatMap((guest, index) => {
    const vm = guestName(t, guest, index);
    if (guest.vmStack) {
      const inner = hypervisorOf(guest.vmStack).name;
      const outer = hypervisorOf(stack).name;
      const n = guestsOf(guest.vmStack).count;
      return [t('saysNested', { n, vm, inner, outer }), ...within(t, guest.vmStack, inside)];
    }
    return inside?.says(t, guest, vm) ?? [];
  });
}
