import { array, optional, picklist, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { TONES } from '../layout/block.ts';
import { columns } from '../layout/columns.ts';
import { analogies } from '../messages/en/analogies.ts';
import { basic } from '../messages/en/basic.ts';
import { layers } from '../messages/en/layers.ts';
import { looks, side as flow } from './analogy/drawing.ts';
import { picture } from './analogy/picture.ts';
import { common } from './common.ts';
import { flag, integer, text } from './fields.ts';
import type { Kind } from './kind.ts';

/** Shapes that parts are drawn in: each unit under a roof of its own, all under one roof, or none. */
const SHAPES = ['houses', 'building', 'boxes'] as const;

const part = strictObject({
  /** In the picture. */
  name: text,
  /** What it stands for. */
  layer: text,
  tone: optional(picklist(TONES)),
  /** There once for all units, not in each. */
  shared: flag,
  /** It stands for a kernel. */
  kernel: flag,
});
export type AnalogyPart = InferOutput<typeof part>;

const side = strictObject({
  name: text,
  /** What it stands for. */
  means: text,
  shape: optional(picklist(SHAPES)),
  units: integer(1, 6),
  parts: optional(array(part)),
});
export type AnalogySide = InferOutput<typeof side>;

const limit = strictObject({ name: text, detail: text, source: text, href: text });
export type AnalogyLimit = InferOutput<typeof limit>;

const schema = strictObject({
  ...common,
  source: text,
  href: text,
  sides: optional(array(side)),
  /** Where the analogy breaks. */
  breaks: optional(array(limit)),
});
export type AnalogyViewModel = InferOutput<typeof schema>;

/** Something that everybody knows beside what it stands for, part by part, and where the likeness ends. */
export const analogyView: Kind<AnalogyViewModel> = {
  name: 'analogy-view',
  childTags: { 'analogy-side': 'sides', 'analogy-part': 'parts', 'analogy-break': 'breaks' },
  schema,
  words: { ...basic, ...layers, ...analogies },
  // What is missing is looked at with the rules, which a page fetches after the picture.
  inspect: () => [],
  picture,
  flows: { columns: columns(290, 28), side: flow },
  looks,
};
