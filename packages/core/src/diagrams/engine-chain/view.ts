import { PROCESS, SCOPES, type Scope } from '../../domain/chain-steps.ts';
import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import type { Block, LegendItem } from '../../figure/block.ts';
import { arrowBlock } from '../../figures/card.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import type { Chain, StepEntry } from './derive.ts';

/** Space between columns, in which lines lead from one to the next, px. */
const BETWEEN = 18;

/** Programs of which there are as many, after the arrow that leads to them. */
interface Part {
  readonly per: Scope;
  readonly blocks: readonly Block[];
}

/**
 * The layers of a chain: the programs with how many there are of each, beside them the process that
 * they start, under both the kernel that all of them run on. What is in a VM stands beside what is
 * not: neither runs on the other.
 */
export function chainLayers(t: Translate, chain: Chain, nodes: number | undefined): Block[] {
  const { home, family, sure } = chain.setup;
  const parts = partsOf(t, chain, nodes);
  const process = processBlocks(t, chain);
  const kernel = kernelBlock(
    t,
    t('kernelOf', { os: FAMILY_NAMES[family] }),
    sure ? t(family === 'windows' ? 'chainKernelWindows' : 'chainKernelDetail') : '',
  );
  if (home === 'host') return [columns('chain', parts, process), kernel];
  if (home === 'sandbox') {
    const few = callsBlock('sentry-calls', t('chainSentryCalls'), t('chainSentryBypass'));
    return [columns('chain', parts, [...process, sentry(t), few]), kernel];
  }
  const shared = home === 'vm-shared';
  const inside = parts.filter(({ per }) => (shared ? per !== 'user' : per === 'container'));
  const outside = parts.filter((part) => !inside.includes(part));
  const frame: Block = {
    id: shared ? 'vm' : 'containers.0.vm',
    kind: 'vm',
    look: 'frame',
    boundary: 'hardware-assisted',
    label: t(shared ? 'chainHiddenVm' : 'chainVm'),
    children: [
      columns('inside', inside, process),
      { ...kernel, id: 'guest-kernel', kind: 'guest-kernel', tone: 'guest' },
    ],
  };
  return [columns('chain', outside, [frame]), ...machine(t, chain)];
}

/** The chain in one column, what it leads to in the other. */
function columns(id: string, parts: readonly Part[], last: readonly Block[]): Block {
  const [lead, ...rest] = parts.flatMap(({ blocks }) => blocks);
  const column = (name: string, children: readonly Block[]): Block => ({
    id: `${id}.${name}`,
    kind: 'column',
    fold: true,
    children,
  });
  return {
    id,
    kind: 'tenants',
    layout: 'row',
    between: BETWEEN,
    children: [
      // Nothing in this column leads to the first; only how many there are of it stands over it.
      ...(lead ? [column('programs', [{ ...lead, kind: 'count' }, ...rest])] : []),
      ...(last.length === 1 && last[0]?.kind === 'vm'
        ? [{ ...last[0], fold: true }]
        : [column('process', last)]),
    ],
  };
}

function partsOf(t: Translate, chain: Chain, nodes: number | undefined): readonly Part[] {
  return [...grouped(chain.steps), ...(chain.setup.cri === 'none' ? [MISSING] : [])].map(
    ({ per, steps }): Part => {
      const many = per === 'node' && nodes !== undefined && nodes > 1;
      const count = {
        label: many ? t('chainPer.nodes', { n: nodes }) : t(`chainPer.${per}`),
        ...(per === 'container' ? {} : { detail: t(`chainPerDetail.${per}`) }),
      };
      const lead = arrowBlock(`arrow.${per}`, steps[0]?.over, count);
      const cards = steps.length ? chained(t, steps) : [missing(t)];
      return { per, blocks: [lead, ...cards] };
    },
  );
}

interface Group {
  readonly per: Scope;
  readonly steps: readonly StepEntry[];
}

/** Where a runtime would have to be that nobody names. */
const MISSING: Group = { per: 'container', steps: [] };

/** Neighbours of which there are as many; what is not known is where its neighbour is. */
function grouped(steps: readonly StepEntry[]): readonly Group[] {
  const groups: { per: Scope; steps: StepEntry[] }[] = [];
  let per: Scope = steps.find(({ step }) => step.per)?.step.per ?? 'node';
  for (const one of steps) {
    const next = one.step.per ?? per;
    // A chain out of order stays in the order that it was given in.
    per = SCOPES.indexOf(next) < SCOPES.indexOf(per) ? per : next;
    const group = groups.at(-1);
    if (group?.per === per) group.steps.push(one);
    else groups.push({ per, steps: [one] });
  }
  return groups;
}

function chained(t: Translate, steps: readonly StepEntry[]): Block[] {
  return steps.flatMap((one, index) => [
    ...(index ? [arrowBlock(`arrow.${one.id}`, one.over)] : []),
    stepBlock(t, one),
  ]);
}

function stepBlock(t: Translate, { id, step }: StepEntry): Block {
  const { name, does, life } = step;
  return {
    id,
    kind: life === 'stays' ? 'engine' : life ? 'runtime' : 'program',
    look: 'scaled',
    layout: 'card',
    ...(life ? { tone: 'engine' as const } : {}),
    label: name,
    ...(life ? { aside: t(`life.${life}`) } : {}),
    ...(does ? { detail: t(`does.${does}` as MessageKey) } : {}),
    marks: [{ look: life === 'stays' ? 'range' : life ? 'open' : 'asked', from: 0, to: 0 }],
    children: [],
  };
}

/** The process, and where its system calls go. */
function processBlocks(t: Translate, chain: Chain): Block[] {
  const { setup } = chain;
  const parent = parentOf(chain);
  const whole = setup.contents !== 'app';
  // Where nothing runs, nothing calls the kernel.
  if (setup.cri === 'none') {
    const place = { id: 'containers.0', kind: 'container-boundary' };
    return [{ ...openCard(t('chainNobody')), ...place }];
  }
  const frame: Block = {
    id: 'containers.0',
    kind: 'container-boundary',
    look: 'frame',
    ...(setup.sure ? { boundary: 'kernel-enforced' } : {}),
    label: t(setup.contents === 'distribution' ? 'chainDistribution' : 'chainContainer'),
    children: [
      {
        id: 'containers.0.app',
        kind: 'app',
        tone: 'app',
        label: t(whole ? 'chainInit' : 'chainProcess'),
        detail: !setup.sure
          ? ''
          : parent
            ? t('chainParent', { name: parent })
            : t('chainProcessDetail'),
        least: 64,
      },
    ],
  };
  if (!setup.sure) return [frame];
  const way = setup.home === 'sandbox' ? '' : t('chainBypass');
  return [frame, callsBlock('calls', t('chainCalls'), way)];
}

/** No program that would start a process. */
function missing(t: Translate): Block {
  const words = { id: 'missing', kind: 'runtime', detail: t('chainMissingDetail') };
  return { ...openCard(t('chainMissing')), ...words };
}

/** What would have to be there. */
function openCard(label: string) {
  const marks = [{ look: 'asked', from: 0, to: 0 }] as const;
  return { look: 'scaled', layout: 'card', label, marks, children: [] } as const;
}

function callsBlock(id: string, label: string, detail: string): Block {
  const words = { label, ...(detail ? { detail } : {}) };
  return { id, kind: 'calls', look: 'scaled', layout: 'calls', ...words, children: [] };
}

/** The program that is left as the parent of the process: the last that stays. */
export function parentOf({ steps, setup }: Chain): string | undefined {
  if (setup.home === 'sandbox') return undefined;
  const stays = steps.findLast(
    ({ step }) => step.life === 'stays' && (step.rank ?? 0) >= 6 && !step.daemon,
  );
  const { rank = 0, name } = stays?.step ?? PROCESS;
  return rank === 7 || stays === undefined ? undefined : name;
}

function kernelBlock(t: Translate, label: string, detail: string): Block {
  return {
    id: 'host-kernel',
    kind: 'host-kernel',
    tone: 'host',
    label,
    detail,
    kernel: t('ownKernel'),
  };
}

function sentry(t: Translate): Block {
  return {
    id: 'sandbox-kernel',
    kind: 'sandbox-kernel',
    tone: 'guest',
    label: 'Sentry',
    detail: t('chainSentry'),
    kernel: t('ownKernel'),
  };
}

/** What is under a VM: its hypervisor, or the kernel that has it inside. */
function machine(t: Translate, { setup }: Chain): Block[] {
  const { hypervisor } = setup;
  if (!hypervisor) return [];
  const { name, type, module, free, host = 'linux' } = hypervisor;
  const detail = t('chainHostDetail');
  if (type === '1')
    return [{ id: 'hypervisor', kind: 'hypervisor', tone: 'hypervisor', label: name, detail }];
  const kernel = free
    ? t('kernelOf', { os: FAMILY_NAMES[host] })
    : t('chainHost', { name: module ?? name });
  return [kernelBlock(t, kernel, detail)];
}

/** What the lines of a chain mean that have no word: cards say what becomes of them, calls what they are. */
export function chainMarks(t: Translate, { steps }: Chain): LegendItem[] {
  return steps.length ? [{ label: t('chainStarts'), mark: 'inherited' }] : [];
}
