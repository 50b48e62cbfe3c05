import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PlannedLeaf } from './plan.ts';

/** Processes that run, one in each leaf. */
export interface Fire {
  /** In the order of the leaves. */
  readonly processes: readonly number[];
  /** Ends them all; settles when they are gone. */
  stop(): Promise<void>;
}

/**
 * Starts a process in every leaf and prints its number. Those that will burn are halted, or placing
 * the others beside them would take seconds. Ends them all when standard input ends, so that none
 * outlives us however we end.
 */
const STOKER = `
trap '' HUP INT TERM
for leaf; do
  case $leaf in
    busy:*)
      while :; do :; done &
      kill -STOP $!
      ;;
    *) sleep 86400 & ;;
  esac
  started="$started $!"
  echo $! > "\${leaf#*:}/cgroup.procs" || break
  echo $!
done
echo
read -r end
kill -KILL $started 2>&-
wait`;

/**
 * Starts a process in each leaf of a tree below `top`. They are tied to the processor from the start:
 * the kernel remembers for a while what a cgroup did on another one, and gives it less on this one.
 */
export async function light(
  top: string,
  leaves: readonly PlannedLeaf[],
  processor: number,
): Promise<Fire> {
  const places = leaves.map(({ path, busy }) => `${busy ? 'busy' : 'idle'}:${join(top, ...path)}`);
  const shell = ['sh', '-c', STOKER, 'stoker', ...places];
  const stoker = spawn('taskset', ['-c', `${processor}`, ...shell], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    stoker.once('error', reject);
    stoker.once('exit', () => resolve());
  });
  const processes: number[] = [];
  for await (const line of createInterface(stoker.stdout)) {
    if (line === '') break;
    processes.push(Number(line));
  }
  const stop = () => {
    stoker.stdin.end();
    return ended;
  };
  if (processes.length < leaves.length) {
    await stop();
    throw new Error(`Only ${processes.length} of ${leaves.length} leaves got a process.`);
  }
  for (const pid of processes) process.kill(pid, 'SIGCONT');
  return { processes, stop };
}
