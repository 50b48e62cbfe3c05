import { optional, picklist, strictObject } from 'valibot';
import type { EngineClass } from '../domain/engines.ts';
import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import { containerEntries, type ContainerUnit } from './container-unit.ts';
import { NO_ENGINE, resolve, type Setup } from './container-setup.ts';
import { containerTenants } from './container-tenants.ts';
import { engineBand, engineCell } from './container-engine.ts';
import { machine, sharedKernel } from './container-machines.ts';
import { annotated } from './container-notes.ts';
import { cpus, flag, names, size, text } from './fields.ts';
import { onVmm } from './hypervisor-layers.ts';
import { controlDomain, hostUserland, under } from './parts.ts';
import { tenants, type Tenants } from './tenants.ts';

const PLACEMENTS = ['beside', 'below'] as const;
const PLACES = ['bare-metal', 'vm', 'cloud'] as const;

/** More containers than a cluster holds on any node are a slip of the finger. */
const MOST_CONTAINERS = 100_000;

/** What a container stack takes, without what every diagram takes. */
export const containerStackEntries = {
  engine: text,
  runtime: text,
  hostOs: text,
  hostArch: text,
  runsOn: optional(picklist(PLACES)),
  hypervisor: text,
  hardware: text,
  cpus,
  memory: size,
  containers: tenants(strictObject(containerEntries), MOST_CONTAINERS),
  enginePlacement: optional(picklist(PLACEMENTS)),
  /** The VM that it runs in exposes hardware virtualisation. */
  nested: flag,
  rootless: flag,
  /** Controllers that systemd hands to the user of a rootless engine: `cpu io`, `yes`. */
  delegate: names,
  /** `false` leaves out the VM of a desktop product, which is there all the same. */
  hiddenVm: flag,
  /** Programs for other processors run in translation (binfmt_misc, QEMU). */
  emulation: flag,
};

export interface ContainerStackModel {
  readonly engine?: string | undefined;
  readonly runtime?: string | undefined;
  readonly hostOs?: string | undefined;
  readonly hostArch?: string | undefined;
  readonly runsOn?: (typeof PLACES)[number] | undefined;
  readonly hypervisor?: string | undefined;
  readonly hardware?: string | undefined;
  readonly cpus?: number | undefined;
  readonly memory?: number | undefined;
  readonly containers?: Tenants<ContainerUnit> | undefined;
  readonly enginePlacement?: (typeof PLACEMENTS)[number] | undefined;
  readonly nested?: boolean | undefined;
  readonly rootless?: boolean | undefined;
  readonly delegate?: readonly string[] | undefined;
  readonly hiddenVm?: boolean | undefined;
  readonly emulation?: boolean | undefined;
}

/** Engines whose containers are drawn beside other programs of their system. */
const PLAIN_CLASSES: ReadonlySet<EngineClass> = new Set(['engine', 'cri-runtime', 'oci-runtime']);

/** Containers when nobody says how many. */
export function containersOf(stack: ContainerStackModel): Tenants<ContainerUnit> {
  return stack.containers ?? { list: [], count: 3 };
}

/**
 * The blocks that stand on a kernel, top to bottom: the containers in a row, their engine beside
 * (or, as convention has it, below) them. The kernel itself is the caller's.
 *
 * @param path - Prefix of the block ids; empty for a diagram of its own.
 * @param kernel - Whose kernel the containers share, as said of each of them.
 */
export function containersOn(
  t: Translate,
  path: string,
  stack: ContainerStackModel,
  kernel: string = t('hostKernelName'),
): Block[] {
  return standing(t, path, stack, resolve(stack), kernel);
}

/** The same for a setup that is known; `noted` explains the layers of a hidden VM. */
export function standing(
  t: Translate,
  path: string,
  stack: ContainerStackModel,
  setup: Setup,
  kernel: string,
  noted = false,
): Block[] {
  const { home, hypervisor } = setup;
  const id = under(path, 'standing');
  const row = (children: readonly Block[]): Block => ({
    id,
    kind: 'group',
    flow: 'beside',
    children,
  });
  if (home === 'vm-shared' && hypervisor) {
    const vm = onVmm(t, hypervisor, hiddenVm(t, path, stack, setup, noted));
    const beside = hypervisor.control
      ? controlDomain(
          t,
          path,
          [hypervisor.control[0], t('hostCli'), hypervisor.control[2]],
          stack.hostOs,
          hypervisor.name,
          false,
        )
      : { ...hostUserland(t, path, t('hostCli')), minor: true };
    return [row([beside, vm])];
  }
  const containers = containerTenants(t, path, containersOf(stack), setup, kernel);
  if (hypervisor?.control) {
    const [name, duties, system] = hypervisor.control;
    const words = [name, t(`duties.${duties}`), system] as const;
    const domain = controlDomain(t, path, words, stack.hostOs, hypervisor.name);
    const children = [engineCell(t, path, setup), ...(domain.children ?? [])];
    return [row([{ ...domain, children, manages: true }, containers])];
  }
  const some = setup.engine !== NO_ENGINE;
  if (some && stack.enginePlacement === 'below') return [containers, engineBand(t, path, setup)];
  const programs = !path && home === 'host' && PLAIN_CLASSES.has(setup.engine.class);
  return [
    row([
      containers,
      ...(some ? [{ ...engineCell(t, path, setup), manages: true }] : []),
      ...(programs
        ? [
            {
              ...hostUserland(t, path, t('hostServices')),
              label: t('otherPrograms'),
              minor: true,
            },
          ]
        : []),
    ]),
  ];
}

/** The VM that a desktop product runs all its containers in, with the one kernel they share. */
function hiddenVm(
  t: Translate,
  path: string,
  stack: ContainerStackModel,
  setup: Setup,
  noted: boolean,
): Block {
  const id = under(path, 'hidden-vm');
  const count = containersOf(stack).count;
  const kernel = t('kernelOfVm', { vm: t('hiddenVm') });
  const containers = containerTenants(t, path, containersOf(stack), setup, kernel);
  const inside =
    setup.contents === 'distribution'
      ? [containers]
      : stack.enginePlacement === 'below'
        ? [containers, engineBand(t, path, setup)]
        : [
            {
              id: `${id}.standing`,
              kind: 'group',
              flow: 'beside',
              children: [containers, { ...engineCell(t, path, setup), manages: true }],
            },
          ];
  const shared = sharedKernel(t, id, 'guest-kernel', t('kernelOf', { os: 'Linux' }), setup, count);
  return machine(
    t,
    id,
    t('hiddenVm'),
    noted ? annotated(t, id, setup, count, inside, [shared]) : [...inside, shared],
  );
}
