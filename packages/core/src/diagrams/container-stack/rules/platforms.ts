import { saysNoHost } from '../../../domain/none.ts';
import { ownKernelOf } from '../unit.ts';
import type { Rule } from '../../../rules/rule.ts';
import { firstTenant, kernelNode } from './ground.ts';

/** What gVisor's kernel may be called. */
const SENTRY = /sentry|gvisor|runsc/i;

export const sandboxAsVm: Rule = {
  id: 'R57',
  code: 'gvisor-as-vm',
  severity: 'warning',
  title: 'gVisor is shown as a VM, or without the host kernel beneath it.',
  why: 'The Sentry is a process: it needs no virtual hardware, and it makes system calls of its own that the host kernel has to answer.',
  source: { title: 'gVisor, README', href: 'https://github.com/google/gvisor' },
  on: {
    containers(at) {
      const { setup, stack, vm } = at;
      if (setup.home !== 'sandbox') return undefined;
      const message =
        'gVisor is a user-space kernel over the host kernel, not a VM with virtual hardware';
      if (setup.hypervisor) {
        const rest = `: leave ${setup.hypervisor.name} out, or name a runtime with VMs such as Kata.`;
        return { path: ['hypervisor'], message: message + rest, node: firstTenant(at) };
      }
      if (vm || !saysNoHost(stack.hostOs)) return undefined;
      return { path: ['hostOs'], message: `${message}; draw that kernel.`, node: 'hardware' };
    },
    container({ unit, on, name, id }) {
      const kernel = ownKernelOf(unit);
      if (on.setup.home !== 'sandbox' || !kernel || SENTRY.test(kernel)) return undefined;
      const message = `gVisor is a user-space kernel over the host kernel: the system calls of ${name} go to the Sentry, not to ${kernel}.`;
      return { path: ['kernel'], message, node: id };
    },
  },
};

export const hiddenVmOff: Rule = {
  id: 'R59',
  code: 'hidden-vm-left-out',
  severity: 'warning',
  title: 'A desktop product is shown without the VM that it runs its containers in.',
  why: 'Without that VM the containers seem to use the kernel of macOS or Windows, and its memory and disk seem to come from nowhere.',
  source: {
    title: 'Docker Docs, virtual machine manager; Microsoft Learn, WSL',
    href: 'https://docs.docker.com/desktop/features/vmm/',
  },
  on: {
    containers(at) {
      const { setup, stack } = at;
      if (stack.hiddenVm !== false || setup.isolation.home !== 'vm-shared') return undefined;
      const message = `${setup.engine.name} runs its containers in a VM; hiding it misplaces the kernel.`;
      return { path: ['hiddenVm'], message, node: kernelNode(at) };
    },
  },
};
