import type { Block, Boundary, LegendItem } from '../../figure/block.ts';
import type { Mark } from '../../figure/quantity.ts';
import type { Translate } from '../../words/translate.ts';
import type { Picture } from '../kind.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import type { ServiceSplitModel } from './schema.ts';
import type { Kernels, Packaging, Service, Split } from './derive.ts';

/** Modules that are drawn; the rest is counted. */
const DRAWN = 24;
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
    layers: n ? [{ id: 'panels', kind: 'panels', layout: 'columns', children: panels }] : [],
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

/** All modules in one deployment, copied as a whole. */
function monolith(split: Split, t: Translate, beside: boolean): Block {
  const { services, packaging, copies, drivers, running, calls, kernels } = split;
  const boundary = BOUNDARY[packaging];
  const inVm = packaging === 'vm';
  const rest = services.length - DRAWN;
  const cells = services.slice(0, DRAWN).map((service): Block => ({
    id: `${beside ? 'monolith.' : ''}modules.${service.index}`,
    kind: 'module',
    look: 'cell',
    tone: 'app',
    label: named(service, t),
    detail: joinFacts(
      service.module.team && t('splitTeam', { name: service.module.team }),
      service.replicas > 1 ? t('splitNeeds', { n: service.replicas }) : '',
    ),
  }));
  const first: Block = {
    id: 'monolith.copy',
    kind: 'copy',
    look: 'frame',
    boundary,
    label: t('splitCopy', { n: 1 }),
    aside: t(`splitPackaging.${packaging}`),
    children: [
      { id: 'monolith.modules', kind: 'modules', layout: 'row', children: cells },
      ...(rest > 0 ? [textBlock('monolith.rest', t('splitMore', { n: rest }))] : []),
      textBlock('monolith.calls', t('functionCalls', { n: calls })),
      ...(inVm
        ? [
            {
              id: 'monolith.guest-kernel',
              kind: 'guest-kernel',
              tone: 'guest' as const,
              label: t('guestOs'),
              detail: t('ownKernel'),
              kernel: t('kernelMark'),
            },
          ]
        : []),
    ],
  };
  const others: Block = {
    id: 'monolith.copies',
    kind: 'copies',
    look: 'scaled',
    tone: 'app',
    layout: 'copies',
    boundary,
    label: t('splitMoreCopies', { n: copies - 1 }),
    size: services.length,
    marks: [
      { look: 'range', from: 1, to: copies - 1 },
      ...drivers.map((from): Mark => ({ look: 'usage', from, to: from + 1 })),
    ],
    ...(inVm ? { kernel: t('splitGuests', { n: copies - 1 }) } : {}),
    children: [],
  };
  return {
    id: 'monolith',
    kind: 'panel',
    label: t('monolith'),
    children: [
      heading('monolith', t('monolith'), t('monolithDetail')),
      {
        id: 'monolith.deployment',
        kind: 'deployment',
        look: 'frame',
        boundary: 'none',
        label: t('deployedAsOne'),
        aside: t('splitCopies', { n: copies }),
        children: [first, ...(copies > 1 ? [others] : [])],
      },
      ...ground('monolith', kernels.monolith, inVm ? 0 : copies, t),
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
  const rest = services.length - DRAWN;
  const list = services.slice(0, DRAWN);
  const marks = list.flatMap(({ index: from, calls: callees }) =>
    callees
      .filter((to) => to < DRAWN)
      .map((to): Mark => ({ look: services[to]?.module.breaking ? 'over' : 'asked', from, to })),
  );
  const containers = services.reduce(
    (sum, { packaging, replicas }) => sum + (packaging === 'container' ? replicas : 0),
    0,
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
        layout: 'routes',
        label: t('networkCalls', { n: calls }),
        marks,
        children: list.map((service) => card(service, services, t)),
      },
      ...(rest > 0 ? [textBlock('services.rest', t('splitMore', { n: rest }))] : []),
      ...ground('services', kernels.services, containers, t),
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

/** A service: what is deployed of it, and its instances. */
function card(service: Service, services: readonly Service[], t: Translate): Block {
  const { index, module, packaging, replicas, calls } = service;
  const mixed = services.some((other) => other.packaging !== packaging);
  const { team, data, breaking } = module;
  const inVm = packaging === 'vm';
  const callText = calls.length ? t('splitCallsTo', { names: listed(calls, services, t) }) : '';
  return {
    id: `modules.${index}`,
    kind: 'service',
    look: 'frame',
    boundary: 'none',
    label: named(service, t),
    aside: joinFacts(
      team && t('splitTeam', { name: team }),
      data && t('splitData', { name: data }),
      breaking ? t('splitBreaking') : '',
      mixed ? t(`splitPackaging.${packaging}`) : '',
    ),
    ...(callText ? { description: callText } : {}),
    children: [
      {
        id: `modules.${index}.instances`,
        kind: 'instances',
        look: 'scaled',
        tone: 'app',
        layout: 'tiles',
        boundary: BOUNDARY[packaging],
        label: t('splitInstances', { n: replicas }),
        ...(mixed ? {} : { description: t(`splitPackaging.${packaging}`) }),
        size: replicas,
        ...(inVm ? { kernel: t('splitGuests', { n: replicas }) } : {}),
        children: [],
      },
    ],
  };
}

/** What the instances stand on: one kernel for all containers, a hypervisor for VMs. */
function ground(
  id: string,
  { guests, shared }: Kernels,
  containers: number,
  t: Translate,
): Block[] {
  const bands: Block[] = [
    ...(shared
      ? [
          {
            id: `${id}.host-kernel`,
            kind: 'host-kernel',
            look: 'band' as const,
            tone: 'host' as const,
            label: t('splitKernel'),
            detail: t('splitKernelDetail', { n: containers }),
            kernel: t('splitOneKernel'),
          },
        ]
      : []),
    ...(guests
      ? [
          {
            id: `${id}.hypervisor`,
            kind: 'hypervisor',
            look: 'band' as const,
            tone: 'hypervisor' as const,
            label: t('splitHypervisor'),
            detail: t('splitGuests', { n: guests }),
          },
        ]
      : []),
  ];
  return bands.length < 2
    ? bands
    : [{ id: `${id}.ground`, kind: 'ground', layout: 'row', children: bands }];
}

function kernelFacts({ guests, shared }: Kernels, t: Translate): string {
  return joinFacts(
    guests ? t('splitGuests', { n: guests }) : '',
    shared ? t('splitOneKernel') : '',
  );
}

function figures(id: string, label: string, parts: readonly string[]): Block {
  return { id: `${id}.figures`, kind: 'figures', look: 'text', label, detail: joinFacts(...parts) };
}

function textBlock(id: string, detail: string): Block {
  return { id, kind: 'note', look: 'text', detail };
}

function legend({ view = 'both' }: ServiceSplitModel, split: Split, t: Translate): Block {
  const { services, copies, calls, broken, packaging } = split;
  const whole = view !== 'services';
  const apart = view !== 'monolith';
  const packed = new Set<Packaging>([
    ...(whole ? [packaging] : []),
    ...(apart ? services.map((service) => service.packaging) : []),
  ]);
  const items: LegendItem[] = [
    { label: t('deployedAsOne'), boundary: 'none' },
    ...(packed.has('vm')
      ? [{ label: t('boundary.hardware-assisted'), boundary: BOUNDARY.vm }]
      : []),
    ...(packed.has('container')
      ? [{ label: t('boundary.kernel-enforced'), boundary: BOUNDARY.container }]
      : []),
    ...(apart || copies > 1 ? [{ label: t('splitLegendNeeded'), mark: 'usage' as const }] : []),
    ...(whole && copies > 1 ? [{ label: t('splitLegendAlong'), mark: 'open' as const }] : []),
    ...(apart && calls > broken ? [{ label: t('splitLegendCall'), mark: 'own-cap' as const }] : []),
    ...(apart && broken ? [{ label: t('splitLegendBroken'), mark: 'over' as const }] : []),
    { label: t('kernelMark'), mark: 'kernel' },
  ];
  return legendWith(items, t);
}
