import {
  findHypervisor,
  hypervisorNamed,
  NO_HYPERVISOR,
  qemuOn,
  type Hypervisor,
  type HypervisorType,
} from '../domain/hypervisors.ts';
import { saysNoHost } from '../domain/none.ts';
import type { Translate } from '../messages/messages.ts';

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
    .filter((name) => name)
    .map((name) => qemuOn(name, hostOs));
  return [...new Set(names.map((name) => findHypervisor(name)?.id ?? name))];
}

/** Named ones as they are; without names one of each type that is asked for. */
export function panelsOf(t: Translate, model: Choice): Panel[] {
  const names = namesOf(model).slice(0, MOST_PANELS);
  const { type, hostOs } = model;
  const asked = type === 'compare' ? undefined : type;
  const named = names.map((name) => {
    const hosted = (!!hostOs && !saysNoHost(hostOs)) || (!!asked && asked !== '1');
    const found = hypervisorNamed(name, hosted);
    const free = found !== NO_HYPERVISOR && !findHypervisor(name);
    const hypervisor = free && asked ? { ...found, type: asked } : found;
    return { id: hypervisor.id, hypervisor, generic: false };
  });
  if (named.length > 1 || (named.length === 1 && type !== 'compare')) return named;
  const types: readonly HypervisorType[] = asked ? [asked] : ['1', '2'];
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
