import { number, optional, picklist, pipe, strictObject, string, transform, union } from 'valibot';
import type { InferOutput } from 'valibot';
import { HYPERVISOR_TYPES, findHypervisor, type Hypervisor } from '../domain/hypervisors.ts';
import type { Block } from '../layout/block.ts';
import { panels } from '../layout/panels.ts';
import { basic } from '../messages/en/basic.ts';
import { layers } from '../messages/en/layers.ts';
import { types } from '../messages/en/types.ts';
import { vms } from '../messages/en/vms.ts';
import type { Translate } from '../messages/messages.ts';
import { common } from './common.ts';
import { text } from './fields.ts';
import { groundName, hostName, hypervisorBase, onVmm } from './hypervisor-layers.ts';
import { MOST_PANELS, namesOf, panelsOf, type Panel } from './hypervisor-panels.ts';
import { warning, type Issue } from './issue.ts';
import type { Kind, Picture } from './kind.ts';
import { countKernels, under } from './parts.ts';
import { shown } from './tenants.ts';
import { guestList, osLabel, type Guest } from './vm-guest.ts';
import { inspectHypervisor } from './vm-stack.ts';

/** What `type` takes: one of the types, or several side by side. */
const SHOWN_TYPES = [...HYPERVISOR_TYPES, 'compare'] as const;

const schema = strictObject({
  ...common,
  type: optional(pipe(union([string(), number()]), transform(String), picklist(SHOWN_TYPES))),
  /** One, or several to compare, separated by commas. */
  hypervisor: text,
  hostOs: text,
  hardware: text,
  guests: guestList(),
});
export type HypervisorTypeModel = InferOutput<typeof schema>;

/** Where the hypervisor sits: on the hardware, on a host system, inside its kernel; or compared. */
export const hypervisorType: Kind<HypervisorTypeModel> = {
  name: 'hypervisor-type',
  childTags: { 'vm-guest': 'guests' },
  schema,
  words: { ...basic, ...layers, ...vms, ...types },
  inspect,
  picture,
  flows: { panels },
};

function inspect(model: HypervisorTypeModel): readonly Issue[] {
  const all = namesOf(model);
  const names = all.slice(0, MOST_PANELS);
  const { type } = model;
  const only = names.length === 1 && type !== 'compare' ? names[0] : undefined;
  const issues = names.flatMap((name) => inspectHypervisor(name, only && model.hostOs));
  if (all.length > MOST_PANELS) {
    const found = `expected at most ${MOST_PANELS} hypervisors, got ${all.length}`;
    issues.push(warning('too-many-hypervisors', ['hypervisor'], `${found}; the rest is left out`));
  }
  const known = only && findHypervisor(only);
  if (!known || !type || known.type === type) return issues;
  const message = `expected ${known.type} for ${known.name}, got ${type}; it is drawn by its own type`;
  return [...issues, { ...warning('type-mismatch', ['type'], message), source: known.source }];
}

function picture(model: HypervisorTypeModel, t: Translate): Picture {
  const all = panelsOf(t, model);
  const [first] = all;
  const single = all.length === 1;
  const drawn = all.map((panel) => panelBlock(t, model, panel, single));
  const layers: Block[] = single
    ? (drawn[0]?.children ?? []).slice()
    : [{ id: 'panels', kind: 'panels', flow: 'panels', children: drawn }];
  return {
    title: single && first ? heading(t, first) : t('typeTitle'),
    layers,
    sentences: [
      ...all.flatMap((panel) => sentences(t, model, panel)),
      t('saysKernels', { n: countKernels(layers) }),
    ],
  };
}

function heading(t: Translate, { hypervisor, generic }: Panel): string {
  const type = t(`type.${hypervisor.type}`);
  return generic ? type : t('typeOf', { hypervisor: hypervisor.name, type });
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
  const { hypervisor, generic } = panel;
  const path = single ? '' : panel.id;
  const label = heading(t, panel);
  const detail = subtitle(t, panel);
  const anyHost = t(hypervisor.type === '2' ? 'anyHost' : 'anyHostKernel');
  const machine = {
    hardware: model.hardware,
    hostOs: hypervisor.type === '1' ? undefined : model.hostOs || (generic ? anyHost : undefined),
  };
  const words: Block[] = single
    ? detail
      ? [{ id: 'examples', kind: 'examples', look: 'text', detail }]
      : []
    : [{ id: under(path, 'heading'), kind: 'heading', look: 'heading', label, detail }];
  return {
    id: panel.id,
    kind: 'panel',
    label,
    children: [
      ...words,
      guestsRow(t, path, model, panel),
      ...hypervisorBase(t, path, hypervisor, machine),
    ],
  };
}

function guestsRow(t: Translate, path: string, model: HypervisorTypeModel, panel: Panel): Block {
  const { hypervisor } = panel;
  const ground = groundName(hypervisor, model);
  const guests = model.guests ?? { list: [], count: 2 };
  const { blocks, hidden } = shown<Guest>(guests, (guest = {}, index) => {
    const id = under(path, `guests.${index}`);
    const kernel = { id: `${id}.guest-kernel`, tone: 'guest', kind: 'guest-kernel' } as const;
    const os = osLabel(guest.os);
    return onVmm(
      t,
      hypervisor,
      compact(t, id, hypervisor.emulates ? 'none' : 'hardware-assisted', guest.name, {
        ...kernel,
        label: os ?? t('guest'),
        detail: t('ownKernel'),
      }),
      ground,
    );
  });
  return {
    id: under(path, 'guests'),
    kind: 'tenants',
    flow: 'row',
    children: [
      ...domain(t, path, panel, model.hostOs),
      ...blocks,
      ...programs(t, path, hypervisor, ground),
    ],
    more: { count: hidden, label: (n) => t('moreGuests', { n }), detail: t('moreVmsDetail') },
  };
}

/** A VM of which only the kernel is drawn. */
function compact(
  t: Translate,
  id: string,
  boundary: 'none' | 'hardware-assisted',
  name: string | undefined,
  kernel: Block,
): Block {
  return {
    id,
    kind: 'vm',
    look: 'frame',
    boundary,
    ...(name ? { label: name } : { said: t('vm', { n: Number(id.split('.').at(-1)) + 1 }) }),
    children: [{ ...kernel, kernel: t('ownKernel') }],
  };
}

/** The privileged VM beside the guests. */
function domain(
  t: Translate,
  path: string,
  { hypervisor, generic }: Panel,
  hostOs: string | undefined,
): Block[] {
  const { control, name } = hypervisor;
  if (!control) return [];
  const id = under(path, 'control-domain');
  const frame = compact(t, id, 'hardware-assisted', undefined, {
    id: `${id}.host-kernel`,
    kind: 'host-kernel',
    tone: 'control',
    label: control[0],
    detail: t(generic ? 'someHave' : 'driversTools'),
    ...(hostOs && !generic ? { detail: osLabel(hostOs) ?? '' } : {}),
  });
  return [{ ...frame, kind: 'control-domain', said: t('saidControl', { name }) }];
}

/** A program that has nothing to do with VMs: it stands on the host OS, not on the hypervisor. */
function programs(t: Translate, path: string, { type }: Hypervisor, ground: string): Block[] {
  if (type === '1') return [];
  return [
    {
      id: under(path, 'host-userland'),
      kind: 'host-userland',
      tone: 'app',
      low: true,
      label: t('browser'),
      detail: t('browserDetail'),
      said: t('restsOn', { name: ground }),
    },
  ];
}

function sentences(
  t: Translate,
  model: HypervisorTypeModel,
  { hypervisor, generic }: Panel,
): string[] {
  const { name, type, control, nuance } = hypervisor;
  const host = (generic && !model.hostOs ? t('hostOs') : hostName(hypervisor, model)) ?? '';
  const values = { hypervisor: generic ? t(`any.${type}`) : name, host };
  return [
    t(`says.${type}`, values),
    ...(nuance ? [t(`nuance.${nuance}`, values)] : []),
    ...(control && !generic ? [t('saysControl', { name: control[0] })] : []),
  ];
}
