import { BOUNDARIES, type Boundary } from '../../domain/boundaries.ts';
import type { TenantSort } from '../../domain/tenants.ts';
import type { Facts, Layer } from '../../faults/facts.ts';
import type { Block } from '../../figure/block.ts';
import type { Translate } from '../../words/translate.ts';

/** Something about a stack that can be counted or named in a word. */
export interface Fact {
  readonly kind: 'kernels' | 'spaces' | 'boundary' | 'crossings';
  readonly label: string;
  readonly detail: string;
  readonly boundary?: Boundary;
}

/** What a user space holds: a whole system, one without a kernel of its own, what an application needs. */
const SPACES = ['whole', 'system', 'app'] as const;

/** What is found around the applications of a stack. */
interface Found {
  /** Kernels in tenants, those of folded ones too. */
  inside: number;
  holder: TenantSort | undefined;
  readonly spaces: Record<(typeof SPACES)[number], number>;
  /** The weakest boundaries between tenants of the innermost row, and around all of them. */
  between: number;
  around: number;
  sort: TenantSort | undefined;
  /** Applications, those of folded tenants too. */
  apps: number;
}

/** Where a layer is. */
interface At {
  /** How many there are of this. */
  readonly times: number;
  readonly tenant: boolean;
  /** The strongest boundary since the innermost row of tenants, and outside it. */
  readonly own: number;
  readonly outer: number;
  readonly sort: TenantSort | undefined;
  /** In a VM that serves the others, which is no tenant. */
  readonly serving: boolean;
}

const NONE = BOUNDARIES.length;

/** Kernels, user spaces and the boundary of a stack. */
export function countsOf(t: Translate, facts: Facts): Fact[] {
  const found: Found = {
    inside: 0,
    holder: undefined,
    spaces: { whole: 0, system: 0, app: 0 },
    between: -1,
    around: -1,
    sort: undefined,
    apps: 0,
  };
  const start = {
    times: 1,
    tenant: false,
    own: NONE,
    outer: NONE,
    sort: undefined,
    serving: false,
  };
  const times = new Map<Layer, number>();
  /** Tenants without a neighbour: what is around them is what is between them and others. */
  const alone = new Set<Layer>();
  for (const { tenants, hidden } of facts.rows) {
    const running = tenants.filter((tenant) => !tenant.some(({ ended }) => ended));
    running.forEach((tenant, index) => {
      for (const layer of tenant) {
        const copies = copiesHere(layer);
        times.set(layer, index ? copies : copies + hidden);
        if (running.length * copies + hidden === 1) alone.add(layer);
      }
    });
  }
  const inside = new Map<Layer, At>();
  // From the ground up, each after the frame around it.
  for (const layer of facts.layers) {
    const frame = (layer.frame && inside.get(layer.frame)) ?? start;
    inside.set(layer, count(layer, enterLayer(frame, times.get(layer), alone.has(layer)), found));
  }
  return [kernelFact(t, facts.kernels, found), spaceFact(t, found), ...boundaryFact(t, found)];
}

/** How many of it there are in one of what holds it. */
function copiesHere({ copies, pile, frame }: Layer): number {
  return pile && pile !== frame?.pile ? copies / (frame?.copies ?? 1) : 1;
}

/** Where a layer is in a frame, alone or as one of so many tenants. */
function enterLayer(frame: At, times: number | undefined, alone: boolean): At {
  if (times === undefined) return frame;
  if (alone) return { ...frame, tenant: true, sort: undefined };
  const outer = Math.min(frame.own, frame.outer);
  const { serving } = frame;
  return { times: frame.times * times, tenant: true, own: NONE, outer, sort: undefined, serving };
}

/** Counts a layer; where that is which it holds. */
function count(layer: Layer, at: At, found: Found): At {
  const { kind, kernel, boundary, tenant, frame } = layer;
  if (at.serving || layer.serving) return { ...at, serving: true };
  const sort = at.sort ?? tenant;
  if (kind === 'guest-userland') found.spaces.whole += at.times;
  else if (kind === 'container-userland' && !isInit(layer)) {
    // A first process stands beside it: a whole system.
    const system = sort === 'distribution' || frame?.holds.some(isInit);
    found.spaces[system ? 'system' : 'app'] += at.times;
  }
  if (kernel && at.tenant) {
    found.inside += at.times;
    found.holder ??= sort;
  }
  const own = boundary ? Math.min(at.own, BOUNDARIES.indexOf(boundary)) : at.own;
  if (kind === 'app' || kind === 'unikernel') {
    found.between = Math.max(found.between, own);
    found.around = Math.max(found.around, at.outer);
    found.sort ??= sort;
    found.apps += at.times;
  }
  return { ...at, own, sort };
}

function isInit({ id }: Layer): boolean {
  return id.endsWith('.init');
}

function kernelFact(t: Translate, n: number, found: Found): Fact {
  const { inside, holder } = found;
  const below = n - inside;
  const place = holder ? t(`inside.${holder}`) : '';
  // Whose kernel it is that tenants without a boundary use is not known.
  const users = userSpaces(found) || found.apps;
  const only = n && found.between < NONE ? t('kernelsShared', { n: users }) : '';
  const alone = n > 1 ? t('kernelsUnder') : only;
  const split = below ? t('kernelsBoth', { inside, below, place }) : place;
  return { kind: 'kernels', label: t('kernelCount', { n }), detail: inside ? split : alone };
}

function userSpaces({ spaces }: Found): number {
  return SPACES.reduce((sum, sort) => sum + spaces[sort], 0);
}

function spaceFact(t: Translate, found: Found): Fact {
  const { spaces } = found;
  const there = SPACES.filter((sort) => spaces[sort]);
  const n = userSpaces(found);
  const parts = there.map((sort) => {
    const what = t(`space.${sort}`, { n });
    return there.length > 1 ? `${spaces[sort]} ${what}` : what;
  });
  const detail = n || !found.apps ? parts.join(', ') : t('space.none');
  return { kind: 'spaces', label: t('spaceCount', { n }), detail };
}

/** What crosses the walls of a stack: as it is drawn, each once. */
export function crossingFact(t: Translate, layers: readonly Block[]): Fact[] {
  const all = new Map<string, boolean>();
  const visit = ({ crossing, label = '', children }: Block): void => {
    if (crossing && crossing.way !== 'none') all.set(label, crossing.breaks);
    children?.forEach(visit);
  };
  layers.forEach(visit);
  if (all.size === 0) return [];
  const broken = [...all.values()].filter(Boolean).length;
  const detail = broken ? t('crossingBreaks', { n: broken }) : '';
  return [{ kind: 'crossings', label: t('crossingCount', { n: all.size }), detail }];
}

function boundaryFact(t: Translate, { between, around, sort, apps: n }: Found): Fact[] {
  const boundary = BOUNDARIES[between];
  if (!boundary) return [];
  const outer = BOUNDARIES[around];
  const parts = [
    sort && t(`between.${sort}`, { n }),
    outer && outer !== 'none' && t(`around.${outer}`),
  ];
  const detail = parts.filter(Boolean).join(', ');
  return [{ kind: 'boundary', label: t(`strength.${boundary}`), detail, boundary }];
}
