import type { HypervisorTypeModel } from '../../hypervisor-type/schema.ts';
import { namesOf } from '../../hypervisor-type/derive.ts';
import { childPath } from '../../../figure/legend.ts';
import type { StackPlace, TypePlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';

/** What people write for the privileged VM when they take it for a host OS. */
const CONTROL =
  /\bdom(ain)?[- ]?0\b|\b(root|parent|control|management|privileged) (partition|domain|vm)\b/i;

export function namesControlDomain(text: string | undefined): boolean {
  return CONTROL.test(text ?? '');
}

/** One hypervisor is shown, and its stack is judged as such. */
export function isStack({ type, ...model }: HypervisorTypeModel): boolean {
  return type !== 'compare' && namesOf(model).length === 1;
}

const XEN_AND_HYPER_V = {
  title: 'Xen Project, admin guide; Microsoft, Hypervisor Top Level Functional Specification',
  href: 'https://xenbits.xen.org/docs/unstable/admin-guide/introduction.html',
};

export const controlBelow: Rule = {
  id: 'R3',
  code: 'control-domain-below',
  severity: 'error',
  title: 'A control domain such as Dom0 lies below the hypervisor or the guests.',
  why: 'Drawn below, it looks like a host OS that every VM runs on; it is a VM that serves the others, scheduled like them.',
  source: XEN_AND_HYPER_V,
  on: {
    stack({ id, stack, hypervisor, known, inside }) {
      const { control, name } = hypervisor;
      if (!control || !known) return undefined;
      const message = `${control[0]} is a VM on top of ${name}; place it beside the guests.`;
      if (stack.controlDomain === 'below') {
        return { path: ['controlDomain'], message, node: childPath(id, 'control-domain') };
      }
      const hostOs = inside ? inside.guest.vmStack?.hostOs : stack.hostOs;
      if (!namesControlDomain(hostOs)) return undefined;
      return { path: ['hostOs'], message, node: childPath(id, 'host-kernel') };
    },
    type(at) {
      const { model, hypervisors } = at;
      if (model.controlDomain !== 'below' || isStack(model)) return undefined;
      const message =
        'A control domain is a VM on top of its hypervisor; place it beside the guests.';
      const own = hypervisors.find(({ control }) => control);
      if (!own && !drawsAny(at)) return undefined;
      const panel = own?.id ?? (model.type === '1' ? '' : 'type-1');
      return { path: ['controlDomain'], message, node: childPath(panel, 'control-domain') };
    },
  },
};

/** A type 1 hypervisor without a name is among those that are shown. */
function drawsAny({ model, hypervisors }: TypePlace): boolean {
  if (!model.hypervisor) return !model.type || model.type === '1' || model.type === 'compare';
  const [own, ...others] = hypervisors;
  if (!own || others.length || namesOf(model).length > 1) return false;
  return model.type === 'compare' && own.type !== '1';
}

export const noControl: Rule = {
  id: 'R4',
  code: 'no-control-domain',
  severity: 'warning',
  title: 'Xen is shown without Dom0, or Hyper-V without its root partition.',
  why: 'Drivers and management are in that VM: who leaves it out hides what a crash or an intruder there would take along.',
  source: XEN_AND_HYPER_V,
  on: {
    stack: ({ id, stack, hypervisor, known }) =>
      known ? missing(stack, hypervisor, childPath(id, 'hypervisor')) : undefined,
    type({ model, hypervisors }) {
      if (isStack(model)) return undefined;
      return hypervisors.flatMap((one) => missing(model, one, `${one.id}.hypervisor`) ?? []);
    },
  },
};

/** The privileged VM that is left out, unless it is told of among the guests. */
function missing(
  { controlDomain, guests }: StackPlace['stack'],
  { control, name }: StackPlace['hypervisor'],
  node: string,
): Finding | undefined {
  if (!control || controlDomain !== 'none') return undefined;
  if (guests?.list.some((guest) => namesControlDomain(guest.name))) return undefined;
  const message = `${name} normally needs ${control[0]} for drivers and management; the drawing leaves it out.`;
  return { path: ['controlDomain'], message, node };
}
