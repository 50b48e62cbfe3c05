import { strictObject, type InferOutput } from 'valibot';
import { findHypervisor, type Hypervisor } from '../domain/hypervisors.ts';
import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import { common } from './common.ts';
import { cpus, flag, size, text } from './fields.ts';
import { hostName, hypervisorBase, neighbours, onVmm } from './hypervisor-layers.ts';
import { warning, type Issue } from './issue.ts';
import type { Kind, Picture } from './kind.ts';
import { countKernels } from './parts.ts';
import { shown, tenants, type Tenants } from './tenants.ts';
import { guestEntries, vmFrame, type Guest } from './vm-guest.ts';

/** More VMs than anybody runs on one machine are a slip of the finger. */
const MOST_GUESTS = 10_000;

const schema = strictObject({
  ...common,
  hypervisor: text,
  hostOs: text,
  hardware: text,
  hostArch: text,
  cpus,
  memory: size,
  guests: tenants(strictObject(guestEntries), MOST_GUESTS),
  nested: flag,
});
export type VmStack = InferOutput<typeof schema>;

/** A machine and the VMs on it, in the true layer order of its hypervisor (table 3a of concepts.md). */
export const vmStack: Kind<VmStack> = {
  name: 'vm-stack',
  childTags: { 'vm-guest': 'guests' },
  schema,
  inspect,
  picture,
};

/** Drawn when none is named: the hypervisor of most clouds. */
const DEFAULT_HYPERVISOR = 'kvm-qemu';

/** The hypervisor of the table, or one that the table has not: hosted if a host is named. */
function hypervisorOf(model: VmStack): Hypervisor {
  const known = findHypervisor(model.hypervisor || DEFAULT_HYPERVISOR);
  if (known) return known;
  const name = model.hypervisor ?? '';
  return {
    id: name,
    name,
    type: model.hostOs ? '2' : '1',
    source: '',
    ...(model.hostOs ? { vmm: name } : {}),
  };
}

function inspect(model: VmStack): readonly Issue[] {
  if (!model.hypervisor || findHypervisor(model.hypervisor)) return [];
  return [
    warning(
      'unknown-hypervisor',
      ['hypervisor'],
      `expected an id of table 3a such as xen, esxi or kvm, got "${model.hypervisor}"; it is drawn as named, not judged`,
    ),
  ];
}

function picture(model: VmStack, t: Translate): Picture {
  const hypervisor = hypervisorOf(model);
  const guests: Tenants<Guest> = model.guests ?? { list: [], count: 3 };
  const { blocks, hidden } = shown(guests, (guest, index) =>
    onVmm(
      t,
      hypervisor,
      vmFrame(t, `guests.${index}`, guest ?? {}, guest?.name || t('vm', { n: index + 1 })),
    ),
  );
  const { before, after } = neighbours(t, '', hypervisor);
  const base = hypervisorBase(t, '', hypervisor, model);
  const layers: Block[] = [
    {
      id: 'tenants',
      kind: 'group',
      note: { label: t('perVm'), detail: t('perVmDetail') },
      children: [
        {
          id: 'guests',
          kind: 'tenants',
          flow: 'row',
          children: [...before, ...blocks, ...after],
          more: { count: hidden, label: (n) => t('moreVms', { n }), detail: t('moreVmsDetail') },
        },
      ],
    },
    {
      id: 'base',
      kind: 'group',
      note: { label: t('sharedByVms'), detail: sharing(t, hypervisor) },
      children: base,
    },
  ];
  return {
    title: t('vmTitle', { hypervisor: hypervisor.name, n: guests.count }),
    layers,
    sentences: sentences(t, hypervisor, model, guests.count, countKernels(layers)),
  };
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
  n: number,
  kernels: number,
): string[] {
  const name = hypervisor.name;
  const host = hostName(hypervisor, model) ?? '';
  const kind =
    hypervisor.type === '1' ? 'saysType1' : hypervisor.type === '2' ? 'saysType2' : 'saysInKernel';
  return [
    t('saysGuests', { n, hypervisor: name }),
    t(kind, { hypervisor: name, host }),
    ...(hypervisor.control ? [t('saysControl', { name: hypervisor.control[0] })] : []),
    t('saysKernels', { n: kernels }),
  ];
}
