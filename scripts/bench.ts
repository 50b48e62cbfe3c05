// Measures what we promise about size and speed and prints a table: `npm run build`, then
// `npm run bench`. Ratios hold on any machine; absolute times are those of the machine it ran on.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Figure } from './bench/figure.ts';

const HELP = `npm run bench -- [--only NAME]… [--quick] [--json FILE]

  --only NAME   measure this alone; several times for several
  --quick       fewer rounds: rough figures
  --json FILE   write all numbers to a file, too
  --list        print the names
  --help        print this`;
const BUILT = ['core/dist/index.js', 'elements/dist/cdn/vm-stack.js', 'cli/dist/main.js'];

const options = readOptions();
const missing = BUILT.filter(
  (file) => !existsSync(new URL(`../packages/${file}`, import.meta.url)),
);
if (options.help) console.log(HELP);
else if (missing.length > 0)
  fail(`packages/${missing[0]} is not there: run \`npm run build\` first`);
else await main();

async function main(): Promise<void> {
  const { MEASUREMENTS } = await import('./bench/measurements.ts');
  const { nearest } = await import('../packages/core/dist/index.js');
  const names = MEASUREMENTS.map(({ name }) => name);
  if (options.list) {
    for (const { name, summary } of MEASUREMENTS) console.log(`${name.padEnd(10)} ${summary}`);
    return;
  }
  for (const name of options.only) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    fail(
      `--only ${name}: expected one of ${names.join(', ')}${near ? `; did you mean ${near}?` : ''}`,
    );
    return;
  }
  const { detailsOf, table, unmeasured } = await import('./bench/figure.ts');
  const { openLab } = await import('./bench/lab.ts');
  const lab = openLab(options.quick);
  const done: { name: string; figures: Figure[] }[] = [];
  const load = loadavg()[0];
  try {
    for (const { name, summary, measure } of MEASUREMENTS) {
      if (options.only.length > 0 && !options.only.includes(name)) continue;
      const start = performance.now();
      let figures: Figure[];
      try {
        figures = await measure(lab);
      } catch (error) {
        figures = [unmeasured(summary, '', error instanceof Error ? error.message : String(error))];
      }
      done.push({ name, figures });
      console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
  } finally {
    await lab.close();
  }
  const figures = done.flatMap((each) => each.figures);
  console.log(`${table(figures)}\n`);
  console.log(`${detailsOf(figures)}\n`.trimStart());
  const count = (verdict: string): number =>
    figures.filter((figure) => figure.verdict === verdict).length;
  const machine = {
    nodes: [...lab.nodes.values()].map(({ version }) => version),
    processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    loadBefore: load,
    loadAfter: loadavg()[0],
  };
  console.log(
    `${count('reached')} reached, ${count('missed')} missed, ${count('not measured')} not measured. ` +
      `Node ${machine.nodes.join(', ')}; ${machine.processor}; load ${load?.toFixed(1)} before and ` +
      `${machine.loadAfter?.toFixed(1)} after. Minima count; medians in parentheses.`,
  );
  if (options.json) {
    const revision = git('rev-parse', 'HEAD');
    const isClean = git('status', '--porcelain') === '';
    const report = { revision, isClean, quick: options.quick, ...machine, measurements: done };
    writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
  }
  if (count('not measured') > 0) process.exitCode = 1;
}

interface Options {
  readonly only: readonly string[];
  readonly json?: string | undefined;
  readonly quick: boolean;
  readonly list: boolean;
  readonly help: boolean;
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', multiple: true, default: [] },
        json: { type: 'string' },
        quick: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    process.exit(2);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

function git(...args: string[]): string {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  return spawnSync('git', args, { cwd, encoding: 'utf8' }).stdout?.trim() ?? '';
}
