import type { Block, Span } from '../../figure/block.ts';
import { attached } from '../../figures/attached.ts';
import { crossingFigures, crossings } from '../../figures/crossings.ts';
import { counts } from '../../figures/counts.ts';
import { stacks } from '../../figures/stacks.ts';
import { basic } from '../../words/en.ts';
import { compare } from './words.en.ts';
import { containers } from '../container-stack/words.en.ts';
import { layers as layerWords } from '../../words/layers.en.ts';
import { machines } from '../shared/machines.words.en.ts';
import { trust } from '../shared/trust.words.en.ts';
import { trustLegend } from '../shared/trust.ts';
import { trustFigures } from '../../figures/trust.ts';
import { vms } from '../vm-stack/words.en.ts';
import type { Translate } from '../../words/translate.ts';
import { tallyFigures } from '../../figures/tally.ts';
import { countsOf, crossingFact, type Fact } from './counts.ts';
import { deriveParts, type DerivedPart } from './derive.ts';
import { initial } from './initial.ts';
import { partFacts, stackCompareFacts, wordsIn } from './facts.ts';
import { countLevels, partOf, withAbsent, withoutProcesses } from './view.ts';
import { MOST_STACKS, schema, STACK_KINDS, type StackCompare } from './schema.ts';
import { warning, type Issue } from '../../input/issue.ts';
import { defineDiagram, type Picture } from '../kind.ts';

/**
 * Stacks of VMs and containers side by side on one ground, layer by layer. One element shows three
 * things: what is shared, repeated and absent in each; how far a fault goes in each; the same
 * containers in several places.
 */
export const stackCompare = /* @__PURE__ */ defineDiagram({
  name: initial.name,
  childTags: initial.childTags,
  schema,
  words: { ...basic, ...layerWords, ...vms, ...containers, ...machines, ...trust, ...compare },
  inspect,
  derive: deriveParts,
  // Its picture counts by them.
  facts: async () => stackCompareFacts,
  picture,
  computed: (model, parts = deriveParts(model)) => resourcesIn(parts),
  layouts: { stacks, counts, attached, crossings },
  figures: /* @__PURE__ */ crossingFigures({ ...trustFigures, draw: tallyFigures.draw }),
});

/** What the containers of the stacks may use, by the paths of these. */
function resourcesIn(parts: readonly DerivedPart[]): object {
  const found = parts.flatMap(({ stack, derived }, index) => {
    const own = STACK_KINDS[stack.kind].computed?.(stack, derived);
    const { resources } = Object((own as { computed?: object } | undefined)?.computed);
    return resources ? [[`stacks.${index}`, resources]] : [];
  });
  return found.length ? { computed: { resources: Object.fromEntries(found) } } : {};
}

function inspect(model: StackCompare, parts = deriveParts(model)): readonly Issue[] {
  const n = model.stacks?.length;
  const issues: Issue[] = [];
  const say = (code: string, message: string): number =>
    issues.push(warning(code, ['stacks'], message));
  if (n !== undefined && n < 2) {
    const result = n ? 'it is drawn alone' : 'the usual two are drawn';
    say('too-few-stacks', `expected two stacks or more, got ${n}; ${result}`);
  }
  if (n && n > MOST_STACKS)
    say(
      'too-many-stacks',
      `expected at most ${MOST_STACKS} stacks, got ${n}; the rest is left out`,
    );
  const inside = parts.flatMap(({ stack, derived }, index) =>
    STACK_KINDS[stack.kind]
      .inspect(stack, derived)
      .map((issue) => ({ ...issue, path: ['stacks', index, ...issue.path] })),
  );
  return [...issues, ...inside];
}

/** A stack as its own diagram has it, as a part of this picture. */
interface Part {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly layers: readonly Block[];
  readonly sentences: readonly string[];
  readonly facts: readonly Fact[];
}

function picture(model: StackCompare, t: Translate, stacks = deriveParts(model)): Picture {
  const named = [...(model.fault ?? []), ...(model.highlight ?? [])];
  // A process that somebody speaks of stays to be seen.
  const whole = named.some((name) => name.includes('vmm'));
  const parts = stacks.map((stack, index) => {
    const part = partIn(t, stack, `stacks.${index}`);
    return whole ? part : { ...part, layers: withoutProcesses(t, part.layers) };
  });
  const result = withAbsent(
    t,
    parts.map(({ layers }) => layers),
  );
  const bare = model.annotations === 'none' || model.detail === 'plain';
  const panels = parts.map((part, index) => panel(t, part, result[index] ?? [], bare));
  const table: Block = { id: 'stacks', kind: 'stacks', layout: 'stacks', children: panels };
  const legend = trustLegend(t, [table]);
  return {
    title: t('compareTitle', { list: parts.map(({ name }) => name).join(', ') }),
    layers: [table],
    ...(legend ? { legend } : {}),
    sentences: parts.flatMap(sentences),
  };
}

function partIn(t: Translate, part: DerivedPart, id: string): Part {
  const { stack, derived } = part;
  const { heading, caption } = stack;
  const words = wordsIn(t);
  const { title, layers, sentences: says } = STACK_KINDS[stack.kind].picture(stack, words, derived);
  const facts = partFacts(t, part, id);
  const own = t('saysKernels', { n: facts.kernels });
  return {
    id,
    name: heading || caption || title,
    detail: (heading && caption) || '',
    layers: layers.flatMap(flat).map((block) => partOf(id, block)),
    // What is counted is said once, for all stacks.
    sentences: says.filter((sentence) => sentence !== own),
    facts: [...countsOf(t, facts), ...crossingFact(t, layers)],
  };
}

/** The layers of a table of levels. */
function flat(block: Block): readonly Block[] {
  return block.layout === 'levels' ? (block.children ?? []) : [block];
}

function panel(t: Translate, part: Part, layers: readonly Block[], bare: boolean): Block {
  const { id, name, detail } = part;
  return {
    id,
    kind: 'panel',
    label: name,
    children: [
      { id: `${id}.heading`, kind: 'heading', look: 'heading', label: name, detail },
      {
        id: `${id}.layers`,
        kind: 'group',
        children: layers,
        ...(bare ? {} : { spans: tallies(t, layers) }),
      },
      {
        id: `${id}.counts`,
        kind: 'group',
        layout: 'counts',
        children: part.facts.map(({ kind, ...words }): Block => ({
          ...words,
          id: `${id}.${kind}`,
          kind,
          look: 'axis',
        })),
      },
    ],
  };
}

/** How often the layers of a level are there: neighbours alike have one bracket. */
function tallies(t: Translate, layers: readonly Block[]): Span[] {
  const runs: { n: number; ranks: number[] }[] = [];
  for (const [rank, count] of countLevels(layers)) {
    const n = rank > 1 && !Number.isInteger(rank) ? 0 : count;
    const last = runs.at(-1);
    if (last?.n === n) last.ranks.push(rank);
    else runs.push({ n, ranks: [rank] });
  }
  // Where nothing is repeated nothing is shared either.
  const one = runs.some(({ n }) => n > 1) ? 'tally.shared' : 'tally.single';
  return runs.map(({ n, ranks }) => ({
    ranks,
    n,
    count: t('repeats', { n }),
    words: t(n ? (n > 1 ? 'tally.repeated' : one) : 'tally.absent'),
    layers: wordsFor(t, layers, ranks).join(', '),
  }));
}

/** What is on some levels. */
function wordsFor(t: Translate, layers: readonly Block[], ranks: readonly number[]): string[] {
  const words = new Set<string>();
  // Their tone is that of what they stand for.
  const own = (kind: string): string | undefined =>
    kind === 'sandbox-kernel'
      ? t('sentry')
      : kind === 'virtual-hardware'
        ? t('virtualHardware').toLowerCase()
        : undefined;
  const visit = ({ rank, kind, tone, detail = '', children }: Block): void => {
    if (rank !== undefined && ranks.includes(rank))
      words.add(own(kind) ?? (tone ? t(`tone.${tone}`) : detail));
    children?.forEach(visit);
  };
  layers.forEach(visit);
  words.delete('');
  return [...words];
}

function sentences({ name, sentences: says, facts: found }: Part): string[] {
  const counted = found.map(({ label, detail }) => [label, detail].filter(Boolean).join(', '));
  return [`${name}: ${says.join(' ')}`, `${name}: ${counted.join('; ')}.`];
}
