import { type Fit, type Need, sharingOf } from './derive.ts';
import type { DensityView, Unit } from './schema.ts';
import { type Key, amountOf, capacityOf, amountText } from '../shared/amounts.ts';
import { lane, scaleTo, span, titled } from '../shared/lanes.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block, Tone } from '../../figure/block.ts';
import type { Mark, Scale } from '../../figure/quantity.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';

/** A unit that is shown, with its place and how many of it fit. */
export interface UnitEntry {
  readonly unit: Unit;
  readonly index: number;
  readonly name: string;
  readonly fit: Fit;
}

/** What the overhead of a unit is: a system, or what keeps watch over a container. */
const OVERHEAD: Readonly<Record<string, Tone>> = {
  vm: 'guest',
  container: 'engine',
  pod: 'engine',
};

/**
 * So many units along the scale of one resource, on the host where it is known.
 *
 * @param most - So many are drawn one by one; more are one field.
 */
export function laneOf(
  model: DensityView,
  { unit, index, name, fit }: UnitEntry,
  key: Key,
  { app, overhead, copied, once, each }: Need,
  most: number,
  t: Translate,
): Block {
  const { count, binding, several } = fit;
  const id = `units.${index}.${key}`;
  const { whole = 0, reserved = 0 } = capacityOf(model, key) ?? {};
  const write = (amount: number): string => amountText(key, amount, t);
  const start = reserved + once;
  const end = start + count * each;
  const part = (
    word: MessageKey,
    amount: number,
    times: number,
    marks: readonly Mark[],
    tone?: Tone,
    children: readonly Block[] = [],
  ): Block[] => {
    if (!(amount > 0 && times)) return [...children];
    const named =
      word === 'dv.overhead' ? unit.overhead : (word === mine || word === 'tone.app') && unit.app;
    const label = named || t(word);
    const kind = word.slice(word.indexOf('.') + 1);
    const aside = times > 1 ? `${times} × ${write(amount)}` : write(amount);
    return [
      {
        id: `${id}.${kind}`,
        kind,
        look: 'scaled',
        ...(tone ? { tone } : {}),
        label,
        aside,
        // Named under its lane where there is no room in it.
        short: [],
        marks,
        children,
      },
    ];
  };
  // A whole guest: how much of it is application nobody says.
  const guest = unit.kind === 'vm' && !!unit.app;
  const mine = guest ? 'dv.whole' : 'tone.app';
  /** The first so much of each unit. */
  const fields = (long: number, look: Mark['look'] = 'range'): Mark[] =>
    count > most
      ? span(start, start + count * long, look)
      : [{ look, from: start, to: start + long, times: count, step: each }];
  // Between VMs these are files and pages of their systems, between containers those of an image.
  const same = unit.kind === 'vm' ? 'guest' : 'libs';
  const limit = amountOf(unit, key, 'limit') ?? 0;
  const promised = reserved + count * limit;
  const parts = [
    ...part('tone.host', reserved, 1, span(0, reserved), 'host'),
    ...part('dv.once', once, 1, span(reserved, start), same),
    ...part(
      mine,
      app,
      count,
      fields(each, guest ? 'mixed' : 'range'),
      guest ? undefined : 'app',
      part(
        'dv.copied',
        copied,
        count,
        fields(overhead + copied),
        same,
        part(
          'dv.overhead',
          overhead,
          count,
          fields(overhead),
          OVERHEAD[unit.kind ?? ''] ?? 'hardware',
        ),
      ),
    ),
    ...part('dv.unused', whole - end, 1, span(end, whole, 'unused')),
    ...part('dv.limits', limit, count, [
      ...span(reserved, promised, 'open'),
      // Limits may add up to more than there is: then the end of the host is marked.
      ...(whole && promised > whole ? span(whole, whole, 'limit') : []),
    ]),
  ];
  // What a guest's kernel takes would be overhead too.
  const percent = guest ? 0 : Math.round((100 * overhead) / each);
  const size = whole ? t('dvFit', { n: count }) : write(end);
  return lane(
    id,
    'unit',
    name,
    size,
    [
      binding === key && several ? t('dvDecides', { resource: t(`cap.${key}`) }) : '',
      percent > 0 ? t('dvPart', { percent }) : '',
      ...(copied || once
        ? sharingOf(unit).map((way) =>
            way === 'none' ? '' : t(way === 'page-sharing' ? `overcommit.${way}` : `dv.${way}`),
          )
        : []),
    ],
    unit,
    t,
    { size: Math.max(end, limit && promised), children: parts },
  );
}

/** Sizes of images on one axis: as bars, or as dots where it is logarithmic, for they differ by factors of a thousand. */
export function sizesOf(model: DensityView, shown: readonly UnitEntry[], t: Translate): Block[] {
  const sizes = shown.flatMap(({ unit: { size } }) => size ?? []);
  const log = model.scale === 'log';
  // Powers of four, which are round in units of 1024, with some room beside the smallest.
  const power = (bytes: number): number => Math.log2(bytes) / 2;
  const start = Math.floor(power(Math.min(...sizes.map(({ from }) => from)) / 1.5));
  const most = Math.max(...sizes.map(({ to }) => to));
  const place = (bytes: number): number => power(bytes) - start;
  const label = (value: number): string => formatBytes(4 ** (start + value));
  const lanes = shown.flatMap(({ unit, index, name }): Block[] => {
    const { size, sizeOf, kind } = unit;
    if (!size) return [];
    const { from, to } = size;
    const ranges = from < to;
    const range = `${ranges ? `${formatBytes(from)} – ` : ''}${formatBytes(to)}`;
    const words = [kind && t(`capSort.${kind}`), sizeOf];
    const tone: Tone = kind === 'vm' ? 'guest' : 'libs';
    const id = `units.${index}.size`;
    const dot = { id: `${id}.value`, kind: 'value', look: 'scaled', tone, aside: range } as const;
    const own: Partial<Block> = log
      ? { children: [{ ...dot, marks: span(place(from), place(to), ranges ? 'whisker' : 'dot') }] }
      : { tone, marks: span(ranges ? from : 0, to) };
    return [lane(id, 'size', name, log ? '' : range, words, unit, t, own)];
  });
  const scale: Scale = log
    ? { max: Math.ceil(power(most)) - start || 1, unit: 1, whole: true, label }
    : scaleTo('storage', most, false, t);
  const [detail, layout] = log ? [t('dvLog'), 'dots'] : ['', 'lanes'];
  return titled('size', t('dvSizes'), scale, lanes, detail, layout);
}
