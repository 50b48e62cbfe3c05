import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { renderSvg } from '../../packages/core/dist/index.js';
import { REVISION, typicalInputs } from './baseline.ts';
import {
  figure,
  inWords,
  kilobytes,
  ratioOf,
  spreadOf,
  unmeasured,
  type Figure,
  type Spread,
} from './figure.ts';
import type { Lab } from './lab.ts';
import { MAJORS, missingNode, type Node } from './nodes.ts';
import { PICTURE } from './picture.ts';

const CORE = pathToFileURL(
  fileURLToPath(new URL('../../packages/core/dist/index.js', import.meta.url)),
).href;

/** Pictures a second to reach, by the version of Node. */
const GOALS: Readonly<Record<number, number>> = { 20: 20_000, 24: 30_000 };
/** How many times faster than the baseline every kind is to be. */
const FASTER = 4;

/** Nanoseconds a picture, and its bytes. */
interface Drawing extends Spread {
  readonly bytes: number;
}

/**
 * Static pictures of three guests on one core, from unknown input to UTF-8 bytes, with a label that is
 * new at each call. Whoever is compared draws in a process of its own; processes take turns, three times
 * or once; the least and the middle of all rounds of about 5 ms of processor time count.
 */
export function staticPictures(lab: Lab): Figure[] {
  return MAJORS.map((major) => {
    const what = `static SVG of three guests, to bytes, Node ${major}`;
    const goal = GOALS[major] ?? 0;
    const node = lab.nodes.get(major);
    if (!node) return unmeasured(what, `${goal}/s`, missingNode(major));
    const inputs = join(lab.folder(), 'three.json');
    writeFileSync(inputs, JSON.stringify([PICTURE]));
    const rows = [
      { name: 'stratagram', who: 'stratagram', core: CORE },
      { name: 'template', who: 'template', core: CORE },
      { name: 'lit-ssr', who: 'lit-ssr' },
      { name: 'graphviz', who: 'graphviz' },
      ...baselineOf(lab, (core) => [{ name: 'baseline', who: 'stratagram', core }]),
    ];
    const seconds = lab.quick ? 0.8 : 1.5;
    const times = inTurns(rows, lab.quick ? 1 : 3, ({ who, ...rest }) => {
      const { [who]: drawing } = draw(lab, node, { who, inputs, seconds, ...rest });
      return drawing as Drawing;
    });
    const ours = times.get('stratagram') as Drawing;
    const rate = (name: string): string => {
      const time = times.get(name);
      return time ? perSecond(time) : 'not measured';
    };
    const baseline = times.get('baseline');
    return figure(what, perSecond(ours), {
      goal: `${goal}/s`,
      reached: 1e9 / ours.minimum >= goal,
      beside: [
        `raw template of the same bytes ${rate('template')}`,
        `lit-ssr ${rate('lit-ssr')}`,
        `Graphviz ${rate('graphviz')}`,
        `revision ${REVISION.slice(0, 7)} ${rate('baseline')}${
          baseline ? `, so ${factor(ratioOf(baseline, ours))} as fast` : ''
        }`,
      ].join(' · '),
      values: Object.fromEntries(
        [...times].flatMap(([name, time]) => [
          [`${name}PerSecond`, 1e9 / time.minimum],
          [`${name}PerSecondMedian`, 1e9 / time.median],
        ]),
      ),
    });
  });
}

/**
 * One typical fixture of every kind, measured as the picture of three guests, all kinds in one process,
 * where the core of the baseline draws the same fixtures in turns with that of now. The slowest gain counts.
 */
export function kinds(lab: Lab): Figure[] {
  return MAJORS.map((major) => {
    const what = `typical fixture of every kind, Node ${major}, the least gain`;
    const goal = `${FASTER} times revision ${REVISION.slice(0, 7)}`;
    const node = lab.nodes.get(major);
    if (!node) return unmeasured(what, goal, missingNode(major));
    const { core, fixtures } = lab.baseline();
    const inputs = join(lab.folder(), 'kinds.json');
    writeFileSync(inputs, JSON.stringify(typicalInputs(fixtures)));
    const seconds = lab.quick ? 0.2 : 0.4;
    const all: Record<string, { now: Spread[]; before: Spread[] }> = {};
    for (let turn = 0; turn < (lab.quick ? 1 : 2); turn++) {
      const task = { who: 'kinds', core: CORE, baseline: core, inputs, seconds };
      const drawings = run<Record<string, { now: Drawing; before: Drawing }>>(lab, node, task);
      for (const [kind, { now, before }] of Object.entries(drawings)) {
        const both = (all[kind] ??= { now: [], before: [] });
        both.now.push(now);
        both.before.push(before);
      }
    }
    const gains = Object.entries(all)
      .map(([kind, { now, before }]) => {
        const [ours, theirs] = [together(now), together(before)];
        return { kind, ours, gain: ratioOf(theirs, ours) };
      })
      .sort((a, b) => a.gain.minimum - b.gain.minimum);
    const least = gains[0];
    if (!least) return unmeasured(what, goal, 'there are no fixtures');
    return figure(what, `${factor(least.gain)} (${least.kind})`, {
      goal,
      reached: least.gain.minimum >= FASTER,
      details: gains.map(
        ({ kind, ours, gain }) =>
          `${kind} ${Math.round(1e9 / ours.minimum)}/s, ${gain.minimum.toFixed(1)} times`,
      ),
      values: Object.fromEntries(gains.map(({ kind, gain }) => [kind, gain.minimum])),
    });
  });
}

/** The file of three guests as it is written by default, raw and packed by gzip -9. */
export function file(lab: Lab): Figure[] {
  const { svg } = renderSvg(PICTURE);
  const raw = Buffer.byteLength(svg);
  const packed = gzipSync(svg, { level: 9 }).length;
  const inputs = join(lab.folder(), 'three.json');
  writeFileSync(inputs, JSON.stringify([PICTURE]));
  const node = [...lab.nodes.values()][0];
  const peer = (who: string): string => {
    const drawing = node && draw(lab, node, { who, inputs, seconds: 0.1 })[who];
    return drawing ? kilobytes(drawing.bytes) : 'not measured';
  };
  return [
    figure('file of three guests', `${kilobytes(raw)}, ${kilobytes(packed)} gzip`, {
      goal: '6 kB, 1.6 kB gzip',
      reached: raw <= 6_000 && packed <= 1_600,
      beside: `Graphviz ${peer('graphviz')} · lit-ssr ${peer('lit-ssr')}, neither with themes or words for screen readers`,
      values: { raw, gzip: packed },
    }),
  ];
}

interface Task {
  readonly who: string;
  readonly inputs: string;
  readonly seconds: number;
  readonly core?: string;
  readonly baseline?: string;
}

/** Draws in a process of its own. */
function draw(lab: Lab, node: Node, task: Task): Record<string, Drawing> {
  return run(lab, node, task);
}

function run<T>(lab: Lab, node: Node, task: Task): T {
  const args = [join(lab.peers(), 'draw.js'), JSON.stringify(task)];
  const { status, stdout, stderr } = spawnSync(node.path, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${task.who} on Node ${node.version} failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** Measures one after the other, several times; of each all that came out, put together. */
function inTurns<T extends { readonly name: string }>(
  rows: readonly T[],
  turns: number,
  measure: (row: T) => Spread,
): Map<string, Spread> {
  const times = new Map<string, Spread[]>(rows.map(({ name }) => [name, []]));
  for (let turn = 0; turn < turns; turn++)
    for (const row of rows) times.get(row.name)?.push(measure(row));
  return new Map([...times].map(([name, list]) => [name, together(list)]));
}

/** The least of the minima and the middle of the medians. */
function together(spreads: readonly Spread[]): Spread {
  return {
    minimum: spreadOf(spreads.map(({ minimum }) => minimum)).minimum,
    median: spreadOf(spreads.map(({ median }) => median)).median,
  };
}

/** Rows that need the baseline; none where it cannot be built. */
function baselineOf<T>(lab: Lab, rows: (core: string) => T[]): T[] {
  try {
    return rows(lab.baseline().core);
  } catch {
    return [];
  }
}

function perSecond({ minimum, median }: Spread): string {
  return `${Math.round(1e9 / minimum)}/s (median ${Math.round(1e9 / median)})`;
}

function factor(ratio: Spread): string {
  return inWords(ratio, (value) => `${value.toFixed(1)} times`);
}
