import { type Hypervisor, NO_HYPERVISOR } from '../../domain/hypervisors.ts';
import { operatingSystem } from '../../domain/operating-systems.ts';
import type { FactsBuilder, Layer, LayerInput } from '../../faults/facts.ts';
import { joinFacts as joined, childPath } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import { hostKernelName, hostName, hypervisorName, type Machine } from './hypervisor.ts';
import { controlSystem } from './parts.ts';

/** Where layers are added: what they stand on, the frame around them, the path of their stack. */
export interface Ground {
  readonly on?: readonly Layer[] | undefined;
  readonly frame?: Layer | undefined;
  readonly path: string;
}

/**
 * Adds what lies under VMs, from the hardware up.
 *
 * @param inner - The machine is a VM: its hardware is not its own.
 * @returns What the VMs stand on.
 */
export function addBase(
  facts: FactsBuilder,
  t: Translate,
  hypervisor: Hypervisor,
  machine: Machine,
  { on = [], frame, path }: Ground,
  inner = false,
): readonly Layer[] {
  const { control, firmware, module, offload } = hypervisor;
  let ground = on;
  const add = (part: string, input: Omit<LayerInput, 'id'>): Layer =>
    facts.add({ ...input, id: childPath(path, part) }, ground, frame);
  if (!inner) {
    const name = machine.hardware || hypervisor.hardware || t('hardware');
    const metal = add('hardware', { kind: 'hardware', name });
    ground = offload ? [metal, add('offload', { kind: 'offload', name: offload })] : [metal];
  }
  const kernel = inner ? 'guest-kernel' : 'host-kernel';
  const { hostUnder, controlDomain, controlOs } = machine;
  if (hostUnder) {
    const { label: name } = operatingSystem(hostUnder);
    ground = [add('host-kernel', { kind: kernel, name, kernel: true })];
  }
  if (control && controlDomain === 'below') {
    const name = joined(control[0], controlSystem(controlOs, control[2]));
    ground = [add('control-domain', { kind: 'control-domain', name, kernel: true })];
  }
  if (hypervisor === NO_HYPERVISOR) return ground;
  const host = hostName(hypervisor, machine);
  if (host !== undefined) {
    const name = hostKernelName(hypervisor, machine);
    const own = add('host-kernel', { kind: kernel, name, kernel: true });
    if (module)
      facts.add(
        { id: childPath(path, 'hypervisor'), kind: 'hypervisor', name: module },
        ground,
        own,
      );
    return [own];
  }
  if (firmware && !inner) ground = [add('firmware', { kind: 'hypervisor', name: firmware })];
  return [add('hypervisor', { kind: 'hypervisor', name: hypervisorName(t, hypervisor) })];
}

/** Adds the process that models the devices of a VM, where there is one: the VM stands on it. */
export function addVmm(
  facts: FactsBuilder,
  { vmm }: Hypervisor,
  vm: string,
  on: readonly Layer[],
  frame?: Layer,
): readonly Layer[] {
  if (!vmm) return on;
  return [facts.add({ id: `${vm}.vmm-process`, kind: 'vmm-process', name: vmm }, on, frame)];
}

/** The parts of a privileged VM. */
export interface Domain {
  readonly name: string;
  /** What its kernel is called. */
  readonly kernel: string;
  /** Its programs serve the guests too, not only its kernel. */
  readonly serves: boolean;
  /** What its programs are called. */
  readonly programs?: string;
}

/**
 * Adds a privileged VM.
 *
 * @returns The layers of it that serve other VMs; what stands on its programs.
 */
export function addDomain(
  facts: FactsBuilder,
  t: Translate,
  { name, kernel, serves, programs }: Domain,
  { on = [], frame, path }: Ground,
): { readonly serving: readonly Layer[]; readonly programs: Layer; readonly domain: Layer } {
  const id = childPath(path, 'control-domain');
  const boundary = 'hardware-assisted';
  const domain = facts.add(
    { id, kind: 'control-domain', name, boundary, serving: true },
    on,
    frame,
  );
  const own = facts.add(
    { id: `${id}.host-kernel`, kind: 'host-kernel', name: kernel, kernel: true },
    on,
    domain,
  );
  const tools = facts.add(
    {
      id: `${id}.host-userland`,
      kind: 'host-userland',
      name: programs ?? t('management'),
      root: serves,
    },
    [own],
    domain,
  );
  return { serving: serves ? [domain, tools] : [domain], programs: tools, domain };
}

/** Adds who serves VMs beside them: a control domain, a service VM. */
export function addServers(
  facts: FactsBuilder,
  t: Translate,
  hypervisor: Hypervisor,
  { controlDomain = 'beside', controlOs }: Machine,
  ground: Ground,
): readonly Layer[] {
  const { control, service, processes } = hypervisor;
  const serving: Layer[] = [];
  if (control && controlDomain === 'beside') {
    const kernel = controlSystem(controlOs, control[2]);
    const plain = { name: control[0], kernel, serves: !processes };
    const domain = processes ? { ...plain, programs: t('hostPrograms') } : plain;
    const added = addDomain(facts, t, domain, ground);
    serving.push(...added.serving);
    if (processes) {
      const id = `${added.domain.id}.vmm-process`;
      const vmm = { id, kind: 'vmm-process', name: processes };
      serving.push(facts.add(vmm, added.programs.on, added.domain));
    }
  }
  if (service) {
    const { on = [], frame, path } = ground;
    const id = childPath(path, 'service-vm');
    const boundary = 'hardware-assisted';
    const below = addVmm(facts, hypervisor, id, on, frame);
    const vm = facts.add({ id, kind: 'vm', name: service, boundary, serving: true }, below, frame);
    const kernel = facts.add(
      { id: `${id}.guest-kernel`, kind: 'guest-kernel', name: 'Linux', kernel: true },
      below,
      vm,
    );
    const app = facts.add({ id: `${id}.app`, kind: 'app', name: t('storage') }, [kernel], vm);
    serving.push(vm, app);
  }
  return serving;
}
