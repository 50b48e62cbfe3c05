import { PROCESS, SCOPES, type Scope } from '../../domain/chain-steps.ts';
import { FAMILY_NAMES } from '../../domain/operating-systems.ts';
import type { Block, LegendItem } from '../../figure/block.ts';
import { arrowBlock } from '../../figures/card.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import type { Chain, StepEntry } from './derive.ts';

/** A part of the chain with the arrow that leads to it. */
interface Part {
  readonly per: Scope;
  readonly arrow: readonly Block[];
  readonly block: Block;
}

/** The layers of a chain: programs by what there is one of each for, the process, its kernel. */
export function chainLayers(t: Translate, chain: Chain, nodes: number | undefined): Block[] {
  const { home, family } = chain.setup;
  const parts = partsOf(t, chain, nodes);
  const kernel = kernelBlock(
    t,
    t('kernelOf', { os: FAMILY_NAMES[family] }),
    t(family === 'windows' ? 'chainKernelWindows' : 'chainKernelDetail'),
  );
  if (home === 'host') return [...piled(parts), kernel];
  if (home === 'sandbox') {
    const few = callsBlock('sentry-calls', t('chainSentryCalls'), t('chainSentryBypass'));
    return [...piled(parts), sentry(t), { ...few, layout: 'calls', children: [] }, kernel];
  }
  const shared = home === 'vm-shared';
  const inside = parts.filter(({ per }) => (shared ? per !== 'user' : per === 'container'));
  const outside = parts.filter((part) => !inside.includes(part));
  const [first] = inside;
  const frame: Block = {
    id: shared ? 'vm' : 'containers.0.vm',
    kind: 'vm',
    look: 'frame',
    boundary: 'hardware-assisted',
    label: t(shared ? 'chainHiddenVm' : 'chainVm'),
    children: [
      ...piled(inside),
      { ...kernel, id: 'guest-kernel', kind: 'guest-kernel', tone: 'guest' },
    ],
  };
  const enters = outside.length ? (first?.arrow ?? []) : [];
  return [...piled(outside), ...enters, frame, ...machine(t, chain)];
}

function partsOf(t: Translate, chain: Chain, nodes: number | undefined): readonly Part[] {
  const groups = grouped(chain.steps);
  const last = groups.at(-1)?.per === 'container' ? groups.at(-1) : undefined;
  const above = groups.filter((group) => group !== last);
  return [
    ...above.map((group): Part => ({
      per: group.per,
      arrow: [arrowBlock(`arrow.${group.per}`, group.steps[0]?.over)],
      block: groupBlock(t, group, nodes),
    })),
    {
      per: 'container',
      arrow: [arrowBlock('arrow.container', last?.steps[0]?.over)],
      block: processGroup(t, chain, last?.steps ?? []),
    },
  ];
}

function piled(parts: readonly Part[]): Block[] {
  return parts.flatMap(({ arrow, block }, index) => [...(index ? arrow : []), block]);
}

interface Group {
  readonly per: Scope;
  readonly steps: readonly StepEntry[];
}

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

function groupBlock(t: Translate, { per, steps }: Group, nodes: number | undefined): Block {
  const many = per === 'node' && nodes !== undefined && nodes > 1;
  return {
    id: `per.${per}`,
    kind: 'scope',
    children: chained(t, steps),
    note: {
      label: many ? t('chainPer.nodes', { n: nodes }) : t(`chainPer.${per}`),
      ...(per === 'container' ? {} : { detail: t(`chainPerDetail.${per}`) }),
    },
  };
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

/** What starts a process for each container, the process, and where its system calls go. */
function processGroup(t: Translate, chain: Chain, steps: readonly StepEntry[]): Block {
  const { setup } = chain;
  const parent = parentOf(chain);
  const whole = setup.contents !== 'app';
  const nobody = setup.cri === 'none';
  const process: Block = {
    id: 'containers.0',
    kind: 'container-boundary',
    look: 'frame',
    boundary: 'kernel-enforced',
    label: t(
      nobody
        ? 'chainNobody'
        : setup.contents === 'distribution'
          ? 'chainDistribution'
          : 'chainContainer',
    ),
    children: nobody
      ? []
      : [
          {
            id: 'containers.0.app',
            kind: 'app',
            tone: 'app',
            label: t(whole ? 'chainInit' : 'chainProcess'),
            detail: parent ? t('chainParent', { name: parent }) : t('chainProcessDetail'),
          },
        ],
  };
  const missing: Block[] = nobody
    ? [
        {
          id: 'missing',
          kind: 'runtime',
          look: 'scaled',
          layout: 'card',
          label: t('chainMissing'),
          detail: t('chainMissingDetail'),
          marks: [{ look: 'asked', from: 0, to: 0 }],
          children: [],
        },
      ]
    : [];
  const own = [...missing, ...chained(t, steps)];
  const programs: Block[] = own.length ? [{ id: 'programs', kind: 'programs', children: own }] : [];
  const direct = setup.home === 'sandbox' ? '' : t('chainBypass');
  return {
    id: 'per.container',
    kind: 'scope',
    layout: 'start',
    // Where nothing runs, nothing calls the kernel.
    children: [...programs, process, callsBlock('calls', nobody ? '' : t('chainCalls'), direct)],
    note: { label: t('chainPer.container') },
  };
}

function callsBlock(id: string, label: string, detail: string): Block {
  return { id, kind: 'calls', look: 'scaled', label, ...(detail ? { detail } : {}) };
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
  const { name, type, module } = hypervisor;
  const detail = t('chainHostDetail');
  if (type === '1')
    return [{ id: 'hypervisor', kind: 'hypervisor', tone: 'hypervisor', label: name, detail }];
  return [kernelBlock(t, t('chainHost', { name: module ?? name }), detail)];
}

/** What the lines of a chain mean, besides the tones. */
export function chainMarks(t: Translate, { steps, setup }: Chain): LegendItem[] {
  const has = (life: string): boolean =>
    steps.some(({ step }) =>
      life === 'ends' ? step.life && step.life !== 'stays' : step.life === life,
    );
  return [
    ...(has('stays') ? [{ label: t('life.stays'), mark: 'range' as const }] : []),
    ...(has('ends') ? [{ label: t('chainExits'), mark: 'open' as const }] : []),
    { label: t('chainStarts'), mark: 'inherited' as const },
    ...(setup.cri === 'none' ? [] : [{ label: t('chainCalls'), mark: 'limit' as const }]),
  ];
}
