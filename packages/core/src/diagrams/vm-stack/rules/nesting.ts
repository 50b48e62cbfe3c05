import { REMOTE } from '../../../domain/hypervisors.ts';
import { holds } from '../../../domain/days.ts';
import { SPANS } from '../../../domain/spans.ts';
import { hypervisorNamed } from '../../../domain/hypervisors.ts';
import { saysNone } from '../../../domain/none.ts';
import { impliesNested } from '../derive.ts';
import type { ContainersPlace, StackPlace } from '../../places.ts';
import type { Finding, Findings, Rule } from '../../../rules/rule.ts';

const NESTED_GUESTS = {
  title: 'Linux kernel, running-nested-guests.rst',
  href: 'https://docs.kernel.org/virt/kvm/x86/running-nested-guests.html',
};

/** A VMM that cannot do without /dev/kvm. */
const KVM_ONLY = 'firecracker';

/** Instances of EC2 that were no bare metal ran no VMs, whatever was asked for. */
function isExposed(
  nested: boolean | undefined,
  outer: StackPlace | undefined,
  asOf: string | undefined,
): boolean {
  return !!nested && (outer?.hypervisor.id !== 'nitro' || holds(SPANS.ec2Nesting, asOf));
}

/** How a VM gets virtualisation on EC2, where that is what runs it. */
function onEc2(outer: StackPlace | undefined, asOf: string | undefined): string {
  if (outer?.hypervisor.id !== 'nitro') return '';
  return holds(SPANS.ec2Nesting, asOf)
    ? ' On EC2 it is an option of C8i, M8i and R8i instances, off unless asked for; others have to be bare metal.'
    : ' On EC2 only bare metal instances run VMs.';
}

/** A stack in a guest of another, where somebody put it there: `nested` alone draws one too. */
function isTold({ inside }: StackPlace): boolean {
  const index = inside?.path.at(-1) as number;
  return !!inside?.of.stack.guests?.list[index]?.vmStack;
}

/** The hypervisor or its host translates instructions and needs no help from the CPU. */
function emulates({ stack, hypervisor }: StackPlace): boolean {
  return !!hypervisor.emulates || !!stack.emulation;
}

function stackInStack(at: StackPlace, _limits: object, asOf?: string): Findings {
  const { inside, stack, hypervisor, known } = at;
  if (!inside && known && hypervisor.name && impliesNested(stack)) {
    const message = `A VM runs VMs of its own: ${hypervisor.name} has to expose virtualisation to it.`;
    return { path: ['nested'], message, node: 'guests.0', severity: 'info' };
  }
  if (!inside || !known || !isTold(at)) return undefined;
  const { of: outer, name: vm } = inside;
  const { name } = hypervisor;
  const found = (message: string, severity: 'error' | 'info'): Finding => ({
    path: [],
    message,
    severity,
    node: inside.id,
  });
  if (isExposed(outer.stack.nested, outer, asOf)) {
    return found(
      `${name} runs in ${vm}: its VMs are nested, and slower than on the hardware.`,
      'info',
    );
  }
  if (emulates(at) || emulates(outer)) {
    return found(`${name} runs in ${vm} under emulation, expect it to be much slower.`, 'info');
  }
  // That one has a rule of its own.
  return hypervisor.id === KVM_ONLY
    ? undefined
    : found(notExposed(name, outer, vm) + onEc2(outer, asOf), 'error');
}

function notExposed(inner: string, { hypervisor, known }: StackPlace, vm: string): string {
  const outer = known && hypervisor.name ? hypervisor.name : 'the hypervisor';
  return `${inner} in ${vm} needs hardware virtualisation, but ${outer} does not expose it. Enable nested virtualisation or emulation.`;
}

/** Engines that start VMs of their own, in a VM. */
function enginesInVm(
  { setup, vm, nested, inside, id }: ContainersPlace,
  _limits: object,
  asOf?: string,
): Findings {
  const { hypervisor, home, engine } = setup;
  if (inside && hypervisor === REMOTE) {
    const message = `The VMs of these pods are VMs of the cloud, beside ${vm} and not in it: they need no nesting, and a picture of their own.`;
    return { path: ['engine'], message, node: inside.id, severity: 'warning' };
  }
  if (
    !vm ||
    isExposed(nested, inside?.of, asOf) ||
    !hypervisor ||
    usesKvm(setup) ||
    !home.startsWith('vm-')
  )
    return undefined;
  const outer = inside?.of.hypervisor.name || 'the hypervisor under it';
  const message = `${engine.name} starts VMs and needs hardware virtualisation, but ${outer} does not expose it to ${vm}. Enable nested virtualisation.${onEc2(inside?.of, asOf)}`;
  return { path: ['engine'], message, node: inside?.id ?? (id || 'vm') };
}

function usesKvm({ hypervisor, home }: ContainersPlace['setup']): boolean {
  return home === 'vm-each' && hypervisor?.module === 'KVM';
}

export const vmInVm: Rule = {
  id: 'R12',
  code: 'vm-in-vm',
  severity: 'error',
  title: 'A hypervisor runs in a VM whose own hypervisor does not expose virtualisation.',
  why: 'Without the CPU extensions the inner hypervisor refuses to start or translates every instruction, so the picture promises what will not run.',
  source: NESTED_GUESTS,
  on: { stack: stackInStack, containers: enginesInVm },
};

export const kvmInVm: Rule = {
  id: 'R56',
  code: 'no-kvm-in-vm',
  severity: 'error',
  title: 'Kata Containers or Firecracker run in a VM that does not expose virtualisation.',
  why: 'Both start real VMs through /dev/kvm: many cloud instances have no such device, and then not one container starts.',
  source: {
    title: 'Firecracker, docs/design.md; Kata Containers, architecture',
    href: 'https://github.com/firecracker-microvm/firecracker/blob/main/docs/design.md',
  },
  on: {
    stack(at, _limits, asOf) {
      const { inside, hypervisor } = at;
      if (!inside || hypervisor.id !== KVM_ONLY || !isTold(at)) return undefined;
      const exposed = isExposed(inside.of.stack.nested, inside.of, asOf);
      if (exposed || emulates(at) || emulates(inside.of)) return undefined;
      const message = `${hypervisor.name} starts VMs and needs /dev/kvm; ${inside.name} does not expose virtualisation.${onEc2(inside.of, asOf)}`;
      return { path: ['hypervisor'], message, node: inside.id };
    },
    containers({ setup, vm, nested, inside, id, stack }, _limits, asOf) {
      if (!vm || isExposed(nested, inside?.of, asOf) || !usesKvm(setup)) return undefined;
      const { name } = setup.isolation;
      const message = `${name} starts VMs and needs /dev/kvm; ${vm} does not expose virtualisation.${onEc2(inside?.of, asOf)}`;
      const path =
        setup.isolation === setup.engine && !saysNone(stack.engine) ? ['engine'] : ['runtime'];
      return { path, message, node: inside?.id ?? (id || 'vm') };
    },
    container({ unit, on: { setup, vm, nested }, id }): Findings {
      if (!vm || nested) return undefined;
      const told = hypervisorNamed(unit.vm?.hypervisor || 'kvm', setup.hostOs);
      const inside = unit.vm && told.module === 'KVM' && told.id !== 'qemu-tcg';
      const own = unit.runtime && usesKvm(setup);
      if (!inside && !own) return undefined;
      const who = own ? setup.isolation.name : (told.vmm ?? told.name);
      const message = `${who} starts VMs and needs /dev/kvm; ${vm} does not expose virtualisation.`;
      return { path: [own ? 'runtime' : 'vm'], message, node: id };
    },
  },
};
