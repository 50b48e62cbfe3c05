import type { Guest } from './schema.ts';
import { saysNone } from '../../domain/none.ts';
import { operatingSystem } from '../../domain/operating-systems.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block, Boundary } from '../../figure/block.ts';
import { describedBy, joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';

/** What of a guest's frame is not in its description. */
export interface Frame {
  /** Nesting level: `L1`. */
  readonly level?: string | undefined;
  /** What draws its boundary; nothing where no hypervisor is. */
  readonly boundary?: Boundary | undefined;
  /** Its neighbours list devices. */
  readonly devices?: boolean | undefined;
  readonly relation?: string | undefined;
}

/**
 * A VM as a frame: application, libraries, guest OS with its kernel, virtual hardware.
 *
 * @param inside - Layers in place of application, libraries and kernel, top to bottom.
 */
export function vmFrame(
  t: Translate,
  id: string,
  guest: Guest,
  name: string,
  inside?: readonly Block[],
  frame: Frame = {},
): Block {
  const sizes = joinFacts(
    guest.vcpus === undefined ? undefined : t('vcpus', { n: guest.vcpus }),
    guest.memory === undefined ? undefined : formatBytes(guest.memory),
  );
  const aside = joinFacts(frame.level, frame.devices ? undefined : sizes);
  return {
    id,
    kind: 'vm',
    look: 'frame',
    ...(frame.boundary ? { boundary: frame.boundary } : {}),
    label: name,
    ...(aside ? { aside } : {}),
    ...describedBy(guest.label && guest.name, frame.relation),
    children: [
      ...(inside ?? system(t, id, guest)),
      ...(frame.devices ? [virtualHardware(t, id, guest, sizes)] : []),
    ],
  };
}

/** The name a guest goes by. */
export function guestName(t: Translate, guest: Guest | undefined, index: number): string {
  return guest?.label || guest?.name || t('vm', { n: index + 1 });
}

/** Does the guest say more of its machine than vCPUs and memory? */
export function listsDevices({ disk, nic, arch }: Guest): boolean {
  return disk !== undefined || !!nic || !!arch;
}

/** Is it only on its disk? Then no kernel of it runs, and no memory of the host is its own. */
export function isOff({ state }: Guest): boolean {
  return state === 'shut-off';
}

/** Whether a guest is said to run without a kernel of its own. */
export function lacksKernel({ kernel, os, unikernel }: Guest): boolean {
  if (unikernel) return false;
  return saysNone(kernel) || /^(host|shared)$/i.test(kernel ?? '') || (!kernel && saysNone(os));
}

/** Application, libraries and kernel, or all of it in one image. */
function system(t: Translate, id: string, guest: Guest): Block[] {
  if (guest.unikernel) {
    return [
      {
        id: `${id}.guest-kernel`,
        kind: 'unikernel',
        tone: 'app',
        label: guest.app || t('unikernel'),
        detail: t('unikernelDetail'),
        kernel: t('ownKernel'),
      },
    ];
  }
  return [
    {
      id: `${id}.app`,
      kind: 'app',
      tone: 'app',
      label: guest.app || t('app'),
      ...(guest.app ? { detail: t('appDetail') } : { short: [t('appShort')] }),
    },
    {
      id: `${id}.guest-userland`,
      kind: 'guest-userland',
      tone: 'libs',
      label: guest.libs || t('libs'),
      ...(guest.libs ? { detail: t('libsDetail') } : {}),
    },
    ...(lacksKernel(guest) ? [] : [guestKernel(t, id, guest)]),
  ];
}

/** The guest OS with its kernel. */
function guestKernel(t: Translate, id: string, { os, kernel }: Guest): Block {
  return {
    id: `${id}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label: osLabel(os) ?? t('guestOs'),
    detail: kernel ? t('kernelNamed', { kernel }) : t(os ? 'guestOsDetail' : 'ownKernel'),
    kernel: t('ownKernel'),
  };
}

/** A system's name as people write it. */
export function osLabel(os: string | undefined): string | undefined {
  return os ? operatingSystem(os).label : undefined;
}

function virtualHardware(t: Translate, id: string, guest: Guest, sizes: string): Block {
  const detail = joinFacts(
    sizes,
    typeof guest.disk === 'number' ? t('disk', { size: formatBytes(guest.disk) }) : guest.disk,
    guest.nic,
    guest.arch,
  );
  return {
    id: `${id}.virtual-hardware`,
    kind: 'virtual-hardware',
    tone: 'hardware',
    label: t('virtualHardware'),
    ...(detail ? { detail } : {}),
  };
}
