import type { Translate } from '../words/translate.ts';
import type { Layer, Machine } from './facts.ts';
import { kernelUnder } from './names.ts';
import type { Call } from './types.ts';
import { fullName, labelOf, nameLayer } from './titles.ts';

/**
 * What a system call of a process crosses. It goes to the first kernel under the process and ends
 * there; engines, runtimes and shims are never on its way, and a hypervisor only takes part when
 * the VM exits to it, which most calls do not cause.
 */
export function callOf(t: Translate, machine: Machine, process: Layer): Call | undefined {
  const { kind, on, frame } = process;
  if (kind !== 'app' && kind !== 'unikernel') return undefined;
  const about = { id: process.id, label: fullName(t, process) };
  if (kind === 'unikernel') return { process: about, by: 'unikernel', crosses: [] };
  const kernel = kernelUnder(on);
  // A VM without a kernel is wrong; the one outside does not answer for it.
  if (!kernel || vmOf(process) !== vmOf(kernel)) return undefined;
  const crosses = [{ id: kernel.id, label: labelOf(t, kernel) }];
  const engine = frame?.kind !== 'vm' || frame.tenant === 'container' ? hasEngine(machine) : false;
  const tied = { process: about, crosses, ...(engine ? { engine } : {}) };
  if (kernel.kind === 'sandbox-kernel') {
    const host = kernelUnder(kernel.on);
    return { ...tied, by: 'sandbox-kernel', ...(host ? { under: nameLayer(t, host) } : {}) };
  }
  const vm = vmOf(kernel);
  if (!vm) return { ...tied, by: 'kernel' };
  const emulated = vm.boundary === 'none';
  const under = below(kernel, emulated);
  return {
    ...tied,
    by: emulated ? 'emulated' : 'guest-kernel',
    ...(under ? { under: nameLayer(t, under) } : {}),
  };
}

function hasEngine({ layers }: Machine): boolean {
  return layers.some(({ commands }) => commands.length);
}

function vmOf(layer: Layer): Layer | undefined {
  for (let { frame } = layer; frame; frame = frame.frame) if (frame.kind === 'vm') return frame;
  return undefined;
}

/** Who takes part when a VM exits: the hypervisor, or the process that translates for it. */
function below(kernel: Layer, emulated: boolean): Layer | undefined {
  for (let at = kernel.on[0]; at; at = at.on[0]) {
    if (emulated ? at.kind === 'vmm-process' : at.kind === 'hypervisor' || at.kernel) return at;
  }
  return undefined;
}
