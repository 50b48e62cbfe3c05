import { operatingSystem } from '../domain/operating-systems.ts';
import { formatBytes } from '../domain/units.ts';
import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import { flag, integer, size, text } from './fields.ts';
import { facts } from './parts.ts';

/** A guest as somebody described it. */
export const guestEntries = {
  name: text,
  os: text,
  arch: text,
  vcpus: integer(1, 4_096),
  memory: size,
  disk: size,
  nic: text,
  libs: text,
  app: text,
  unikernel: flag,
};

export interface Guest {
  readonly name?: string | undefined;
  readonly os?: string | undefined;
  readonly arch?: string | undefined;
  readonly vcpus?: number | undefined;
  readonly memory?: number | undefined;
  readonly disk?: number | undefined;
  readonly nic?: string | undefined;
  readonly libs?: string | undefined;
  readonly app?: string | undefined;
  readonly unikernel?: boolean | undefined;
}

/** A VM as a frame: application, libraries, guest OS with its kernel, virtual hardware. */
export function vmFrame(
  t: Translate,
  id: string,
  guest: Guest,
  name: string,
  inside?: readonly Block[],
): Block {
  const sizes = [
    guest.vcpus === undefined ? undefined : t('vcpus', { n: guest.vcpus }),
    guest.memory === undefined ? undefined : formatBytes(guest.memory),
  ];
  const devices = [
    guest.disk === undefined ? undefined : t('disk', { size: formatBytes(guest.disk) }),
    guest.nic,
    guest.arch,
  ];
  const listed = devices.some(Boolean);
  return {
    id,
    kind: 'vm',
    look: 'frame',
    boundary: 'hardware-assisted',
    label: name,
    ...(listed ? {} : { aside: facts(...sizes) }),
    children: [
      ...(inside ?? workload(t, id, guest)),
      ...(guest.unikernel ? [] : [guestKernel(t, id, guest)]),
      ...(listed ? [virtualHardware(t, id, facts(...sizes, ...devices))] : []),
    ],
  };
}

function workload(t: Translate, id: string, guest: Guest): Block[] {
  const app: Block = {
    id: `${id}.app`,
    kind: 'app',
    tone: 'app',
    label: guest.app || t('app'),
    ...(guest.app ? { detail: t('appDetail') } : {}),
  };
  if (guest.unikernel) {
    return [
      {
        ...app,
        kind: 'guest-kernel',
        label: guest.app || t('unikernel'),
        detail: t('unikernelDetail'),
        kernel: t('ownKernel'),
      },
    ];
  }
  return [
    app,
    {
      id: `${id}.guest-userland`,
      kind: 'guest-userland',
      tone: 'libs',
      label: guest.libs || t('libs'),
      ...(guest.libs ? { detail: t('libsDetail') } : {}),
    },
  ];
}

export function guestKernel(t: Translate, id: string, guest: Guest): Block {
  return {
    id: `${id}.guest-kernel`,
    kind: 'guest-kernel',
    tone: 'guest',
    label: guest.os ? operatingSystem(guest.os).label : t('guestOs'),
    detail: t('guestOsDetail'),
    kernel: t('ownKernel'),
  };
}

function virtualHardware(t: Translate, id: string, detail: string): Block {
  return {
    id: `${id}.virtual-hardware`,
    kind: 'virtual-hardware',
    tone: 'hardware',
    label: t('virtualHardware'),
    detail,
  };
}
