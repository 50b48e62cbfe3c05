import { sharesToWeight, sharesToWeightLinear } from '../cgroup/conversions.ts';

/** How CPU shares become `cpu.weight`: 1024 shares are 39, or 100. */
export type Formula = 'linear' | 'quadratic';

/** The formula of a runtime. */
export interface WeightFormula {
  /** The runtime as it is named. */
  readonly runtime: string;
  readonly formula: Formula;
  /** Its version is not told: what releases of today do is taken for it. */
  readonly assumed: boolean;
}

/**
 * The first release of a runtime that converts by the quadratic formula; none for those that still
 * convert by the linear one. Others are left out: youki changed its formula in October 2025, and no
 * release was found that says so. Checked on 2026-11-30.
 *
 * @see https://github.com/opencontainers/runc/pull/4906 (runc 1.3.2; 1.4.0-rc.1 has it too)
 * @see https://github.com/containers/crun/pull/1767 (crun 1.23)
 * @see https://github.com/kata-containers/kata-containers, `convert_shares_to_v2_value()` of rustjail
 * @see https://github.com/youki-dev/youki/pull/3274
 */
const CHANGED: Readonly<Record<string, readonly number[] | undefined>> = {
  runc: [1, 3, 2],
  crun: [1, 23],
  'kata-agent': undefined,
};

/** The formula that a runtime converts by, as its version is told or as it does today. */
export function weightFormula(
  name: string,
  version: string | undefined,
  written: string,
): WeightFormula | undefined {
  if (!Object.hasOwn(CHANGED, name)) return undefined;
  const since = CHANGED[name];
  const quadratic = since !== undefined && !isBefore(version, since);
  return {
    runtime: written,
    formula: quadratic ? 'quadratic' : 'linear',
    assumed: since !== undefined && !version,
  };
}

/** Is a version older than another? One that nobody tells is not. */
function isBefore(version: string | undefined, since: readonly number[]): boolean {
  if (!version) return false;
  const parts = version.split('.').map(Number);
  for (let at = 0; at < since.length; at++) {
    // `1.3` may be any release of 1.3: the last is meant.
    const part = parts[at] ?? Infinity;
    if (part !== since[at]) return part < (since[at] as number);
  }
  return false;
}

/** `cpu.weight` of CPU shares. */
export function weightOf(shares: number, formula: Formula): number | undefined {
  return formula === 'linear' ? sharesToWeightLinear(shares) : sharesToWeight(shares);
}
