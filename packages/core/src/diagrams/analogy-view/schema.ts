import { TONES } from '../../figure/block.ts';
import { common } from '../../input/common.ts';
import { flag, integer, text } from '../../input/fields.ts';
import { type InferOutput, array, optional, picklist, strictObject } from 'valibot';

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

export const side = strictObject({
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

export const schema = strictObject({
  ...common,
  source: text,
  href: text,
  sides: optional(array(side)),
  /** Where the analogy breaks. */
  breaks: optional(array(limit)),
});

export type AnalogyViewModel = InferOutput<typeof schema>;
