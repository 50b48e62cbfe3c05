import type { Issue, Severity } from '../input/issue.ts';
import type { Places } from '../diagrams/places.ts';
import type { RuleSettings, Thresholds } from './settings.ts';

export type { Thresholds } from './settings.ts';

/** Whose word a rule goes by, with a link where there is one. */
export interface Source {
  readonly title: string;
  readonly href?: string;
}

/** A breach of a rule at a place. */
export interface Finding {
  /** From the place that was checked: `['hostOs']`. */
  readonly path: Issue['path'];
  /** What was found, with its values, and what would be right. */
  readonly message: string;
  /** Id of the offending layer in the picture, where it is not the one that the path leads to. */
  readonly node?: string;
  /** Ids of the parts of that layer which it is about, where a picture shows them by themselves. */
  readonly nodes?: readonly string[];
  /** Where a rule knows more than one grade. */
  readonly severity?: Severity;
}

/** What a check gives: nothing when all is well. */
export type Findings = Finding | readonly Finding[] | undefined;

/** One thing that cannot be, or is misleading, or is worth telling. */
export interface Rule {
  /** `R17`. */
  readonly id: string;
  /** Stable name in kebab-case. */
  readonly code: string;
  /** The gravest grade it has. */
  readonly severity: Severity;
  /** What it looks for, in one sentence. */
  readonly title: string;
  /** Why it matters to whoever reads the picture. */
  readonly why: string;
  readonly source: Source;
  readonly thresholds?: Thresholds;
  /** Keys whose unreadable values are breaches of this rule: the decoder refuses them. */
  readonly values?: readonly string[];
  /** What it says of a key that no diagram knows, where it does know it. */
  readonly unknownKey?: (key: string) => string | undefined;
  /** What it says of a value that could not be read, where it knows what was meant. */
  readonly meant?: (issue: Issue, model: object) => string | undefined;
  /** The check, by what it looks at; `asOf` is the day that it judges by, today's knowledge without one. */
  readonly on?: {
    readonly [Sort in keyof Places]?: (
      place: Places[Sort],
      limits: Thresholds,
      asOf?: string,
    ) => Findings;
  };
}

/** The rules of a kind of diagram, and the places in its model that they look at. */
export interface RuleSet<Model = never> {
  readonly rules: readonly Rule[];
  /** Every place once, those that hold others first. */
  readonly places: (model: Model) => Iterable<Place>;
  /** What checks by it: comes with the rules, so that pages without them do not load it. */
  check(
    set: RuleSet<Model>,
    model: Model,
    found: readonly Issue[],
    texts?: readonly string[],
    settings?: RuleSettings,
  ): readonly Issue[];
}

/** A place of any sort. */
export type Place = {
  readonly [Sort in keyof Places]: {
    readonly sort: Sort;
    readonly at: Places[Sort];
    /** Path of the diagram that it is in, where a diagram holds others. */
    readonly within?: Issue['path'];
  };
}[keyof Places];
