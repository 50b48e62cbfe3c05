import { strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import type { Block } from '../../figure/block.ts';
import { arrow, card } from '../../figures/card.ts';
import { calls, chain as table } from '../../figures/calls.ts';
import { basic } from '../../words/en.ts';
import { chains } from './words.en.ts';
import { layers } from '../../words/layers.en.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import { arrows } from '../../figure/arrows.ts';
import { cardFiguresWith } from '../../figures/card.ts';
import { common } from '../../input/common.ts';
import { NO_ENGINE } from '../container-stack/derive.ts';
import { integer, text } from '../../input/fields.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { legend } from '../../figure/legend.ts';
import { moreText } from '../shared/parts.ts';
import { phrases } from '../../input/phrases.ts';
import { chainLayers, chainMarks, parentOf } from './view.ts';
import { chainFor, type Chain } from './derive.ts';

const schema = strictObject({
  ...common,
  engine: text,
  runtime: text,
  hostOs: text,
  /** The programs by hand, in calling order. */
  chain: phrases,
  /** Which of them are said to keep running. */
  running: phrases,
  /** Machines under one control plane. */
  nodes: integer(1, 10_000),
});
export type EngineChain = InferOutput<typeof schema>;

/** Who starts a container: from a command to the process, what stays, and what a system call passes. */
export const engineChain = /* @__PURE__ */ defineDiagram({
  name: 'engine-chain',
  schema,
  words: { ...basic, ...layers, ...chains },
  picture,
  layouts: { levels: table, card, arrow, calls },
  figures: cardFiguresWith(arrows),
});

/** Programs that are drawn; the rest is counted. */
const DRAWN = 24;

function picture(model: EngineChain, t: Translate): Picture {
  const whole = chainFor(model);
  const { setup } = whole;
  const steps = whole.steps.slice(0, DRAWN);
  const chain = { ...whole, steps };
  const { engine } = setup;
  const named = engine !== NO_ENGINE;
  const key = `chainSort.${engine.class}` as MessageKey;
  const sort: Block[] =
    named && !engine.free && key in chains
      ? [{ id: 'sort', kind: 'sort', look: 'text', detail: t(key) }]
      : [];
  const layers = chainLayers(t, chain, model.nodes);
  const { items = [], ...rest } = legend(t, layers);
  return {
    title: named ? t('chainTitle', { engine: engine.name }) : t('chainTitleAlone'),
    layers: [
      ...sort,
      { id: 'stack', kind: 'stack', layout: 'levels', children: layers },
      ...moreText('more', whole.steps.length - steps.length, t),
    ],
    legend: { ...rest, items: [...items.filter(({ tone }) => !tone), ...chainMarks(t, chain)] },
    sentences: sentences(t, chain),
  };
}

function sentences(t: Translate, chain: Chain): string[] {
  const { steps, setup } = chain;
  const names = (all: typeof steps): string => all.map(({ step }) => step.name).join(', ');
  const exits = steps.findLast(({ step }) => step.life === 'exits');
  const parent = parentOf(chain);
  return [
    ...(steps.length ? [t('chainOrder', { list: names(steps) })] : [t('chainSaysNobody')]),
    ...(exits && parent ? [t('chainSaysExits', { name: exits.step.name, parent })] : []),
    ...(setup.cri === 'none' || !setup.sure
      ? []
      : [
          t(
            setup.home === 'sandbox'
              ? 'chainSaysSentry'
              : setup.home === 'vm-each'
                ? 'chainSaysOwnKernel'
                : 'chainSaysDirect',
          ),
        ]),
  ];
}
