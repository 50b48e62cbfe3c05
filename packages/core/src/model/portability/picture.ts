import { FAMILY_NAMES, operatingSystem } from '../../domain/operating-systems.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block, LegendItem, Tone } from '../../layout/block.ts';
import type { Translate } from '../../messages/messages.ts';
import type { Picture } from '../kind.ts';
import { facts } from '../parts.ts';
import type { PortabilityMapModel } from '../portability-map.ts';
import { environmentCard } from './environment.ts';
import { archsOf, familyOf, OUTCOMES, type Artefact, type Verdict } from './verdict.ts';

/** Environments that are drawn; the rest is counted. */
const DRAWN = 12;

/** What moves beside what has to be there, how it moves, and a card for each environment. */
export function picture(
  model: PortabilityMapModel,
  artefact: Artefact,
  verdicts: readonly Verdict[],
  t: Translate,
): Picture {
  const { environments = [], moves = 'stopped' } = model;
  const { sort } = artefact;
  const n = environments.length;
  const name = model.name || t(sort === 'vm' ? 'portVm' : 'portContainer');
  const rest = n - DRAWN;
  const counts = OUTCOMES.map((outcome) => {
    const found = verdicts.filter((verdict) => verdict.outcome === outcome).length;
    return found ? t(`places.${outcome}`, { n: found }) : '';
  }).filter(Boolean);
  const cards = environments
    .slice(0, DRAWN)
    .map((place, index) =>
      environmentCard(
        { ...place, index },
        verdicts[index] as Verdict,
        { model, artefact, name },
        t,
      ),
    );
  const family = familyOf(artefact);
  const own = family ? FAMILY_NAMES[family] : (artefact.os ?? '');
  return {
    title: t('portTitle', { name, n }),
    layers: [
      {
        id: 'package',
        kind: 'package',
        flow: 'pair',
        children: [packed(model, artefact, name, t), needed(model, artefact, t)],
      },
      {
        id: 'moves',
        kind: 'moves',
        look: 'text',
        label: t(`moves.${sort}.${moves}`),
        detail: t(`moves.${sort}.${moves}.detail`),
      },
      ...(n
        ? [
            {
              id: 'where',
              kind: 'heading',
              look: 'heading' as const,
              label: t('portWhere'),
              detail: facts(...counts),
            },
            { id: 'environments', kind: 'environments', flow: 'cards', children: cards },
          ]
        : [note('environments', t('portNothing'))]),
      ...(rest > 0 ? [note('environments.rest', t('portMoreEnvironments', { n: rest }))] : []),
    ],
    legend: legend(sort, verdicts, t),
    sentences: [
      sort === 'vm' ? t('saysVm') : t('saysContainer', { family: own }),
      ...(n ? [t('saysOutcomes', { n, counts: counts.join(', ') })] : []),
    ],
  };
}

function note(id: string, detail: string): Block {
  return { id, kind: 'note', look: 'text', detail };
}

/** What is in it, and therefore moves along. */
function packed(model: PortabilityMapModel, artefact: Artefact, name: string, t: Translate): Block {
  const isVm = artefact.sort === 'vm';
  const cell = (part: string, tone: Tone, label: string, kernel?: string): Block => ({
    id: `artefact.${part}`,
    kind: part,
    look: 'cell',
    tone,
    label,
    ...(kernel ? { kernel } : {}),
  });
  const { configuration = isVm ? 'baked' : 'outside', data = isVm ? 'inside' : 'outside' } = model;
  const os = artefact.os ? operatingSystem(artefact.os).label : '';
  return {
    id: 'artefact',
    kind: 'artefact',
    look: 'frame',
    boundary: isVm ? 'hardware-assisted' : 'kernel-enforced',
    label: name,
    aside: facts(
      t('portAlong'),
      isVm ? t('portVm') : t('portContainer'),
      model.image,
      archsOf(artefact).join(', '),
      model.size === undefined ? '' : formatBytes(model.size),
    ),
    children: [
      {
        id: 'artefact.parts',
        kind: 'parts',
        flow: 'row',
        children: [
          cell('app', 'app', t('portApp')),
          cell('libs', 'libs', t('portLibs')),
          ...(configuration === 'baked' ? [cell('configuration', 'libs', t('portConfig'))] : []),
          ...(data === 'inside' ? [cell('data', 'libs', t('portData'))] : []),
          ...(isVm && model.moves === 'running' ? [cell('state', 'guest', t('portState'))] : []),
        ],
      },
      ...(isVm
        ? [
            {
              id: 'artefact.guest-kernel',
              kind: 'guest-kernel',
              tone: 'guest' as const,
              label: os || t('portGuest'),
              ...(os ? { detail: t('guestOsDetail') } : {}),
              kernel: t('ownKernel'),
            },
          ]
        : []),
    ],
  };
}

/** What it does not bring: it has to be there, and to match. */
function needed(model: PortabilityMapModel, artefact: Artefact, t: Translate): Block {
  const isVm = artefact.sort === 'vm';
  const family = familyOf(artefact);
  const archs = archsOf(artefact);
  const { configuration = isVm ? 'baked' : 'outside', data = isVm ? 'inside' : 'outside' } = model;
  const chips: Block[] = [];
  const need = (part: string, label: string, aside = ''): void => {
    chips.push({ id: `needed.${part}`, kind: 'need', look: 'scaled', label, aside });
  };
  if (isVm) {
    need('hypervisor', t('portHypervisor'));
    if (model.format) need('format', t('portFormat'), model.format);
  } else need('kernel', t('portKernel'), family ? FAMILY_NAMES[family] : (artefact.os ?? ''));
  need('cpu', t('portCpu'), archs.slice(0, 3).join(' / '));
  if (model.kernelFeatures?.length && !isVm)
    need('features', t('portFeatures'), model.kernelFeatures.join(', '));
  if (artefact.privileged && !isVm) need('privileges', t('portPrivileges'), t('portGranted'));
  if (configuration === 'outside') need('configuration', t('portConfiguration'), t('portOutside'));
  if (data === 'outside') need('data', t('portStore'), t('portOutside'));
  if (isVm && model.moves === 'running') {
    need('same-cpu', t('portSameCpu'));
    need('disk', t('portSharedDisk'));
  }
  need('limits', t('portLimits'));
  return {
    id: 'needed',
    kind: 'needed',
    look: 'frame',
    boundary: 'none',
    label: t('portNeeded'),
    children: [
      {
        id: 'needed.parts',
        kind: 'needs',
        flow: 'chips',
        children: chips,
        more: { count: 0, label: (n) => t('portMore', { n }) },
      },
    ],
  };
}

function legend(sort: Artefact['sort'], verdicts: readonly Verdict[], t: Translate): Block {
  const vms = sort === 'vm' || verdicts.some(({ vm }) => vm);
  const items: LegendItem[] = [
    ...(sort === 'container'
      ? [{ label: t('boundary.kernel-enforced'), boundary: 'kernel-enforced' as const }]
      : []),
    ...(vms
      ? [{ label: t('boundary.hardware-assisted'), boundary: 'hardware-assisted' as const }]
      : []),
    { label: t('portLegendNeeded'), mark: 'asked' },
    ...(verdicts.some(({ outcome }) => outcome === 'no')
      ? [{ label: t('portLegendClash'), mark: 'over' as const }]
      : []),
    { label: t('kernelMark'), mark: 'kernel' },
  ];
  return { id: 'legend', kind: 'legend', label: t('legend'), items };
}
