import type { Block, Boundary, LegendItem } from '../../figure/block.ts';
import type { Mark } from '../../figure/quantity.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import type { Picture } from '../kind.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import type { ServiceSplitModel } from './schema.ts';
import type { Kernels, Packaging, Service, Split } from './derive.ts';

/** Modules that are drawn; the rest is counted. */
const DRAWN = 24;
/** Calls that are drawn as arrows; of more each service says how many it has. */
const ARROWS = 12;
/** Names in a sentence; the rest is counted. */
const NAMED = 4;

const BOUNDARY: Readonly<Record<Packaging, Boundary>> = {
  vm: 'hardware-assisted',
  container: 'kernel-enforced',
};

/** Both architectures, or one of them, as panels. */
export function picture(model: ServiceSplitModel, split: Split, t: Translate): Picture {
  const { view = 'both', name } = model;
  const { services } = split;
  const n = services.length;
  const panels = [
    ...(view === 'services' ? [] : [monolith(split, t, view === 'both')]),
    ...(view === 'monolith' ? [] : [asServices(split, t)]),
  ];
  return {
    title:
      view === 'both'
        ? t('splitTitle', { name: name ?? t('app'), n })
        : joinFacts(name, t(view === 'monolith' ? 'monolith' : 'splitServices')),
    layers: n ? [{ id: 'panels', kind: 'panels', layout: 'split', children: panels }] : [],
    legend: legend(model, split, t),
    sentences: [t('saysSplit', { n }), ...scaling(split, t)],
  };
}

function scaling({ drivers, services, copies, running }: Split, t: Translate): string[] {
  if (copies === 1) return [];
  return [t('saysScale', { names: listed(drivers, services, t), n: copies, ...running })];
}

function listed(places: readonly number[], services: readonly Service[], t: Translate): string {
  const names = places.slice(0, NAMED).map((place) => named(services[place], t));
  const rest = places.length - NAMED;
  return [...names, ...(rest > 0 ? [`+${rest}`] : [])].join(', ');
}

function named(service: Service | undefined, t: Translate): string {
  return service?.module.name || t('splitModule', { n: (service?.index ?? 0) + 1 });
}

function heading(id: string, label: string, detail: string): Block {
  return { id: `${id}.heading`, kind: 'heading', look: 'heading', label, detail };
}

/** A module: the same tile in the whole and on its own. */
function tile(service: Service, id: string, t: Translate): Block {
  const { module, replicas } = service;
  return {
    id,
    kind: 'module',
    look: 'cell',
    tone: 'app',
    label: named(service, t),
    detail: joinFacts(
      module.team && t('splitTeam', { name: module.team }),
      module.data && t('splitData', { name: module.data }),
      replicas > 1 ? t('splitNeeds', { n: replicas }) : '',
    ),
  };
}

/** The modules that are not drawn. */
function restOf(id: string, services: readonly Service[], t: Translate): Block[] {
  const n = services.length - DRAWN;
  return n > 0 ? [{ id, kind: 'more', look: 'more', label: t('splitMore', { n }) }] : [];
}

/** All modules in one deployment, copied as a whole. */
function monolith(split: Split, t: Translate, beside: boolean): Block {
  const { services, packaging, copies, running, calls, kernels } = split;
  const inVm = packaging === 'vm';
  const path = beside ? 'monolith.' : '';
  return {
    id: 'monolith',
    kind: 'panel',
    label: t('monolith'),
    children: [
      heading('monolith', t('monolith'), t('monolithDetail')),
      {
        id: 'monolith.copy',
        kind: 'copy',
        look: 'scaled',
        boundary: BOUNDARY[packaging],
        label: t('deployedAsOne'),
        aside: joinFacts(t(`splitPackaging.${packaging}`), t('splitCopies', { n: copies })),
        detail: joinFacts(inVm ? t('guestOs') : '', t('functionCalls', { n: calls })),
        size: copies,
        ...(inVm ? { kernel: t('splitGuests', { n: copies }) } : {}),
        children: [
          ...services
            .slice(0, DRAWN)
            .map((service) => tile(service, `${path}modules.${service.index}`, t)),
          ...restOf('monolith.rest', services, t),
        ],
      },
      figures('monolith', t('splitRuns', { n: running.monolith }), [
        t('splitDeployables', { n: 1 }),
        t('splitNetwork', { n: 0 }),
        kernelFacts(kernels.monolith, t),
      ]),
    ],
  };
}

/** Every module a deployment of its own, with the calls between them. */
function asServices(split: Split, t: Translate): Block {
  const { services, running, calls, broken, kernels, teams } = split;
  const list = services.slice(0, DRAWN);
  const arrows = calls <= ARROWS;
  const marks = list.flatMap(({ index: from, calls: callees }) =>
    callees
      .filter((to) => to < DRAWN)
      .map((to): Mark => ({ look: services[to]?.module.breaking ? 'over' : 'asked', from, to })),
  );
  return {
    id: 'services',
    kind: 'panel',
    label: t('splitServices'),
    children: [
      heading('services', t('splitServices'), t('splitServicesDetail')),
      {
        id: 'services.calls',
        kind: 'services',
        look: 'scaled',
        label: t('networkCalls', { n: calls }),
        ...(arrows ? { marks } : {}),
        children: [
          ...list.map((service) => card(service, services, arrows, t)),
          ...restOf('services.rest', services, t),
        ],
      },
      figures('services', t('splitRuns', { n: running.services }), [
        t('splitDeployables', { n: services.length }),
        t('splitNetwork', { n: calls }),
        broken ? t('splitBroken', { n: broken }) : '',
        kernelFacts(kernels.services, t),
        teams ? t('splitTeams', { n: teams }) : '',
      ]),
      textBlock(
        'services.remains',
        [...(kernels.services.shared ? [t('splitPacked')] : []), t('splitRemains')].join(' '),
      ),
    ],
  };
}

/** A service: its module, how it is packed and how often it runs. */
function card(
  service: Service,
  services: readonly Service[],
  arrows: boolean,
  t: Translate,
): Block {
  const { index, module, packaging, replicas, calls } = service;
  const inVm = packaging === 'vm';
  const callText = calls.length ? t('splitCallsTo', { names: listed(calls, services, t) }) : '';
  const callers = services.filter((other) => other.calls.includes(index)).length;
  return {
    id: `modules.${index}`,
    kind: 'service',
    look: 'scaled',
    boundary: BOUNDARY[packaging],
    label: named(service, t),
    aside: joinFacts(t(`splitPackaging.${packaging}`), t('splitInstances', { n: replicas })),
    detail: joinFacts(
      inVm ? t('guestOs') : '',
      module.breaking ? t('splitBreaking') : '',
      arrows ? '' : t('splitInOut', { out: calls.length, in: callers }),
    ),
    size: replicas,
    ...(inVm ? { kernel: t('splitGuests', { n: replicas }) } : {}),
    ...(callText ? { description: callText } : {}),
    children: [tile(service, `modules.${index}.module`, t)],
  };
}

function kernelFacts({ guests, shared }: Kernels, t: Translate): string {
  return joinFacts(
    guests ? t('splitGuests', { n: guests }) : '',
    shared ? t('splitOneKernel') : '',
  );
}

function figures(id: string, label: string, parts: readonly string[]): Block {
  const detail = joinFacts(...parts);
  return { id: `${id}.figures`, kind: 'heading', look: 'heading', label, detail };
}

function textBlock(id: string, detail: string): Block {
  return { id, kind: 'note', look: 'text', detail };
}

function legend({ view = 'both' }: ServiceSplitModel, split: Split, t: Translate): Block {
  const { services, calls, broken, packaging } = split;
  const whole = view !== 'services';
  const apart = view !== 'monolith';
  const packed = new Set<Packaging>([
    ...(whole ? [packaging] : []),
    ...(apart ? services.map((service) => service.packaging) : []),
  ]);
  const arrows = apart && calls <= ARROWS;
  const items: LegendItem[] = [
    ...(['vm', 'container'] as const)
      .filter((one) => packed.has(one))
      .map((one) => BOUNDARY[one])
      .map((boundary) => ({
        label: t(`boundary.${boundary}` as MessageKey),
        short: t(`boundaryShort.${boundary}` as MessageKey),
        boundary,
      })),
    ...(arrows && calls > broken
      ? [{ label: t('splitLegendCall'), mark: 'own-cap' as const }]
      : []),
    ...(arrows && broken ? [{ label: t('splitLegendBroken'), mark: 'over' as const }] : []),
    ...(packed.has('vm') ? [{ label: t('kernelMark'), mark: 'kernel' as const }] : []),
  ];
  return legendWith(items, t);
}
