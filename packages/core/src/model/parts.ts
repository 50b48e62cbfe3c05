import type { Block, Boundary, LegendItem } from '../layout/block.ts';
import { BOUNDARIES, TONES } from '../layout/block.ts';
import { operatingSystem } from '../domain/operating-systems.ts';
import { formatBytes } from '../domain/units.ts';
import type { Translate } from '../messages/messages.ts';

/** Parts of stacks that several diagrams draw; each is a block under the given path. */

/** What a host does when VMs want more memory than it has. */
export const OVERCOMMIT = ['ballooning', 'page-sharing', 'swap'] as const;
export type Overcommit = (typeof OVERCOMMIT)[number];

/** Joins what is there with a middle dot. */
export function facts(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Names the child blocks of a path: `guests.1` + `app` is `guests.1.app`. */
export function under(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}

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
  const sizes = facts(
    model.cpus === undefined ? undefined : t('cpus', { n: model.cpus }),
    model.memory === undefined ? undefined : formatBytes(model.memory),
    model.hostArch,
    ...(model.memoryOvercommit ?? []).map((way) => t(`overcommit.${way}`)),
  );
  return {
    id: under(path, 'hardware'),
    kind: 'hardware',
    tone: 'hardware',
    label: model.hardware || t('hardware'),
    detail: sizes || t('hardwareDetail'),
  };
}

/**
 * The kernel of a host system, with the part in it that virtualises.
 *
 * @param inGuest - The host system is itself a guest.
 */
export function hostKernel(
  t: Translate,
  path: string,
  label: string,
  module?: { name: string; detail: string },
  inGuest = false,
): Block {
  const kernel: Block = {
    id: under(path, 'host-kernel'),
    kind: inGuest ? 'guest-kernel' : 'host-kernel',
    tone: inGuest ? 'guest' : 'host',
    label,
    kernel: t('ownKernel'),
  };
  if (!module) return { ...kernel, detail: t(inGuest ? 'guestOsDetail' : 'hostKernel') };
  return {
    ...kernel,
    look: 'frame',
    aside: t(inGuest ? 'guestOs' : 'hostKernel'),
    children: [
      {
        id: under(path, 'hypervisor'),
        kind: 'hypervisor',
        tone: 'hypervisor',
        label: module.name,
        detail: module.detail,
      },
    ],
  };
}

/** Host programs beside VMM processes or containers. */
export function hostUserland(t: Translate, path: string, detail: string, said?: string): Block {
  return {
    id: under(path, 'host-userland'),
    kind: 'host-userland',
    tone: 'host',
    label: t('hostPrograms'),
    detail,
    low: true,
    ...(said ? { said } : {}),
  };
}

/**
 * A privileged VM beside the guests.
 *
 * @param serves - Its programs serve the guests too, not only its kernel: drivers, worker processes.
 */
export function controlDomain(
  t: Translate,
  path: string,
  [name, duties, kernel]: readonly [name: string, duties: string, kernel: string],
  os?: string,
  hypervisor?: string,
  serves = true,
): Block {
  const id = under(path, 'control-domain');
  return {
    id,
    kind: 'control-domain',
    look: 'frame',
    boundary: 'hardware-assisted',
    serves: true,
    label: name,
    aside: t('privilegedVm'),
    ...(hypervisor ? { said: t('saidControl', { name: hypervisor }) } : {}),
    children: [
      {
        id: `${id}.host-userland`,
        kind: 'host-userland',
        tone: 'control',
        ...(serves ? { serves, root: true } : {}),
        label: t('management'),
        detail: duties,
      },
      {
        id: `${id}.host-kernel`,
        kind: 'host-kernel',
        tone: 'control',
        label: os ? operatingSystem(os).label : kernel,
        detail: t('controlDetail'),
        kernel: t('ownKernel'),
      },
    ],
  };
}

/** Flows whose rows wrap where there is little room. */
const WRAPPING: ReadonlySet<Block['flow']> = new Set(['row', 'pack', 'beside']);

/** A legend of these. */
export function legendWith(items: readonly LegendItem[], t: Translate): Block {
  return { id: 'legend', kind: 'legend', label: t('legend'), items };
}

/** The legend of what a picture uses: tones, boundaries and marks, in their fixed order. */
export function legend(t: Translate, layers: readonly Block[]): Block {
  const seen = new Set<string>();
  const visit = (block: Block): void => {
    for (const part of [
      block.tone,
      block.boundary,
      block.kernel && 'kernel',
      block.manages && 'manages',
      WRAPPING.has(block.flow) && 'rail',
    ]) {
      if (part) seen.add(part);
    }
    block.children?.forEach(visit);
  };
  layers.forEach(visit);
  const items: LegendItem[] = [
    ...TONES.filter((tone) => seen.has(tone)).map((tone) => ({ label: t(`tone.${tone}`), tone })),
    ...BOUNDARIES.filter((line: Boundary) => seen.has(line)).map((boundary) => ({
      label: t(`boundary.${boundary}`),
      boundary,
    })),
    ...(seen.has('kernel') ? [{ label: t('kernelMark'), mark: 'kernel' as const }] : []),
    ...(seen.has('manages') ? [{ label: t('manages'), mark: 'manages' as const }] : []),
    ...(seen.has('rail') ? [{ label: t('railMark'), mark: 'rail' as const }] : []),
  ];
  return legendWith(items, t);
}

/** Kernels that are marked in a picture, folded tenants included. */
export function countKernels(layers: readonly Block[]): number {
  return layers.reduce((sum, block) => {
    const inside = countKernels(block.children ?? []);
    const tenants = block.more && block.children?.find((child) => child.fold);
    const folded =
      block.more?.kernels ??
      (tenants && block.more ? countKernels([tenants]) * block.more.count : 0);
    return sum + (block.kernel ? 1 : 0) + inside + folded;
  }, 0);
}
