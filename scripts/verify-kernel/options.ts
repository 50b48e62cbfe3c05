import { parseArgs } from 'node:util';

export interface Options {
  /** A handful of trees and only a summary. */
  readonly short: boolean;
  readonly seed: number;
  /** How many random trees. */
  readonly trees: number;
}

export const USAGE = `Usage: verify-kernel [--short] [--seed N] [--trees N]

  --short     a handful of cases in under 15 seconds; prints a summary only
  --seed N    where the random trees start from, 1 when unset
  --trees N   how many random trees, 30 when unset, 2 with --short`;

const MOST = 1_000_000;

/** @throws {TypeError} with a message for the user when an argument is not understood. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      trees: { type: 'string' },
    },
  });
  const { short, seed, trees = short ? '2' : '30' } = values;
  return { short, seed: wholeNumber('--seed', seed), trees: wholeNumber('--trees', trees) };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) > MOST) {
    throw new TypeError(`${name} wants a whole number from 0 to ${MOST}, not "${text}".`);
  }
  return Number(text);
}
