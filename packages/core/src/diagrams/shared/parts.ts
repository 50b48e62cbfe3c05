import { operatingSystem } from '../../domain/operating-systems.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import { shownOf, type Tenants } from '../../input/tenants.ts';
import { joinFacts, childPath } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';

/** Parts of stacks that several diagrams draw; each is a block under the given path. */

/** What a host does when VMs want more memory than it has. */
export const OVERCOMMIT = ['ballooning', 'page-sharing', 'swap'] as const;

export type Overcommit = (typeof OVERCOMMIT)[number];

export function hardware(
  t: Translate,
  path: string,
  model: {
    hardware?: string | undefined;
    cpus?: number | undefined;
    memory?: number | undefined;
    hostArch?: string | undefined;
    memoryOvercommit?: readonly Overcommit[] | undefined;
  },
): Block {
  const sizes = joinFacts(
    model.cpus === undefined ? undefined : t('cpus', { n: model.cpus }),
    model.memory === undefined ? undefined : formatBytes(model.memory),
    model.hostArch,
    ...(model.memoryOvercommit ?? []).map((way) => t(`overcommit.${way}`)),
  );
  return {
    id: childPath(path, 'hardware'),
    kind: 'hardware',
    tone: 'hardware',
    label: model.hardware || t('hardware'),
    detail: sizes || t('hardwareDetail'),
  };
}

/**
 * The kernel of a host system, with the part in it that virtualises.
 *
 * @param module - Its name, what is said of it, and whether the whole kernel is the hypervisor or
 *   only loads a driver of one.
 * @param inGuest - The host system is itself a guest.
 */
export function hostKernel(
  t: Translate,
  path: string,
  label: string,
  module?: { name: string; detail: string; part: 'whole' | 'tab'; short?: string },
  inGuest = false,
): Block {
  const whole = module?.part === 'whole';
  const words = whole ? 'kernelIsHypervisor' : inGuest ? 'guestOsDetail' : 'hostKernel';
  return {
    id: childPath(path, 'host-kernel'),
    kind: inGuest ? 'guest-kernel' : 'host-kernel',
    look: 'band',
    tone: inGuest ? 'guest' : 'host',
    label,
    detail: t(words),
    kernel: t('ownKernel'),
    ...(module
      ? {
          children: [
            {
              id: childPath(path, 'hypervisor'),
              kind: 'hypervisor',
              tone: 'hypervisor',
              label: module.name,
              detail: module.detail,
              part: module.part,
              ...(module.short ? { short: [module.short] } : {}),
            },
          ],
        }
      : {}),
  };
}

/** Host programs beside VMM processes or containers. */
export function hostUserland(t: Translate, path: string, detail: string, relation?: string): Block {
  return {
    id: childPath(path, 'host-userland'),
    kind: 'host-userland',
    tone: 'host',
    label: t('hostPrograms'),
    detail,
    ...(relation ? { description: relation } : {}),
  };
}

/** The system in a privileged VM: as told, else the usual one. */
export function controlSystem(os: string | undefined, usual: string): string {
  return os ? operatingSystem(os).label : usual;
}

/**
 * A privileged VM beside the guests.
 */
export function controlDomain(
  t: Translate,
  path: string,
  [name, duties, kernel]: readonly [name: string, duties: string, kernel: string],
  os?: string,
  hypervisor?: string,
): Block {
  const id = childPath(path, 'control-domain');
  return {
    id,
    kind: 'control-domain',
    look: 'frame',
    boundary: 'hardware-assisted',
    serves: true,
    label: name,
    aside: t('privilegedVm'),
    ...(hypervisor ? { description: t('saidControl', { name: hypervisor }) } : {}),
    children: [
      {
        id: `${id}.host-userland`,
        kind: 'host-userland',
        tone: 'control',
        label: t('management'),
        detail: duties,
      },
      {
        id: `${id}.host-kernel`,
        kind: 'host-kernel',
        tone: 'control',
        label: controlSystem(os, kernel),
        detail: t('controlDetail'),
        kernel: t('ownKernel'),
      },
    ],
  };
}

/** How many more there are than are drawn; nothing where all are. */
export function moreText(id: string, n: number, t: Translate): Block[] {
  return n > 0 ? [{ id, kind: 'text', look: 'text', detail: t('moreIssues', { n }) }] : [];
}

/** Blocks of the first tenants; of a plain count all are alike and have no description. */
export function firstBlocks<T>(
  { list, count: all }: Tenants<T>,
  draw: (tenant: T | undefined, index: number) => Block,
  most?: number,
): { readonly blocks: Block[]; readonly hidden: number } {
  const visible = shownOf({ count: all }, most);
  return {
    blocks: Array.from({ length: visible }, (_, index) => ({
      ...draw(list[index], index),
      fold: true,
    })),
    hidden: all - visible,
  };
}
