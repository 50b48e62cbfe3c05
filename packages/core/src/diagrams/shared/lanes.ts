import { roundUp } from '../../domain/amounts.ts';
import type { Block } from '../../figure/block.ts';
import type { Mark, Scale } from '../../figure/quantity.ts';
import type { MessageKey, Translate } from '../../words/translate.ts';
import { joinFacts, legend } from '../../figure/legend.ts';
import { KEYS, amountText, type Key, type RESOURCES } from './amounts.ts';

/** The resources that are shown: all, or those that are asked for. */
export function keysOf(
  resource: readonly (typeof RESOURCES)[number][] | undefined,
): readonly Key[] {
  return KEYS.filter((key) => !resource || resource.some((name) => key.startsWith(name)));
}

/** From one amount to another. */
export function span(from: number, to: number, look: Mark['look'] = 'range'): Mark[] {
  return [{ look, from, to }];
}

export function words(id: string, detail: string): Block {
  return { id, kind: 'text', look: 'text', detail };
}

/** What each lane comes to, in sentences. */
export function says(layers: readonly Block[], t: Translate): string[] {
  return layers.flatMap(({ children = [] }) =>
    children.map(({ label = '', aside, children: [value] = [] }) =>
      t('capSays', { name: label, told: aside || value?.aside || '' }),
    ),
  );
}

/**
 * Lanes of one resource on one axis, under its name.
 *
 * @param sizes - What each host has, 0 where it is not known: the axis ends at the largest, unless
 *   a lane is longer. That of a single host stands beside the name.
 */
export function group(
  key: Key,
  sizes: readonly number[],
  lanes: readonly Block[],
  t: Translate,
): Block[] {
  const only = sizes.length === 1 && sizes[0];
  const whole = Math.max(0, ...sizes);
  const most = Math.max(whole, ...lanes.map(({ size = 0 }) => size));
  const label = joinFacts(t(`cap.${key}`), only ? amountText(key, only, t) : '');
  return titled(key, label, scaleTo(key, most, most === whole, t), lanes);
}

/** Lanes on one axis under a title; nothing without lanes. */
export function titled(
  id: string,
  label: string,
  scale: Scale,
  children: readonly Block[],
  detail = '',
  layout = 'lanes',
): Block[] {
  if (children.length === 0) return [];
  return [
    { id: `${id}.title`, kind: 'text', look: 'text', label, detail },
    { id: `${id}.lanes`, kind: 'group', layout, scale, children },
  ];
}

/** Where numbers come from. */
interface Origin {
  readonly source?: string | undefined;
  readonly href?: string | undefined;
  readonly illustrative?: boolean | undefined;
}

/** A lane with its name, what it comes to and what is told of it, and where that comes from. */
export function lane(
  id: string,
  kind: string,
  label: string,
  aside: string,
  remarks: readonly (string | undefined)[],
  { source, href, illustrative }: Origin,
  t: Translate,
  rest: Partial<Block>,
): Block {
  return {
    id,
    kind,
    look: 'scaled',
    label,
    aside,
    detail: joinFacts(
      ...remarks,
      illustrative ? t('capIllustrative') : '',
      source && t('source', { source }),
    ),
    description: href ?? '',
    ...rest,
  };
}

/** A scale to a capacity, or to the next round number over the largest amount. */
export function scaleTo(key: Key, most: number, exact: boolean, t: Translate): Scale {
  const unit = key === 'cpus' ? 1 : 1024 ** Math.floor(Math.log2(most || 1) / 10);
  return {
    max: exact && most ? most : roundUp(most / unit) * unit,
    unit,
    label: (value, last) =>
      last ? amountText(key, value * unit, t) : String(Math.round(value * 100) / 100),
  };
}

/** What the tones and marks that occur in lanes mean; bars of sizes have their names beside them. */
export function legendOf(
  layers: readonly Block[],
  meanings: Readonly<Record<string, MessageKey>>,
  t: Translate,
): Block {
  const lanes = layers.filter(({ id }) => id !== 'size.lanes');
  const seen = new Set<string>();
  const visit = ({ children, marks }: Block): void => {
    marks?.forEach(({ look }) => seen.add(look));
    children?.forEach(visit);
  };
  lanes.forEach(visit);
  const tones = legend(t, lanes, true);
  const marks = Object.keys(meanings).filter((mark) => seen.has(mark));
  return {
    ...tones,
    items: [
      ...(tones.items ?? []).map((item) => {
        const key = meanings[item.tone ?? ''];
        return key ? { ...item, label: t(key) } : item;
      }),
      ...marks.map((mark) => ({ label: t(meanings[mark] as MessageKey), mark: mark as 'open' })),
    ],
  };
}
