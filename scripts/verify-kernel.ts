/**
 * Compares what the solver of cgroup trees computes with what was worked out on paper, and then with
 * what the Linux kernel of this machine does, where it lets us: `pnpm verify:kernel`.
 *
 * Each tree becomes real cgroups, with a process in each leaf that burns all CPU time it gets, or
 * sleeps where the leaf is idle. All are tied to one processor, and trees of larger hosts are divided
 * by their number of CPUs: weights stay, caps and demands shrink. A small demand is a second cap inside
 * the leaf. The trees stand one after the other in a cgroup of the greatest weight there is, so that
 * they hardly notice what else runs; what others do take is measured, as the time in which the
 * processor neither served the tree nor idled, and the tree is solved for the rest.
 *
 * A tree first settles, since the kernel averages load over some hundred milliseconds. Then the run
 * time of each process is read twice, some periods of the caps apart; both times late in a period, when
 * most of who is capped has had its share and a reading that comes too late makes the least difference.
 */
import { writeFileSync } from 'node:fs';
import { constants, release } from 'node:os';
import { performance } from 'node:perf_hooks';
import { checkArithmetic } from './verify-kernel/arithmetic.ts';
import { kernelCases } from './verify-kernel/cases.ts';
import { type Ground, prepareGround } from './verify-kernel/ground.ts';
import { isClose, judge, type Pace, type Verdict } from './verify-kernel/judge.ts';
import { type Options, parseOptions, USAGE } from './verify-kernel/options.ts';
import { heading, notes, rows, summary, widthsFor } from './verify-kernel/report.ts';

const THOROUGH: Pace = { settle: 1.8, window: 4 };
const QUICK: Pace = { settle: 1.8, window: 2 };

const options = readOptions();
const { cases: worked, off } = checkArithmetic();
for (const line of off) console.log(line);
console.log(`${worked} worked examples: ${off.length || 'none'} not as worked out.`);
if (off.length > 0) process.exitCode = 1;
const ground = prepareGround();
if (typeof ground === 'string') {
  console.log(`verify:kernel is skipped: ${ground}.`);
  writeCounts([]);
} else {
  process.once('exit', ground.clear);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  const verdicts = await run(ground);
  writeCounts(verdicts);
  if (!verdicts.every(passes)) process.exitCode = 1;
}

function readOptions(): Options {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function run(place: Ground): Promise<readonly Verdict[]> {
  const start = performance.now();
  const { short } = options;
  const cases = kernelCases(options);
  const widths = widthsFor(cases);
  const verdicts: Verdict[] = [];
  if (!short) console.log(`${introduction(place)}\n\n${heading(widths)}`);
  for (const item of cases) {
    const verdict = await judge(item, place, short ? QUICK : THOROUGH);
    if (!short) console.log(rows(verdict, widths).join('\n'));
    verdicts.push(verdict);
  }
  if (!short) console.log(['', ...notes(verdicts), ''].join('\n'));
  const off = verdicts.filter((verdict) => short && !passes(verdict));
  if (off.length > 0) {
    console.log([heading(widths), ...off.flatMap((verdict) => rows(verdict, widths))].join('\n'));
  }
  console.log(summary(verdicts, (performance.now() - start) / 1000));
  return verdicts;
}

function introduction({ version, processor }: Ground): string {
  return [
    `Linux ${release()}, control groups version ${version}, processor ${processor}.`,
    'In CPUs; computed for what others left of the processor.',
  ].join(' ');
}

function passes({ leaves }: Verdict): boolean {
  return leaves.every(isClose);
}

/** For a caller that adds up tests, to the file that COUNTS names. */
function writeCounts(verdicts: readonly Verdict[]): void {
  const passed = verdicts.filter(passes).length;
  const counts = { passed, failed: verdicts.length - passed };
  if (process.env.COUNTS) writeFileSync(process.env.COUNTS, JSON.stringify(counts));
}
