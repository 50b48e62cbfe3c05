import type { Hypervisor } from '../domain/hypervisors.ts';
import { operatingSystem } from '../domain/operating-systems.ts';
import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import { controlDomain, hostKernel, hostUserland, under, hardware } from './parts.ts';

/** The machine that a hypervisor runs on. */
export interface Machine {
  readonly hostOs?: string | undefined;
  readonly hardware?: string | undefined;
  readonly hostArch?: string | undefined;
  readonly cpus?: number | undefined;
  readonly memory?: number | undefined;
}

/** How a hypervisor's host system is called when nobody says. */
const HOST_NAMES = {
  linux: 'Linux',
  windows: 'Windows',
  macos: 'macOS',
  freebsd: 'FreeBSD',
} as const;

/** The host system of a hosted or in-kernel hypervisor; undefined for type 1. */
export function hostName(hypervisor: Hypervisor, machine: Machine): string | undefined {
  if (hypervisor.type === '1') return undefined;
  return machine.hostOs
    ? operatingSystem(machine.hostOs).label
    : HOST_NAMES[hypervisor.host ?? 'linux'];
}

/** What lies under the VMs, top to bottom: hypervisor or host kernel, firmware, hardware and cards. */
export function hypervisorBase(
  t: Translate,
  path: string,
  hypervisor: Hypervisor,
  machine: Machine,
): Block[] {
  const host = hostName(hypervisor, machine);
  const metal = hardware(t, path, machine);
  const ground: Block = hypervisor.offload
    ? {
        id: under(path, 'ground'),
        kind: 'ground',
        flow: 'row',
        children: [
          metal,
          {
            id: under(path, 'offload'),
            kind: 'offload',
            tone: 'hardware',
            label: hypervisor.offload,
            detail: t('offloadDetail'),
          },
        ],
      }
    : metal;
  if (host !== undefined) {
    const part = hypervisor.module && {
      name: hypervisor.module,
      detail: t(hypervisor.type === '2' ? 'driver' : 'inKernel'),
    };
    return [hostKernel(t, path, host, part || undefined), ground];
  }
  const privileged: Block = {
    id: under(path, 'hypervisor'),
    kind: 'hypervisor',
    tone: 'hypervisor',
    label: hypervisor.name,
    detail: t(hypervisor.firmware ? 'hypervisorNuance' : 'hypervisorType1'),
  };
  const firmware: Block[] = hypervisor.firmware
    ? [
        {
          id: under(path, 'firmware'),
          kind: 'hypervisor',
          tone: 'hypervisor',
          label: hypervisor.firmware,
          detail: t('firmwareDetail'),
        },
      ]
    : [];
  return [privileged, ...firmware, ground];
}

/** A VM with the process that models its devices under it, where there is one. */
export function onVmm(t: Translate, hypervisor: Hypervisor, vm: Block): Block {
  if (!hypervisor.vmm) return vm;
  const detail = hypervisor.emulates
    ? 'emulatesDetail'
    : hypervisor.type === '1'
      ? 'vmmOnKernel'
      : 'vmmDetail';
  return {
    id: `${vm.id}.stack`,
    kind: 'vm-column',
    ...(vm.boundary ? { boundary: vm.boundary } : {}),
    children: [
      vm,
      {
        id: `${vm.id}.vmm-process`,
        kind: 'vmm-process',
        tone: 'hypervisor',
        label: hypervisor.vmm,
        detail: t(detail),
      },
    ],
  };
}

/** What stands beside the guests: a control domain, a service VM, programs of the host. */
export function neighbours(
  t: Translate,
  path: string,
  hypervisor: Hypervisor,
): { readonly before: Block[]; readonly after: Block[] } {
  const { control, service } = hypervisor;
  const before: Block[] = [];
  if (control) before.push(controlDomain(t, path, control));
  if (service) {
    const id = under(path, 'service-vm');
    before.push(
      onVmm(t, hypervisor, {
        id,
        kind: 'vm',
        look: 'frame',
        boundary: 'hardware-assisted',
        label: service[0],
        children: [
          {
            id: `${id}.app`,
            kind: 'app',
            tone: 'control',
            label: service[1],
            detail: t('serviceVm'),
          },
          {
            id: `${id}.guest-kernel`,
            kind: 'guest-kernel',
            tone: 'guest',
            label: 'Linux',
            detail: t('guestOsDetail'),
            kernel: t('ownKernel'),
          },
        ],
      }),
    );
  }
  const after = hypervisor.type === '1' ? [] : [hostUserland(t, path, t('hostProgramsDetail'))];
  return { before, after };
}
