import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseCpuList } from '../../packages/core/src/domain/cgroup/cpuset.ts';
import { apply, codeOf, handOnCpu, removeCgroup } from './cgroups.ts';
import { type Controller, findController } from './controller.ts';
import { type CpuInterface, heaviest } from './interface.ts';

/** Where trees are built and burn. */
export interface Ground extends CpuInterface {
  /** The cgroup that holds a tree. */
  readonly top: string;
  /** The number of the processor that all trees burn. */
  readonly processor: number;
  /** Removes the cgroup, and ends what runs in it. */
  clear(): void;
}

/** What a cgroup of ours is called, before the number of the process that made it. */
const NAME = 'stratagram-verify-kernel-';

/** Makes the ground, or says in a few words why there can be none here. */
export function prepareGround(): Ground | string {
  if (process.platform !== 'linux') return 'control groups are a part of Linux';
  if (process.getuid?.() !== 0) return 'only root may make cgroups';
  if (!existsSync('/proc/self/schedstat')) return 'this kernel does not tell how long tasks ran';
  const controller = findController();
  if (!controller) return 'no cpu controller is mounted';
  const cap = capOf(controller);
  if (cap) return `all of ${controller.mount} is capped (${cap})`;
  if (!hurries()) return 'this process may not have a higher priority';
  const processor = lastProcessor();
  const tied = spawnSync('taskset', ['-c', `${processor}`, 'sh', '-c', ':']);
  if (tied.status !== 0) return `taskset does not tie a process to processor ${processor}`;
  return makeGround(controller, processor);
}

function makeGround({ mount, version }: Controller, processor: number): Ground | string {
  const top = join(mount, `${NAME}${process.pid}`);
  let handsOn = true;
  const clear = () => {
    if (existsSync(top)) removeCgroup(top);
    if (!handsOn) apply(mount, ['cgroup.subtree_control', '-cpu']);
    handsOn = true;
  };
  try {
    removeLeftovers(mount);
    if (version === 2 && !handsCpuOn(mount)) {
      handOnCpu(mount);
      handsOn = false;
    }
    mkdirSync(top);
    apply(top, heaviest(version));
    if (version === 2) handOnCpu(top);
  } catch (error) {
    clear();
    return `${mount} cannot be written to: ${error instanceof Error ? error.message : codeOf(error)}`;
  }
  return { top, version, idle: existsSync(join(top, 'cpu.idle')), processor, clear };
}

/** Where there is one processor only, whoever measures would otherwise wait for those who burn. */
function hurries(): boolean {
  try {
    setPriority(constants.priority.PRIORITY_HIGHEST);
    return true;
  } catch {
    return false;
  }
}

/** Of earlier runs that were killed and could not clear up. */
function removeLeftovers(mount: string): void {
  readdirSync(mount)
    .filter((name) => name.startsWith(NAME) && !isRunning(name.slice(NAME.length)))
    .forEach((name) => removeCgroup(join(mount, name)));
}

/** Whether this program still runs under that number. */
function isRunning(pid: string): boolean {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) && readFileSync(file, 'utf8').includes('verify-kernel');
}

function handsCpuOn(mount: string): boolean {
  return contentOf(mount, 'cgroup.subtree_control').split(' ').includes('cpu');
}

/** A cap on all that we see, which would count as one of the tree; undefined when there is none. */
function capOf({ mount }: Controller): string | undefined {
  const cap = contentOf(mount, 'cpu.max') || contentOf(mount, 'cpu.cfs_quota_us');
  return cap === '' || cap.startsWith('max') || cap === '-1' ? undefined : cap;
}

/** The last one that we may use: interrupts mostly go to the first. */
function lastProcessor(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  const allowed = parseCpuList(/^Cpus_allowed_list:\s*(.*)$/m.exec(status)?.[1] ?? '');
  return allowed?.runs.at(-1)?.[1] ?? 0;
}

function contentOf(directory: string, file: string): string {
  const path = join(directory, file);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}
