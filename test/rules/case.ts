import type { Issue, Severity } from '../../packages/core/src/input/issue.ts';
import type { RuleSettings } from '../../packages/core/src/rules/settings.ts';

/** An input, named by what it shows. */
export interface RuleCase {
  readonly name: string;
  /** As in a file, `kind` included. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly rules?: RuleSettings;
}

/** An input that breaks a rule, and where. */
export interface Breach extends RuleCase {
  readonly path: Issue['path'];
  /** The rule's own when unset. */
  readonly severity?: Severity;
  /** Words that the message has, the values above all. */
  readonly says: readonly string[];
  /** Id of the layer that is marked, where it matters. */
  readonly node?: string;
}

/** What one rule is tested, shown and checked on the command line with. */
export interface RuleCases {
  readonly rule: string;
  readonly breaks: readonly Breach[];
  /** Near misses: not a word is said about them by any rule. */
  readonly passes: readonly RuleCase[];
}
