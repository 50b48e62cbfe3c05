import { array, optional, picklist, pipe, string, transform, union } from 'valibot';
import { THEMES } from '../scene/theme.ts';
import { flag, integer, text } from './fields.ts';

export const ANNOTATIONS = ['all', 'none'] as const;
export const DIRECTIONS = ['ltr', 'rtl', 'auto'] as const;

/** Node paths or layer kinds, in a list or separated by spaces. */
const names = optional(
  pipe(
    union([string(), array(string())]),
    transform((value) => (typeof value === 'string' ? value.split(/\s+/) : value).filter(Boolean)),
  ),
);

/** What every diagram takes, whatever it shows. */
export const common = {
  kind: text,
  heading: text,
  caption: text,
  theme: optional(picklist(THEMES)),
  width: integer(160, 4_000),
  annotations: optional(picklist(ANNOTATIONS)),
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
