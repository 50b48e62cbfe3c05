import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block, Tone } from '../../layout/block.ts';
import type { Translate } from '../../messages/messages.ts';
import type { Picture } from '../kind.ts';
import { facts } from '../parts.ts';
import type { PortabilityMapModel } from '../portability-map.ts';
import { environmentCard } from './environment.ts';
import { archsOf, familyOf, OUTCOMES, systemOf, type Verdict } from './verdict.ts';

/** Environments that are drawn; the rest is counted. */
const DRAWN = 12;

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
  const name = model.name || t(isVm ? 'portVm' : 'portContainer');
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
        flow: 'pair',
        children: [packed(model, name, t), needed(model, t)],
      },
      {
        id: 'moves',
        kind: 'moves',
        look: 'text',
        label: t(`moves.${way}`),
        detail: t(`moves.${way}.detail`),
      },
      {
        id: 'where',
        kind: 'heading',
        look: 'heading' as const,
        label: t('portWhere'),
        detail: facts(...counts),
      },
      { id: 'environments', kind: 'environments', flow: 'cards', children: cards },
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
  const { configuration = isVm ? 'baked' : 'outside', data = isVm ? 'inside' : 'outside' } = model;
  const parts: [part: string, tone: Tone, label: string, is?: boolean][] = [
    ['app', 'app', t('app')],
    ['libs', 'libs', t('libs')],
    ['configuration', 'libs', t('portConfig'), configuration === 'baked'],
    ['data', 'libs', t('portData'), data === 'inside'],
    ['state', 'guest', t('portState'), isVm && model.moves === 'running'],
  ];
  const kernel: Block = {
    id: 'artefact.guest-kernel',
    kind: 'guest-kernel',
    tone: 'guest',
    label: systemOf(model).label || t('guestOs'),
    kernel: t('ownKernel'),
  };
  return {
    id: 'artefact',
    kind: 'artefact',
    look: 'frame',
    boundary: isVm ? 'hardware-assisted' : 'kernel-enforced',
    label: name,
    aside: facts(
      t('portAlong'),
      t(isVm ? 'portVm' : 'portContainer'),
      model.image,
      archsOf(model).join(', '),
      model.size === undefined ? '' : formatBytes(model.size),
    ),
    children: [
      {
        id: 'artefact.parts',
        kind: 'parts',
        flow: 'row',
        children: parts
          .filter(([, , , is = true]) => is)
          .map(([part, tone, label]) => ({
            id: `artefact.${part}`,
            kind: part,
            look: 'cell',
            tone,
            label,
          })),
      },
      ...(isVm ? [kernel] : []),
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
    isVm ? t('portHypervisor') : facts(t('portKernel'), family && FAMILY_NAMES[family]),
    facts(t('portCpu'), archsOf(model).slice(0, 3).join(' / ')),
    isVm && model.format && facts(t('portFormat'), model.format),
    !isVm && features && facts(t('portFeatures'), features),
    !isVm && model.privileged && t('portPrivileges'),
    configuration === 'outside' && facts(t('portConfiguration'), t('portOutside')),
    data === 'outside' && facts(t('portStore'), t('portOutside')),
    live && t('portSameCpu'),
    live && t('portSharedDisk'),
    t('portLimits'),
  ].filter((label) => typeof label === 'string' && label);
  return {
    id: 'needed',
    kind: 'needed',
    look: 'frame',
    label: t('portNeeded'),
    children: [
      {
        id: 'needed.parts',
        kind: 'needs',
        flow: 'needs',
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
