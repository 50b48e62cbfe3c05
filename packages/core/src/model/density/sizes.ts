import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../layout/block.ts';
import type { Scale } from '../../layout/quantity.ts';
import type { Translate } from '../../messages/messages.ts';
import { lane, scaleTo, span, titled } from '../capacity/groups.ts';
import type { Shown } from './lane.ts';
import type { DensityView } from './unit.ts';

/** Sizes of images as bars on one axis, which may be logarithmic: they differ by factors of a thousand. */
export function sizesOf(model: DensityView, shown: readonly Shown[], t: Translate): Block[] {
  const sizes = shown.flatMap(({ unit: { size } }) => size ?? []);
  const log = model.scale === 'log';
  // Powers of four, which are round in units of 1024; the smallest size still has a length.
  const power = (bytes: number): number => Math.log2(bytes) / 2;
  const start = Math.floor(power(Math.min(...sizes.map(({ from }) => from)) / 1.5));
  const most = Math.max(...sizes.map(({ to }) => to));
  const place = (bytes: number): number => (log ? power(bytes) - start : bytes);
  const label = (value: number): string => formatBytes(4 ** (start + value));
  const lanes = shown.flatMap(({ unit, index, name }): Block[] => {
    const { size, sizeOf, kind } = unit;
    if (!size) return [];
    const { from, to } = size;
    const ranges = from < to;
    const written = `${ranges ? `${formatBytes(from)} – ` : ''}${formatBytes(to)}`;
    const told = [kind && t(`capSort.${kind}`), sizeOf];
    const tone = kind === 'vm' ? 'guest' : 'libs';
    const marks = span(ranges ? place(from) : 0, place(to));
    return [lane(`units.${index}.size`, 'size', name, written, told, unit, t, { tone, marks })];
  });
  const scale: Scale = log
    ? { max: Math.ceil(power(most)) - start || 1, unit: 1, whole: true, label }
    : scaleTo('storage', most, false, t);
  return titled('size', t('dvSizes'), scale, lanes, log ? t('dvLog') : '');
}
