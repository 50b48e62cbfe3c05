import { findEngine } from '../../domain/engine-names.ts';
import { findHypervisor } from '../../domain/hypervisors.ts';
import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../layout/block.ts';
import type { Translate } from '../../messages/messages.ts';
import { facts } from '../parts.ts';
import type { PortabilityMapModel, TargetEnvironment } from '../portability-map.ts';
import { systemOf, type Verdict } from './verdict.ts';

interface Whole {
  readonly model: PortabilityMapModel;
  /** What it goes by. */
  readonly name: string;
}

/** One environment: whether it runs there and why, over what it would stand on. */
export function environmentCard(
  place: TargetEnvironment,
  index: number,
  verdict: Verdict,
  whole: Whole,
  t: Translate,
): Block {
  const id = `environments.${index}`;
  const { outcome, reasons } = verdict;
  const { configuration, data } = place;
  const differs = facts(
    configuration && `${t('portConfiguration')}: ${configuration}`,
    data && `${t('portStore')}: ${data}`,
    sent(place, whole.model, t),
  );
  return {
    id,
    kind: 'environment',
    look: 'frame',
    label: place.name || `${index + 1}`,
    aside: facts(place.place, runtimeName(place, whole.model)),
    children: [
      {
        id: `${id}.verdict`,
        kind: `runs-${outcome}`,
        look: 'scaled',
        flow: 'verdict',
        label: t(`runs.${outcome}`),
        detail: reasons.map(({ key, values }) => t(`why.${key}`, values)).join(' '),
        children: [],
      },
      ...layers(id, place, verdict, whole, t),
      ...(differs
        ? [{ id: `${id}.differs`, kind: 'note', look: 'text' as const, detail: differs }]
        : []),
    ],
  };
}

/** What would run it there, as its makers call it. */
function runtimeName({ runtime }: TargetEnvironment, { artefact }: PortabilityMapModel) {
  if (!runtime) return undefined;
  const engine = findEngine(runtime)?.name;
  // A version is told with an engine, not with a hypervisor: then the words stay as they are.
  const hypervisor = /\d/.test(runtime) ? undefined : findHypervisor(runtime)?.name;
  return (artefact === 'vm' ? (hypervisor ?? engine) : (engine ?? hypervisor)) ?? runtime;
}

/** What has to be sent there of the layers or the disk. */
function sent(
  { present }: TargetEnvironment,
  { size }: PortabilityMapModel,
  t: Translate,
): string | undefined {
  if (present === undefined || size === undefined) return undefined;
  const rest = Math.max(0, size - present);
  return t('portSent', { sent: formatBytes(rest), size: formatBytes(size) });
}

/**
 * The artefact on what it would stand on: the kernel of that place, or of a VM that is brought for
 * it; a VM on its hypervisor.
 */
function layers(
  id: string,
  place: TargetEnvironment,
  { vm, translated, clashes, family, hypervisor, reasons }: Verdict,
  { model, name }: Whole,
  t: Translate,
): Block[] {
  const { os, arch } = place;
  const isVm = model.artefact === 'vm';
  const band = (kind: string, tone: Block['tone'], label: string, detail?: string): Block => ({
    id: `${id}.${kind}`,
    kind,
    ...(tone ? { tone } : {}),
    label,
    ...(detail ? { detail } : {}),
    ...(kind.endsWith('kernel') ? { kernel: t('ownKernel') } : {}),
  });
  const frame = (part: string, isMachine: boolean, label: string, children?: Block[]): Block => ({
    id: `${id}.${part}`,
    kind: isMachine ? 'vm' : 'container-boundary',
    look: 'frame',
    boundary: isMachine ? 'hardware-assisted' : 'kernel-enforced',
    label,
    ...(children ? { children } : {}),
  });
  const kernelOf = (one: Verdict['family']): string =>
    one ? t('kernelOf', { os: FAMILY_NAMES[one] }) : '';
  const between = [
    ...clashes.map(({ clash: [one = '', other] = [] as readonly string[] }, index): Block => ({
      id: `${id}.clash.${index}`,
      kind: 'seam',
      look: 'scaled',
      flow: 'verdict',
      label: other ? `${one} ≠ ${other}` : t('portMissing', { one }),
      children: [],
    })),
    ...(translated
      ? [band('emulation', 'hardware', t('portEmulation'), translated.join(' → '))]
      : []),
  ];
  const guest = systemOf(model).label || t('guestOs');
  const top = isVm
    ? [frame('artefact', true, name, [band('guest-kernel', 'guest', guest)]), ...between]
    : [frame('artefact', false, name), ...between];
  const host = os ? systemOf(place).label : isVm ? '' : kernelOf(family);
  return [
    ...(vm
      ? [
          frame('vm', true, t('portVmOf', { name: vm.name }), [
            ...top,
            band('guest-kernel', 'guest', kernelOf(vm.family)),
          ]),
        ]
      : top),
    ...(isVm && !reasons.some(({ key }) => key === 'noHypervisor')
      ? [band('hypervisor', 'hypervisor', hypervisor?.name ?? t('portHypervisor'))]
      : []),
    ...((isVm && !host) || hypervisor?.type === '1'
      ? []
      : [
          band(
            'host-kernel',
            'host',
            vm && !os
              ? `${t('portKernel')}: ${t('portUntold')}`
              : host || `${t('portKernel')}: ${t('portUntold')}`,
          ),
        ]),
    band('hardware', 'hardware', arch || `${t('portCpu')}: ${t('portUntold')}`),
  ];
}
