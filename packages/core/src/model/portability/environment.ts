import { FAMILY_NAMES, operatingSystem } from '../../domain/operating-systems.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../layout/block.ts';
import type { Translate } from '../../messages/messages.ts';
import { facts } from '../parts.ts';
import type { PortabilityMapModel, TargetEnvironment } from '../portability-map.ts';
import type { Artefact, Reason, Verdict } from './verdict.ts';

interface Whole {
  readonly model: PortabilityMapModel;
  readonly artefact: Artefact;
  /** What it goes by. */
  readonly name: string;
}

/** One environment: whether it runs there and why, over what it would stand on. */
export function environmentCard(
  place: TargetEnvironment & { readonly index: number },
  verdict: Verdict,
  whole: Whole,
  t: Translate,
): Block {
  const id = `environments.${place.index}`;
  const { outcome, reasons } = verdict;
  const differs = facts(
    place.configuration && t('portConfigHere', { name: place.configuration }),
    place.data && t('portDataHere', { name: place.data }),
    sent(place, whole.model, t),
  );
  return {
    id,
    kind: 'environment',
    look: 'frame',
    boundary: 'none',
    label: place.name || t('portEnvironment', { n: place.index + 1 }),
    aside: facts(place.place, place.runtime),
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
      ...(whole.artefact.sort === 'vm'
        ? machine(id, place, verdict, whole, t)
        : container(id, place, verdict, whole, t)),
      ...(differs
        ? [{ id: `${id}.differs`, kind: 'note', look: 'text' as const, detail: differs }]
        : []),
    ],
  };
}

/** What has to be sent there of the layers or the disk. */
function sent(
  { present }: TargetEnvironment,
  { size }: PortabilityMapModel,
  t: Translate,
): string | undefined {
  if (present === undefined || size === undefined) return undefined;
  const rest = Math.max(0, size - present);
  if (rest === 0) return t('portAllThere', { size: formatBytes(size) });
  return t('portSent', { sent: formatBytes(rest), size: formatBytes(size) });
}

/** The container on the kernel of that place, or in a VM that is brought for it. */
function container(
  id: string,
  place: TargetEnvironment,
  { vm, translated, clashes, family }: Verdict,
  { name }: Whole,
  t: Translate,
): Block[] {
  const artefact: Block = {
    id: `${id}.artefact`,
    kind: 'container-boundary',
    look: 'frame',
    boundary: 'kernel-enforced',
    label: name,
  };
  const emulation = translated ? [translator(id, translated, t)] : [];
  const seams = clashes.map((clash, index) => seam(`${id}.clash.${index}`, clash, t));
  if (!vm)
    return [
      artefact,
      ...seams,
      ...emulation,
      hostKernel(id, place, family && t('portKernelOf', { family: FAMILY_NAMES[family] }), t),
      hardware(id, place, t),
    ];
  return [
    {
      id: `${id}.vm`,
      kind: 'vm',
      look: 'frame',
      boundary: 'hardware-assisted',
      label: t('portVmOf', { name: vm.name }),
      children: [
        artefact,
        ...seams,
        ...emulation,
        {
          id: `${id}.guest-kernel`,
          kind: 'guest-kernel',
          tone: 'guest',
          label: t('portKernelOf', { family: FAMILY_NAMES[vm.family] }),
          kernel: t('ownKernel'),
        },
      ],
    },
    hostKernel(id, place, undefined, t),
    hardware(id, place, t),
  ];
}

/** The VM with its kernel, on what gives it virtual hardware. */
function machine(
  id: string,
  place: TargetEnvironment,
  { translated, clashes, hypervisor }: Verdict,
  { artefact, name }: Whole,
  t: Translate,
): Block[] {
  const bare = hypervisor?.type === '1' || !place.os;
  const guest = artefact.os ? operatingSystem(artefact.os).label : t('portGuest');
  return [
    {
      id: `${id}.artefact`,
      kind: 'vm',
      look: 'frame',
      boundary: 'hardware-assisted',
      label: name,
      children: [
        {
          id: `${id}.guest-kernel`,
          kind: 'guest-kernel',
          tone: 'guest',
          label: guest,
          kernel: t('ownKernel'),
        },
      ],
    },
    ...clashes.map((clash, index) => seam(`${id}.clash.${index}`, clash, t)),
    ...(translated ? [translator(id, translated, t)] : []),
    {
      id: `${id}.hypervisor`,
      kind: 'hypervisor',
      tone: 'hypervisor',
      label: hypervisor?.name ?? t('portHypervisor'),
    },
    ...(bare ? [] : [hostKernel(id, place, undefined, t)]),
    hardware(id, place, t),
  ];
}

function hostKernel(
  id: string,
  { os, osVersion }: TargetEnvironment,
  otherwise: string | undefined,
  t: Translate,
): Block {
  const label = os ? operatingSystem(facts(os, osVersion).replace(' · ', ' ')).label : otherwise;
  return {
    id: `${id}.host-kernel`,
    kind: 'host-kernel',
    tone: 'host',
    label: label || t('portKernelUntold'),
    kernel: t('ownKernel'),
  };
}

function hardware(id: string, { arch }: TargetEnvironment, t: Translate): Block {
  return {
    id: `${id}.hardware`,
    kind: 'hardware',
    tone: 'hardware',
    label: arch || t('portCpuUntold'),
  };
}

function translator(id: string, [code, arch]: readonly [string, string], t: Translate): Block {
  return {
    id: `${id}.emulation`,
    kind: 'emulation',
    tone: 'engine',
    label: t('portEmulation'),
    detail: t('portTranslates', { code, arch }),
  };
}

function seam(id: string, { clash }: Reason, t: Translate): Block {
  const [one, other] = clash ?? ['', ''];
  return {
    id,
    kind: 'seam',
    look: 'scaled',
    flow: 'verdict',
    label: other === '—' ? t('portMissing', { one }) : t('portClash', { one, other }),
    children: [],
  };
}
