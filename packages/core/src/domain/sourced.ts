import { findEngine as engineNamed } from './engine-names.ts';
import { ENGINES as ENGINE_TABLE, type Engine as BareEngine } from './engines.ts';
import { ENGINE_SOURCES } from './engine-sources.ts';
import { HYPERVISOR_SOURCES } from './hypervisor-sources.ts';
import {
  findHypervisor as hypervisorNamed,
  HYPERVISORS as HYPERVISOR_TABLE,
  type Hypervisor as BareHypervisor,
} from './hypervisors.ts';

/**
 * The tables of hypervisors and engines with where their facts come from. Pictures need no sources:
 * what draws in a page imports the tables themselves and does not load these.
 */

/** Where the facts of a row come from; what follows "unverified:" has no source that was read. */
interface Sourced {
  readonly source: string;
  /** The day when that was last read. */
  readonly checked: string;
}

/** A hypervisor or VMM. */
export interface Hypervisor extends BareHypervisor, Sourced {}

/** A container engine, runtime or platform. */
export interface Engine extends BareEngine, Sourced {}

/** Every hypervisor of the table. */
export const HYPERVISORS: readonly Hypervisor[] =
  /* @__PURE__ */ HYPERVISOR_TABLE.map(withHypervisorSource);

/** Every engine of the table. */
export const ENGINES: readonly Engine[] = /* @__PURE__ */ ENGINE_TABLE.map(withEngineSource);

/** A hypervisor by id, name or everyday name; undefined when the table has none. */
export function findHypervisor(text: string): Hypervisor | undefined {
  const found = hypervisorNamed(text);
  return found && withHypervisorSource(found);
}

/** An engine by id, name or everyday name; undefined when the table has none. */
export function findEngine(text: string): Engine | undefined {
  const found = engineNamed(text);
  return found && withEngineSource(found);
}

function withHypervisorSource(row: BareHypervisor): Hypervisor {
  const [checked = '', source = ''] = HYPERVISOR_SOURCES[row.id] ?? [];
  return { ...row, source, checked };
}

function withEngineSource(row: BareEngine): Engine {
  const [checked = '', source = ''] = ENGINE_SOURCES[row.id] ?? [];
  return { ...row, source, checked };
}
