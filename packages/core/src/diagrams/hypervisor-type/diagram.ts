import { HYPERVISOR_SOURCES } from '../../domain/hypervisor-sources.ts';
import { findHypervisor, NO_HYPERVISOR } from '../../domain/hypervisors.ts';
import type { Block } from '../../figure/block.ts';
import { levels } from '../../figures/levels.ts';
import { stacks } from '../../figures/stacks.ts';
import { basic } from '../../words/en.ts';
import { layers } from '../../words/layers.en.ts';
import { types } from './words.en.ts';
import { vms } from '../vm-stack/words.en.ts';
import type { Translate } from '../../words/translate.ts';
import {
  ANY_GUESTS,
  kernelsIn,
  machineOf,
  MOST_PANELS,
  namesOf,
  panelName,
  panelsOf,
  type Panel,
} from './derive.ts';
import { levelTable, withRanks } from '../shared/levels.ts';
import { guestsRow } from './view.ts';
import { hostName, hypervisorBase, placeMessage } from '../shared/hypervisor.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { childPath } from '../../figure/legend.ts';
import { inspectHypervisor } from '../vm-stack/initial.ts';
import { schema, type HypervisorTypeModel } from './schema.ts';

/** Where the hypervisor sits: on the hardware, on a host system, inside its kernel; or compared. */
export const hypervisorType = /* @__PURE__ */ defineDiagram({
  name: 'hypervisor-type',
  childTags: { 'vm-guest': 'guests' },
  schema,
  words: { ...basic, ...layers, ...vms, ...types },
  inspect,
  picture,
  facts: async () => (await import('./facts.ts')).hypervisorTypeFacts,
  layouts: { levels, stacks },
});

function inspect(model: HypervisorTypeModel): readonly Issue[] {
  const all = namesOf(model);
  const names = all.slice(0, MOST_PANELS);
  const { type } = model;
  const only = names.length === 1 && type !== 'compare' ? names[0] : undefined;
  const issues = names.flatMap((name) => inspectHypervisor(name, only ? model : {}));
  if (all.length > MOST_PANELS) {
    const found = `expected at most ${MOST_PANELS} hypervisors, got ${all.length}`;
    issues.push(warning('too-many-hypervisors', ['hypervisor'], `${found}; the rest is left out`));
  }
  return [...issues, ...otherType(type, only ? [only] : names)];
}

/** Labels that are in use for a hypervisor although another says better where it sits. */
function otherType(type: HypervisorTypeModel['type'], names: readonly string[]): readonly Issue[] {
  if (!type || type === 'compare') return [];
  return names.flatMap((name) => {
    const known = findHypervisor(name);
    // The rules judge what is plainly wrong, and KVM.
    if (!known || known.type === type || known.type === '1' || known.module === 'KVM') return [];
    if (known.type === '2' && type === '1') return [];
    const message = `expected ${known.type} for ${known.name}, got ${type}; it is drawn by its own type`;
    const grade = { severity: 'info', source: HYPERVISOR_SOURCES[known.id]?.[1] ?? '' } as const;
    return { ...warning('type-mismatch', ['type'], message), ...grade };
  });
}

function picture(model: HypervisorTypeModel, t: Translate): Picture {
  const all = panelsOf(t, model);
  const [first] = all;
  const single = all.length === 1;
  const blocks = all.map((panel) => panelBlock(t, model, panel, single));
  const layers: readonly Block[] = single
    ? (blocks[0]?.children ?? []).map((part) =>
        part.kind === 'stack' ? levelTable('stack', part.children ?? []) : part,
      )
    : [{ id: 'panels', kind: 'panels', layout: 'stacks', children: blocks }];
  return {
    title: single && first ? panelName(t, first) : t('typeTitle'),
    layers,
    sentences: [
      ...all.flatMap((panel) => sentences(t, model, panel)),
      t('saysKernels', { n: kernelsIn(t, model, all) }),
    ],
  };
}

/** Examples of the type, or how people dispute it. */
function subtitle(t: Translate, { hypervisor, generic }: Panel): string {
  if (generic) return t(`examples.${hypervisor.type}`);
  return hypervisor.module === 'KVM' ? t('kvmType') : '';
}

/** One stack: its heading, guests and what stands beside them, the layers below. */
function panelBlock(
  t: Translate,
  model: HypervisorTypeModel,
  panel: Panel,
  single: boolean,
): Block {
  const { hypervisor } = panel;
  const path = single ? '' : panel.id;
  const { generic } = panel;
  const detail =
    single || generic ? subtitle(t, panel) : hypervisor.free ? '' : t(`type.${hypervisor.type}`);
  const label = single || generic ? panelName(t, panel) : hypervisor.name;
  const machine = machineOf(t, model, panel, single);
  const words: Block[] = single
    ? detail
      ? [{ id: 'examples', kind: 'examples', look: 'text', detail }]
      : []
    : [{ id: childPath(path, 'heading'), kind: 'heading', look: 'heading', label, detail }];
  return {
    id: panel.id,
    kind: 'panel',
    label,
    children: [
      ...words,
      {
        id: childPath(path, 'layers'),
        kind: 'stack',
        children: [
          guestsRow(t, path, model.guests, panel, machine),
          ...hypervisorBase(t, path, hypervisor, machine),
        ].map((layer) => withRanks(layer)),
      },
    ],
  };
}

function sentences(
  t: Translate,
  model: HypervisorTypeModel,
  { hypervisor, generic }: Panel,
): string[] {
  const { name, type, control, nuance } = hypervisor;
  const { count: n } = model.guests ?? ANY_GUESTS;
  if (hypervisor === NO_HYPERVISOR) return [t('saysNoHypervisor', { n })];
  const host = generic && !model.hostOs ? t('hostOs') : hostName(hypervisor, model);
  const values = { hypervisor: generic ? t(`any.${type}`) : name, host: host ?? '' };
  const shows = control && !generic && model.controlDomain !== 'none';
  return [
    t(placeMessage(hypervisor, host !== undefined), values),
    ...(nuance ? [t(`nuance.${nuance}`, values)] : []),
    ...(shows ? [t('saysControl', { name: control[0] })] : []),
  ];
}
