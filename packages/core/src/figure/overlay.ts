import type { Issue } from '../input/issue.ts';
import type { TenantSort } from '../domain/tenants.ts';
import type { FAULT_KINDS } from '../input/common.ts';

/** Issues with their numbers, by the id of the drawn layer that they are about. */
export type Marks = ReadonlyMap<string, readonly NumberedIssue[]>;

/** An issue and its number in the list under the picture. */
export interface NumberedIssue {
  readonly number: number;
  readonly issue: Issue;
}

/** What happens to a layer: it stops, or somebody else controls it. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** So many tenants of a sort, of all that the diagram stands for (folded ones too). */
export interface Count {
  readonly sort: TenantSort;
  readonly reached: number;
  readonly all: number;
}

/**
 * How far a fault goes in one picture. `origins` get the mark of the fault itself, everything else
 * in `reached` the mark of what it takes along.
 */
export interface Reach {
  readonly kind: FaultKind;
  /** Ids of the layers that the fault begins at. */
  readonly origins: readonly string[];
  /**
   * Ids of all layers that stop or are controlled, the origins too, each with its steps from the
   * nearest origin (0 for an origin). Groups and texts are not in it. Tenants that a row only
   * counts go by `<id of the row>.more`, which is in it when any of them is reached; a cell that
   * stands for listed tenants as well is reached when one of those is.
   */
  readonly reached: ReadonlyMap<string, number>;
  /** Names that nothing in this picture goes by. */
  readonly unknown: readonly string[];
  readonly tenants: readonly Count[];
  /** All of it in words: what is reached, and what becomes of the others. */
  readonly sentences: readonly string[];
  /** Each sentence is about something of its own, and stands on a line of its own. */
  readonly apart?: true;
}
