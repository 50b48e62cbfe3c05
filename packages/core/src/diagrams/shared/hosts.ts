import {
  array,
  lazy,
  optional,
  pipe,
  strictObject,
  transform,
  union,
  type ObjectEntries,
} from 'valibot';
import type { Block } from '../../figure/block.ts';
import { stacks } from '../../figures/stacks.ts';
import { text } from '../../input/fields.ts';
import { warning, type Issue } from '../../input/issue.ts';
import type { Translate } from '../../words/translate.ts';
import { hostsOf, MOST_HOSTS, type Hosts } from './host-models.ts';
import { hosts as words } from './hosts.words.en.ts';
import { defineDiagram, type FactsOf, type Kind, type Picture } from '../kind.ts';
import { partOf } from '../stack-compare/view.ts';

/** A host with what was worked out of it. */
export interface DerivedHost<Model, Derived> {
  readonly model: Model;
  readonly derived: Derived;
  readonly name: string | undefined;
}

/** What was worked out of a stack, on one host or on several. */
export type OnHosts<Model, Derived> = Derived & {
  readonly hosts?: readonly DerivedHost<Model, Derived>[];
  readonly across?: readonly string[];
};

const several = array(text.wrapped);
/** A list of texts, or one text with semicolons between them. */
const list = optional(
  lazy((input) => (Array.isArray(input) ? several : input === undefined ? either : divided)),
);
const divided = pipe(
  text.wrapped,
  transform((value) =>
    value
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
);
const either = union([several, divided]);

/**
 * A diagram of a stack that may also stand on several hosts, side by side on one ground, each with a
 * kernel of its own, and what spans them above.
 *
 * @param one - The same on one host.
 * @param entries - What each host may have of its own.
 * @param kernels - How many run on one host.
 * @param facts - Of the whole, with the hosts in it.
 */
export function withHosts<Model extends object, Derived extends object>(
  one: Kind<Model, Derived>,
  entries: ObjectEntries,
  kernels: (derived: Derived) => number,
  facts: () => Promise<FactsOf<Model, OnHosts<Model, Derived>>>,
): Kind<Model & Hosts<Model>, OnHosts<Model, Derived>> {
  const derive = (model: Model & Hosts<Model>): OnHosts<Model, Derived> => {
    const derived = one.derive?.(model) as Derived;
    return model.hosts?.length
      ? { ...derived, hosts: deriveHosts(model, one), across: model.across ?? [] }
      : derived;
  };
  const host = strictObject({ ...entries, name: text });
  const schema = strictObject({
    ...(one.schema as unknown as { readonly entries: ObjectEntries }).entries,
    hosts: optional(array(host)),
    across: list,
  });
  return defineDiagram<Model & Hosts<Model>, OnHosts<Model, Derived>>({
    ...(one as unknown as Kind<Model & Hosts<Model>, OnHosts<Model, Derived>>),
    schema: schema as never,
    childTags: { ...one.childTags, 'cluster-host': 'hosts' },
    words: { ...one.words, ...words },
    derive,
    facts: facts as never,
    layouts: { ...one.layouts, stacks },
    inspect: (model, derived = derive(model)) => inspect(one, model, derived),
    picture: (model, t, derived = derive(model)) =>
      derived.hosts ? cluster(one, t, derived, kernels) : one.picture(model, t, derived),
  });
}

/** Each host as a stack of its own. */
function deriveHosts<Model extends object, Derived>(
  model: Model & Hosts<Model>,
  one: Kind<Model, Derived>,
): DerivedHost<Model, Derived>[] {
  return hostsOf(model).map(({ name, model: own }) => ({
    model: own,
    derived: one.derive?.(own) as Derived,
    name,
  }));
}

function inspect<Model extends object, Derived extends object>(
  one: Kind<Model, Derived>,
  model: Model & Hosts<Model>,
  derived: OnHosts<Model, Derived>,
): readonly Issue[] {
  const { hosts } = derived;
  if (!hosts) return one.inspect(model, derived);
  const n = model.hosts?.length ?? 0;
  const message = `expected at most ${MOST_HOSTS} hosts, got ${n}; the rest is left out`;
  const found = hosts.flatMap((host, index) =>
    one
      .inspect(host.model, host.derived)
      .map((issue) => ({ ...issue, path: pathOf(model, index, issue.path) })),
  );
  // What is said for all hosts is wrong once.
  const once = new Map(found.map((issue) => [`${issue.path.join('.')} ${issue.message}`, issue]));
  return [
    ...(n > MOST_HOSTS ? [warning('too-many-hosts', ['hosts'], message)] : []),
    ...once.values(),
  ];
}

/** Where something about a host stands: with the host, or with what is said for all. */
export function pathOf<Model>(
  { hosts }: Hosts<Model>,
  index: number,
  path: Issue['path'],
): Issue['path'] {
  const [key] = path;
  const own = hosts?.[index] ?? {};
  return key === undefined || Object.hasOwn(own, key) ? ['hosts', index, ...path] : path;
}

/** What a host is called. */
export function hostTitle(t: Translate, name: string | undefined, index: number): string {
  return name || t('hostNumber', { n: index + 1 });
}

function cluster<Model extends object, Derived>(
  one: Kind<Model, Derived>,
  t: Translate,
  { across = [], hosts = [] }: OnHosts<Model, Derived>,
  kernels: (derived: Derived) => number,
): Picture {
  const counts = hosts.map(({ derived }) => kernels(derived));
  const parts = hosts.map(({ model, derived, name }, index) => ({
    name: hostTitle(t, name, index),
    ...one.picture(model, t, derived),
  }));
  const above = new Map<string, Block>();
  across.forEach((label, index) => {
    const id = `across.${index}`;
    above.set(id, { id, kind: 'across', tone: 'engine', label, detail: t('acrossHosts') });
  });
  const panels = parts.map(({ name, layers }, index): Block => {
    const id = `hosts.${index}`;
    const blocks = layers.flatMap((block) =>
      block.layout === 'levels' ? (block.children ?? []) : [block],
    );
    // What stands apart from a host belongs to all of them.
    for (const { apart, ...block } of blocks) if (apart) above.set(block.id, block);
    return {
      id,
      kind: 'host',
      label: name,
      children: [
        { id: `${id}.heading`, kind: 'heading', look: 'heading', label: name },
        {
          id: `${id}.layers`,
          kind: 'group',
          children: blocks.filter(({ apart }) => !apart).map((block) => partOf(id, block)),
        },
      ],
    };
  });
  const n = hosts.length;
  return {
    title: t('clusterTitle', { n, names: parts.map(({ name }) => name).join(', ') }),
    layers: [
      ...[...above.values()].map((block): Block => ({ ...block, look: 'band' })),
      { id: 'hosts', kind: 'hosts', layout: 'stacks', children: panels },
    ],
    sentences: [
      t('saysHosts', { n }),
      ...(across.length ? [t('saysAcross', { list: across.join(', ') })] : []),
      ...parts.map(({ name, sentences }, index) => {
        // Kernels are counted once, for all hosts.
        const own = t('saysKernels', { n: counts[index] ?? 0 });
        return `${name}: ${sentences.filter((sentence) => sentence !== own).join(' ')}`;
      }),
      t('saysKernels', { n: counts.reduce((sum, n) => sum + n, 0) }),
    ],
  };
}
