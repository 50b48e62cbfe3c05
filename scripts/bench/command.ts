import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, inWords, ratioOf, spreadOf, unmeasured, type Figure } from './figure.ts';
import type { Lab } from './lab.ts';
import { MAJORS, missingNode, type Node } from './nodes.ts';
import { PICTURE } from './picture.ts';

const MAIN = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
const FILES = 200;
/** CPU of a render to that of a process that does nothing, by the version of Node. */
const RATIOS: Readonly<Record<number, number>> = { 20: 1.25, 24: 1.5 };
/** Seconds for 200 files. */
const SECONDS = { svg: 0.3, png: 2.2 } as const;

/**
 * CPU time, user and system, that `stratagram render FILE -o FILE.svg` takes as a whole process, to that
 * of `node -e 0`, the two in turns. The shell's `time` gives it to a millisecond. One run before warms
 * caches that the command keeps.
 */
export function command(lab: Lab): Figure[] {
  return MAJORS.map((major) => {
    const what = `\`render\` of one file, CPU to \`node -e 0\`, Node ${major}`;
    const goal = `${RATIOS[major]} times`;
    const node = lab.nodes.get(major);
    if (!node) return unmeasured(what, goal, missingNode(major));
    const folder = lab.folder();
    const input = join(folder, 'three.json');
    writeFileSync(input, JSON.stringify(PICTURE));
    const render = [MAIN, 'render', input, '-o', join(folder, 'three.svg')];
    time(node, render);
    const runs = Array.from({ length: lab.quick ? 7 : 25 }, () => ({
      ours: time(node, render).cpu,
      bare: time(node, ['-e', '0']).cpu,
    }));
    const ours = spreadOf(runs.map((run) => run.ours));
    const bare = spreadOf(runs.map((run) => run.bare));
    const ratio = ratioOf(ours, bare);
    return figure(what, `${inWords(ratio, (value) => value.toFixed(2))} times`, {
      goal,
      reached: ratio.minimum <= (RATIOS[major] ?? 0),
      beside: `${inWords(ours, milliseconds)} to ${inWords(bare, milliseconds)}`,
      values: { ratio: ratio.minimum, ratioMedian: ratio.median, ours: ours.minimum * 1000 },
    });
  });
}

/**
 * `stratagram render` of 200 files of three guests, each with names of its own, by one call: the time
 * that passes, and the CPU time of all its processes and threads.
 */
export function files(lab: Lab): Figure[] {
  const folder = lab.folder();
  const inputs = Array.from({ length: FILES }, (_, index) => {
    const path = join(folder, `shop-${index}.json`);
    const guests = PICTURE.guests.map((guest, place) => ({
      name: `${guest.name}-${index}`,
      app: `App ${index * 3 + place}`,
    }));
    writeFileSync(path, JSON.stringify({ ...PICTURE, guests }));
    return path;
  });
  return MAJORS.flatMap((major) =>
    (['svg', 'png'] as const).map((format) => {
      const what = `${FILES} files to ${format.toUpperCase()}, Node ${major}`;
      const goal = `${SECONDS[format]} s`;
      const node = lab.nodes.get(major);
      if (!node) return unmeasured(what, goal, missingNode(major));
      const output = join(folder, `${format}-${major}`);
      mkdirSync(output);
      const rounds = lab.quick ? 2 : 5;
      const runs = Array.from({ length: rounds }, () =>
        time(node, [MAIN, 'render', ...inputs, '--format', format, '-o', output]),
      );
      const wall = spreadOf(runs.map((run) => run.wall));
      const cpu = spreadOf(runs.map((run) => run.cpu));
      return figure(what, `${inWords(wall, seconds)} s`, {
        goal,
        reached: wall.minimum <= SECONDS[format],
        beside: `CPU ${inWords(cpu, seconds)} s, on a machine of ${availableParallelism()} cores`,
        values: { wall: wall.minimum, wallMedian: wall.median, cpu: cpu.minimum },
      });
    }),
  );
}

/** Seconds that a process takes, by the clock and of the processor. */
function time(node: Node, args: readonly string[]): { wall: number; cpu: number } {
  const { status, stderr, error } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null', 'bash', node.path, ...args],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (error) throw new Error(`bash, whose \`time\` measures, does not start: ${error.message}`);
  if (status !== 0) throw new Error(`node ${args.slice(0, 3).join(' ')} ended with ${status}`);
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return { wall, cpu: user + system };
}

function milliseconds(value: number): string {
  return `${(value * 1000).toFixed(0)} ms`;
}

function seconds(value: number): string {
  return value.toFixed(2);
}
