import { optional, picklist } from 'valibot';
import { THEMES } from '../scene/theme.ts';
import { flag, integer, names, text } from './fields.ts';

export const ANNOTATIONS = ['all', 'none'] as const;
export const DIRECTIONS = ['ltr', 'rtl', 'auto'] as const;

/** Narrowest and widest picture, px. */
export const WIDTHS = [160, 4_000] as const;

/** What every diagram takes, whatever it shows. */
export const common = {
  kind: text,
  heading: text,
  caption: text,
  theme: optional(picklist(THEMES)),
  width: integer(...WIDTHS),
  annotations: optional(picklist(ANNOTATIONS)),
  /** Node paths or layer kinds. */
  highlight: names,
  fault: names,
  selectable: flag,
  lang: text,
  dir: optional(picklist(DIRECTIONS)),
};

/** The common part of any decoded model. */
export interface Common {
  readonly kind?: string | undefined;
  readonly heading?: string | undefined;
  readonly caption?: string | undefined;
  readonly theme?: (typeof THEMES)[number] | undefined;
  readonly width?: number | undefined;
  readonly annotations?: (typeof ANNOTATIONS)[number] | undefined;
  readonly highlight?: readonly string[] | undefined;
  readonly fault?: readonly string[] | undefined;
  readonly selectable?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly dir?: (typeof DIRECTIONS)[number] | undefined;
}
