import { optional, picklist, unknown } from 'valibot';
import { flag, integer, names, text } from './fields.ts';
import { THEMES } from './themes.ts';

export const ANNOTATIONS = ['all', 'none'] as const;
/** How much a picture says: what one puts on a slide, what one reads, everything. */
export const DETAILS = ['plain', 'normal', 'full'] as const;
export type Detail = (typeof DETAILS)[number];
/** What happens to a layer: it stops, or somebody else controls it. */
export const FAULT_KINDS = ['crash', 'compromise'] as const;
export const DIRECTIONS = ['ltr', 'rtl', 'auto'] as const;

/** Narrowest and widest picture, px. */
export const WIDTHS = [160, 4_000] as const;

/** Steps one at a time, or all of them beside each other. */
const SHOWN_STEPS = ['one', 'all'] as const;
/** More steps than anybody follows. */
export const MOST_STEPS = 24;

/** What every diagram takes, whatever it shows. */
export const common = {
  kind: text,
  heading: text,
  caption: text,
  theme: optional(picklist(THEMES)),
  width: integer(...WIDTHS),
  annotations: optional(picklist(ANNOTATIONS)),
  /** Stacks leave out second lines, brackets and legend, or keep second lines at any width. */
  detail: optional(picklist(DETAILS)),
  /** Node paths or layer kinds. */
  highlight: names,
  fault: names,
  faultKind: optional(picklist(FAULT_KINDS)),
  /** Choosing a layer shows what its fault reaches. */
  faultOnSelect: flag,
  /** `none` leaves the marks and takes away the list of issues under the picture. */
  issueList: optional(picklist(ANNOTATIONS)),
  /** Settings of rules: `R45=off R65=warning`. */
  rules: names,
  /** A table under the picture: kernels, what is shared, what a system call crosses. */
  answers: flag,
  selectable: flag,
  /** A sequence that explains, read by what tells it: pages without one do not load that. */
  steps: optional(unknown()),
  /** The step that is shown alone, from 1. */
  step: integer(1, MOST_STEPS),
  showSteps: optional(picklist(SHOWN_STEPS)),
  /** An element that is seen goes from step to step by itself, where motion is welcome. */
  autoplay: flag,
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
  readonly detail?: Detail | undefined;
  readonly highlight?: readonly string[] | undefined;
  readonly fault?: readonly string[] | undefined;
  readonly faultKind?: (typeof FAULT_KINDS)[number] | undefined;
  readonly faultOnSelect?: boolean | undefined;
  readonly issueList?: (typeof ANNOTATIONS)[number] | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly answers?: boolean | undefined;
  readonly selectable?: boolean | undefined;
  readonly steps?: unknown;
  readonly step?: number | undefined;
  readonly showSteps?: (typeof SHOWN_STEPS)[number] | undefined;
  readonly autoplay?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly dir?: (typeof DIRECTIONS)[number] | undefined;
}
