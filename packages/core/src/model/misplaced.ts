import type { Hypervisor } from '../domain/hypervisors.ts';
import { operatingSystem } from '../domain/operating-systems.ts';
import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import type { Machine } from './hypervisor-layers.ts';
import { facts, hostKernel, under } from './parts.ts';

/**
 * Layers that people believe to be under a type 1 hypervisor, top to bottom, drawn where they were
 * asked for: pages that teach what is wrong need the wrong picture.
 */
export function misplaced(
  t: Translate,
  path: string,
  { control }: Hypervisor,
  { controlDomain, controlOs, hostUnder }: Machine,
  inner = false,
): Block[] {
  const layers: Block[] = [];
  if (control && controlDomain === 'below') {
    const [name, duties, kernel] = control;
    layers.push({
      id: under(path, 'control-domain'),
      kind: 'control-domain',
      tone: 'control',
      label: facts(name, controlOs ? operatingSystem(controlOs).label : kernel),
      detail: t(`duties.${duties}`),
      kernel: t('ownKernel'),
    });
  }
  if (hostUnder) {
    const { label } = operatingSystem(hostUnder);
    layers.push(hostKernel(t, path, label, undefined, inner));
  }
  return layers;
}
