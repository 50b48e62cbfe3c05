import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Setting } from './interface.ts';
import type { Plan } from './plan.ts';

/** In both versions. */
const NO_CAP: readonly Setting[] = [
  ['cpu.max', 'max'],
  ['cpu.cfs_quota_us', '-1'],
];
/** A killed process ends when it has had a turn. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 5;

/** Makes the cgroups of a plan below `top`, which exists and hands its controller on. */
export function makeTree(top: string, { cgroups }: Plan, version: 1 | 2): void {
  const inner = new Set(cgroups.map(({ path }) => join(top, ...path.slice(0, -1))));
  for (const { path, settings } of cgroups) {
    const directory = join(top, ...path);
    mkdirSync(directory);
    for (const setting of settings) apply(directory, setting);
    if (version === 2 && inner.has(directory)) handOnCpu(directory);
  }
}

/** Lets the cgroups below have CPU settings, which version 2 wants to be told at every level. */
export function handOnCpu(directory: string): void {
  apply(directory, ['cgroup.subtree_control', '+cpu']);
}

/** Writes a setting; the error says what the kernel did not take. */
export function apply(directory: string, [file, content]: Setting): void {
  try {
    writeFileSync(join(directory, file), content);
  } catch (error) {
    const message = `${join(directory, file)} does not take "${content}" (${codeOf(error)})`;
    throw new Error(message, { cause: error });
  }
}

/** Removes a cgroup with all below it, and ends what runs there. */
export function removeCgroup(directory: string): void {
  emptyCgroup(directory);
  removePatiently(directory);
}

/** Takes the caps from all below a cgroup: who waits for the next period of one also ends late. */
export function liftCaps(directory: string): void {
  for (const cgroup of cgroupsBelow(directory)) {
    for (const setting of NO_CAP) if (existsSync(join(cgroup, setting[0]))) apply(cgroup, setting);
  }
}

/** Removes all below a cgroup, and ends what runs there. */
export function emptyCgroup(directory: string): void {
  const below = cgroupsBelow(directory);
  liftCaps(directory);
  // First all processes: one that is still busy would keep those that weigh little from ending.
  for (const cgroup of below) processesOf(cgroup).forEach(end);
  for (const cgroup of below.toReversed()) removePatiently(cgroup);
}

/** Parents before their children. */
function cgroupsBelow(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(directory, name))
    .flatMap((child) => [child, ...cgroupsBelow(child)]);
}

function processesOf(cgroup: string): readonly number[] {
  return readFileSync(join(cgroup, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/** Waits without giving way to other work: it also serves while this program ends. */
function removePatiently(cgroup: string): void {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      rmdirSync(cgroup);
      return;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      if (codeOf(error) !== 'EBUSY' || waited >= PATIENCE_MS) throw error;
      processesOf(cgroup).forEach(end);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** Such as `EBUSY`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
