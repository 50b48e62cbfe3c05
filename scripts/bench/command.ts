import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, type Figure } from './figure.ts';
import { PICTURE } from './picture.ts';

const MAIN = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
const RUNS = 21;

/** One file to SVG as a whole process, against a process that does nothing. */
export function command(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'stratagram-'));
  const input = join(folder, 'picture.json');
  writeFileSync(input, JSON.stringify(PICTURE));
  const render = [MAIN, 'render', input, '-o', join(folder, 'picture.svg')];
  const runs = Array.from(
    { length: RUNS },
    () => [wallTime(render), wallTime(['-e', '0'])] as const,
  );
  rmSync(folder, { recursive: true });
  const ours = median(runs.map(([time]) => time));
  const bare = median(runs.map(([, time]) => time));
  return [
    {
      what: '`stratagram render` of one file, whole process, against `node -e 0`',
      measured: `${(ours / bare).toFixed(2)} times (${ours.toFixed(0)} ms to ${bare.toFixed(0)} ms)`,
      reach: '1.6 times',
      reached: ours / bare <= 1.6,
    },
  ];
}

function wallTime(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}
