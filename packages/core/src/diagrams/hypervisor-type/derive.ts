import { lacksKernel } from '../vm-stack/guest.ts';
import type { Guest } from '../vm-stack/schema.ts';
import { hostName, type Machine } from '../shared/hypervisor.ts';
import {
  type Hypervisor,
  type HypervisorType,
  NO_HYPERVISOR,
  findHypervisor,
  hypervisorNamed,
  onHost,
} from '../../domain/hypervisors.ts';
import { saysAny, saysNoHost } from '../../domain/none.ts';
import type { Tenants } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';

/** Guests when nobody says how many. */
export const ANY_GUESTS: Tenants<Guest> = { list: [], count: 2 };

/** What decides which hypervisors are shown. */
interface Choice {
  readonly type?: HypervisorType | 'compare' | undefined;
  readonly hypervisor?: string | undefined;
  readonly hostOs?: string | undefined;
}

/** More stacks beside each other compare nothing. */
export const MOST_PANELS = 8;

/** What one panel shows: a hypervisor of the table, or any of a type. */
export interface Panel {
  readonly id: string;
  readonly hypervisor: Hypervisor;
  readonly generic: boolean;
}

/** Every hypervisor that was named, once: by its id where the table has it. */
export function namesOf({ hypervisor, hostOs }: Choice): string[] {
  const names = (hypervisor ?? '')
    .split(/\s*,\s*/)
    .filter((name) => name && !saysAny(name))
    .map((name) => onHost(name, hostOs));
  return [...new Set(names.map((name) => findHypervisor(name)?.id ?? name))];
}

/** Named ones as they are; without names one of each type that is asked for. */
export function panelsOf(t: Translate, model: Choice): Panel[] {
  const names = namesOf(model).slice(0, MOST_PANELS);
  const { type, hostOs } = model;
  const wanted = type === 'compare' ? undefined : type;
  const named = names.map((name) => {
    const found = hypervisorNamed(name, hostOs);
    const { id, free } = found;
    // Where it sits is told with it.
    const typed = free && wanted && !findHypervisor(name);
    const vmm = wanted === '1' ? {} : { vmm: name };
    const hypervisor: Hypervisor = typed ? { id, name, type: wanted, ...vmm } : found;
    return { id, hypervisor, generic: false };
  });
  if (named.length > 1 || (named.length === 1 && type !== 'compare')) return named;
  const types: readonly HypervisorType[] = wanted ? [wanted] : ['1', '2'];
  const any = types.map((each) => ({
    id: `type-${each}`,
    hypervisor: anyOf(t, each),
    generic: true,
  }));
  const own = named[0];
  if (!own) return any;
  // Next to what it is to be compared with, in the place of its type.
  const place = any.findIndex(({ hypervisor }) => hypervisor.type === own.hypervisor.type);
  return place < 0 ? [...any, own] : any.with(place, own);
}

/** Any hypervisor of a type, with the parts that its kind has. */
function anyOf(t: Translate, type: HypervisorType): Hypervisor {
  const hypervisor = { id: `type-${type}`, name: t('hypervisor'), type, source: 'table 3a' };
  if (type === '1') return { ...hypervisor, control: [t('controlDomain'), 'dom0', ''] };
  return {
    ...hypervisor,
    vmm: t('vmm'),
    module: t(type === '2' ? 'hypervisorPart' : 'hypervisor'),
  };
}

/** What a panel is called. */
export function panelName(t: Translate, { hypervisor, generic }: Panel): string {
  const type = t(`type.${hypervisor.type}`);
  if (hypervisor === NO_HYPERVISOR) return t('noHypervisor');
  if (hypervisor.free) return hypervisor.name;
  return generic ? type : t('typeOf', { hypervisor: hypervisor.name, type });
}

/** The machine of a panel: a host OS under a type 1 hypervisor only where it was asked for. */
export function machineOf(
  t: Translate,
  { hostOs, hardware, controlDomain, controlOs }: Choice & Machine,
  { hypervisor, generic }: Panel,
  single: boolean,
): Machine {
  const anyHost = t(hypervisor.type === '2' ? 'anyHost' : 'anyHostKernel');
  if (hypervisor.type !== '1')
    return { hardware, hostOs: hostOs || (generic ? anyHost : undefined) };
  const hostUnder = single && hostOs && !saysNoHost(hostOs) ? hostOs : undefined;
  return { hardware, controlDomain, controlOs, hostUnder };
}

/** Kernels of all panels together. */
export function kernelsIn(
  t: Translate,
  model: Choice & Machine & { readonly guests?: Tenants<Guest> | undefined },
  panels: readonly Panel[],
): number {
  const { count, list } = model.guests ?? ANY_GUESTS;
  const guests = count - list.filter(lacksKernel).length;
  return panels.reduce((sum, panel) => {
    const { hypervisor } = panel;
    const machine = machineOf(t, model, panel, panels.length === 1);
    const domain = hypervisor.control && (machine.controlDomain ?? 'beside') !== 'none';
    const around = [hostName(hypervisor, machine), machine.hostUnder, domain];
    return sum + guests + around.filter((one) => one !== undefined && one !== false).length;
  }, 0);
}
