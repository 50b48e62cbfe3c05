import type { Picture } from '../kind.ts';
import { OUTCOMES, type Verdict, archsOf, familyOf } from './derive.ts';
import { artefactName, DRAWN, groundIn, guestSystem, kernelName } from './names.ts';
import type { PortabilityMapModel, TargetEnvironment } from './schema.ts';
import { findEngine } from '../../domain/engine-names.ts';
import { findHypervisor } from '../../domain/hypervisors.ts';
import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block, Tone } from '../../figure/block.ts';
import { joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';

/** What moves beside what has to be there, how it moves, and a card for each environment. */
export function picture(
  model: PortabilityMapModel,
  verdicts: readonly Verdict[],
  t: Translate,
): Picture {
  const { environments = [] } = model;
  const isVm = model.artefact === 'vm';
  const way = isVm ? (model.moves === 'running' ? 'live' : 'vm') : 'container';
  const n = environments.length;
  const name = artefactName(t, model);
  const rest = n - DRAWN;
  const counts = OUTCOMES.map((outcome) => {
    const found = verdicts.filter((verdict) => verdict.outcome === outcome).length;
    return found ? `${t(`runs.${outcome}`)}: ${found}` : '';
  }).filter(Boolean);
  const cards = environments
    .slice(0, DRAWN)
    .map((place, index) =>
      environmentCard(place, index, verdicts[index] as Verdict, { model, name }, t),
    );
  return {
    title: t('portTitle', { name, n }),
    layers: [
      {
        id: 'package',
        kind: 'package',
        layout: 'pair',
        children: [packed(model, name, t), needed(model, t)],
      },
      {
        id: 'moves',
        kind: 'moves',
        look: 'axis',
        layout: 'moves',
        label: t(`moves.${way}`),
        detail: t(`moves.${way}.detail`),
        children: [],
      },
      {
        id: 'where',
        kind: 'heading',
        look: 'heading' as const,
        label: t('portWhere'),
        detail: joinFacts(...counts),
      },
      { id: 'environments', kind: 'environments', layout: 'stacks', children: cards },
      ...(rest > 0 ? [note('environments.rest', t('portMoreEnvironments', { n: rest }))] : []),
    ],
    sentences: counts.map((count) => `${count}.`),
  };
}

function note(id: string, detail: string): Block {
  return { id, kind: 'note', look: 'text', detail };
}

/** What is in it, and therefore moves along. */
function packed(model: PortabilityMapModel, name: string, t: Translate): Block {
  const isVm = model.artefact === 'vm';
  const detail = joinFacts(
    t(isVm ? 'portVm' : 'portContainer'),
    model.image,
    archsOf(model).join(', '),
    model.size === undefined ? '' : formatBytes(model.size),
  );
  return {
    id: 'moving',
    kind: 'group',
    children: [
      { id: 'moving.heading', kind: 'heading', look: 'heading', label: t('portAlong'), detail },
      {
        id: 'moving.layers',
        kind: 'group',
        layout: 'levels',
        children: [
          row('moving', { ...artefact(model, 'artefact', 'artefact', name, t), kind: 'artefact' }),
        ],
      },
    ],
  };
}

/** A level with one tenant. */
function row(id: string, tenant: Block): Block {
  return { id: `${id}.row`, kind: 'tenants', layout: 'row', children: [{ ...tenant, fold: true }] };
}

/** What moves: in every place the same, with all that it brings. */
function artefact(
  model: PortabilityMapModel,
  id: string,
  path: string,
  label: string,
  t: Translate,
): Block {
  const isVm = model.artefact === 'vm';
  const { configuration = isVm ? 'baked' : 'outside', data = isVm ? 'inside' : 'outside' } = model;
  const parts: [part: string, tone: Tone, label: string, is?: boolean][] = [
    ['app', 'app', t('app')],
    ['libs', 'libs', t('libs')],
    ['configuration', 'libs', t('portConfig'), configuration === 'baked'],
    ['data', 'libs', t('portData'), data === 'inside'],
    ['state', 'guest', t('portState'), isVm && model.moves === 'running'],
  ];
  return {
    id,
    kind: isVm ? 'vm' : 'container-boundary',
    look: 'frame',
    boundary: isVm ? 'hardware-assisted' : 'kernel-enforced',
    label,
    children: [
      ...parts
        .filter(([, , , is = true]) => is)
        .map(([part, tone, words]) => ({ id: `${id}.${part}`, kind: part, tone, label: words })),
      ...(isVm
        ? [
            {
              id: `${path}.guest-kernel`,
              kind: 'guest-kernel',
              tone: 'guest' as const,
              label: guestSystem(t, model),
              kernel: t('ownKernel'),
            },
          ]
        : []),
    ],
  };
}

/** What it does not bring: it has to be there, and to match. */
function needed(model: PortabilityMapModel, t: Translate): Block {
  const isVm = model.artefact === 'vm';
  const family = familyOf(model);
  const { configuration = isVm ? 'baked' : 'outside', data = isVm ? 'inside' : 'outside' } = model;
  const live = isVm && model.moves === 'running';
  const features = model.kernelFeatures?.join(', ');
  const labels = [
    isVm ? t('portHypervisor') : joinFacts(t('portKernel'), family && FAMILY_NAMES[family]),
    joinFacts(t('portCpu'), archsOf(model).slice(0, 3).join(' / ')),
    isVm && model.format && joinFacts(t('portFormat'), model.format),
    !isVm && features && joinFacts(t('portFeatures'), features),
    !isVm && model.privileged && t('portPrivileges'),
    configuration === 'outside' && joinFacts(t('portConfiguration'), t('portOutside')),
    data === 'outside' && joinFacts(t('portStore'), t('portOutside')),
    live && t('portSameCpu'),
    live && t('portSharedDisk'),
    t('portLimits'),
  ].filter((label) => typeof label === 'string' && label);
  return {
    id: 'needed',
    kind: 'group',
    children: [
      { id: 'needed.heading', kind: 'heading', look: 'heading', label: t('portNeeded') },
      {
        id: 'needed.parts',
        kind: 'needs',
        layout: 'needs',
        children: (labels as string[]).map((label, index) => ({
          id: `needed.${index}`,
          kind: 'need',
          look: 'scaled',
          label,
        })),
      },
    ],
  };
}

interface Whole {
  readonly model: PortabilityMapModel;
  /** What it goes by. */
  readonly name: string;
}

/** One environment: what it would stand on, then whether it runs there and why. */
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
  const label = place.name || `${index + 1}`;
  const detail = joinFacts(place.place, runtimeName(place, whole.model));
  const differs = joinFacts(
    configuration && `${t('portConfiguration')}: ${configuration}`,
    data && `${t('portStore')}: ${data}`,
    sent(place, whole.model, t),
  );
  return {
    id,
    kind: 'environment',
    label,
    children: [
      { id: `${id}.heading`, kind: 'heading', look: 'heading', label, detail },
      { id: `${id}.layers`, kind: 'stack', children: layers(id, place, verdict, whole, t) },
      {
        id: `${id}.result`,
        kind: 'group',
        children: [
          {
            id: `${id}.verdict`,
            kind: `runs-${outcome}`,
            look: 'scaled',
            layout: 'verdict',
            label: t(`runs.${outcome}`),
            detail: reasons.map(({ key, values }) => t(`why.${key}`, values)).join(' '),
            children: [],
          },
          ...(differs ? [note(`${id}.differs`, differs)] : []),
        ],
      },
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
  verdict: Verdict,
  { model, name }: Whole,
  t: Translate,
): Block[] {
  const { vm, translated, clashes } = verdict;
  const isVm = model.artefact === 'vm';
  const ground = groundIn(t, isVm, place, verdict);
  const band = (kind: string, tone: Block['tone'], label: string, detail?: string): Block => ({
    id: `${id}.${kind}`,
    kind,
    ...(tone ? { tone } : {}),
    label,
    ...(detail ? { detail } : {}),
    ...(kind.endsWith('kernel') ? { kernel: t('ownKernel') } : {}),
  });
  const between = [
    ...clashes.map(({ clash: [one = '', other] = [] as readonly string[] }, index): Block => ({
      id: `${id}.clash.${index}`,
      kind: 'seam',
      look: 'scaled',
      layout: 'verdict',
      label: other ? `${one} ≠ ${other}` : t('portMissing', { one }),
      children: [],
    })),
    ...(translated
      ? [band('emulation', 'hardware', t('portEmulation'), translated.join(' → '))]
      : []),
  ];
  const moved = artefact(model, `${id}.artefact`, id, name, t);
  const host =
    ground.host === undefined ? [] : [{ ...band('host-kernel', 'host', ground.host), rank: 1 }];
  return [
    ...(vm
      ? [
          row(id, {
            id: `${id}.vm`,
            kind: 'vm',
            look: 'frame',
            boundary: 'hardware-assisted',
            label: t('portVmOf', { name: vm.name }),
            children: [moved, ...between, band('guest-kernel', 'guest', kernelName(t, vm.family))],
          }),
        ]
      : [row(id, moved), ...between]),
    ...(ground.hypervisor === undefined
      ? []
      : [
          {
            ...band('hypervisor', 'hypervisor', ground.hypervisor),
            ...(host.length ? {} : { rank: 1 }),
          },
        ]),
    ...host,
    { ...band('hardware', 'hardware', ground.hardware), rank: 0 },
  ];
}
