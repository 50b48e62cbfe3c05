import { BOUNDARIES, type Block, type Boundary, type TenantSort } from '../../layout/block.ts';
import type { Translate } from '../../messages/messages.ts';
import { countKernels } from '../parts.ts';
import { isUserSpace } from './ranks.ts';

/** A fact about a stack that can be counted or named in a word. */
export interface Fact {
  readonly kind: 'kernels' | 'spaces' | 'boundary';
  readonly label: string;
  readonly detail: string;
  readonly boundary?: Boundary;
}

/** What a user space holds: a whole system, one without a kernel of its own, what an application needs. */
const SPACES = ['whole', 'system', 'app'] as const;

/** What a walk over a stack finds around its applications. */
interface Found {
  /** Kernels in tenants, those of folded ones too. */
  inside: number;
  holder: TenantSort | undefined;
  readonly spaces: Record<(typeof SPACES)[number], number>;
  /** The weakest boundaries between tenants of the innermost row, and around all of them. */
  between: number;
  around: number;
  sort: TenantSort | undefined;
}

/** Where the walk is. */
interface At {
  /** How many there are of this. */
  readonly times: number;
  readonly tenant: boolean;
  /** A first process stands beside it: what follows is a whole system. */
  readonly init: boolean;
  /** The strongest boundary since the innermost row of tenants, and outside it. */
  readonly own: number;
  readonly outer: number;
  readonly sort: TenantSort | undefined;
}

const NONE = BOUNDARIES.length;

/** Kernels, user spaces and the boundary of a stack, from its blocks. */
export function factsOf(t: Translate, layers: readonly Block[]): Fact[] {
  const spaces = { whole: 0, system: 0, app: 0 };
  const found: Found = {
    inside: 0,
    holder: undefined,
    spaces,
    between: -1,
    around: -1,
    sort: undefined,
  };
  const start = { times: 1, tenant: false, init: false, own: NONE, outer: NONE, sort: undefined };
  for (const block of layers) visit(block, start, found);
  return [kernelFact(t, layers, found), spaceFact(t, found), ...boundaryFact(t, found)];
}

function visit(block: Block, at: At, found: Found): void {
  const { kind, children = [], more, look, boundary, serves, kernel } = block;
  // VMs that serve the others are no tenants.
  if (serves) return;
  if (isUserSpace(block)) {
    const system = at.init || at.sort === 'distribution' ? 'system' : 'app';
    found.spaces[kind === 'guest-userland' ? 'whole' : system] += at.times;
  }
  const sort = at.sort ?? block.tenant;
  if (kernel && at.tenant) {
    found.inside += at.times;
    found.holder ??= sort;
  }
  const own =
    boundary && look === 'frame' ? Math.min(at.own, BOUNDARIES.indexOf(boundary)) : at.own;
  if (kind === 'app' || kind === 'unikernel') {
    found.between = Math.max(found.between, own);
    found.around = Math.max(found.around, at.outer);
    found.sort ??= sort;
  }
  const row =
    kind === 'tenants'
      ? { own: NONE, outer: Math.min(own, at.outer), sort: undefined }
      : { own, sort };
  const init = children.some(({ id }) => id.endsWith('.init'));
  const like = children.find(({ fold }) => fold);
  for (const child of children) {
    const tenant = at.tenant || child.fold === true;
    const times = child === like ? at.times * (1 + (more?.count ?? 0)) : at.times;
    visit(child, { ...at, ...row, times, tenant, init }, found);
  }
}

function kernelFact(t: Translate, layers: readonly Block[], found: Found): Fact {
  const { inside, holder } = found;
  const n = countKernels(layers);
  const below = n - inside;
  const place = holder ? t(`inside.${holder}`) : '';
  const only = n ? t('kernelsShared', { n: userSpaces(found) }) : '';
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
    const what = t(`space.${sort}`);
    return there.length > 1 ? `${spaces[sort]} ${what}` : what;
  });
  const detail = parts.join(', ');
  return { kind: 'spaces', label: t('spaceCount', { n }), detail };
}

function boundaryFact(t: Translate, { between, around, sort }: Found): Fact[] {
  const boundary = BOUNDARIES[between];
  if (!boundary) return [];
  const outer = BOUNDARIES[around];
  const parts = [sort && t(`between.${sort}`), outer && outer !== 'none' && t(`around.${outer}`)];
  const detail = parts.filter(Boolean).join(', ');
  return [{ kind: 'boundary', label: t(`strength.${boundary}`), detail, boundary }];
}
