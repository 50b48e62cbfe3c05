import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The cpu controller of this machine. */
export interface Controller {
  /** Of control groups. */
  readonly version: 1 | 2;
  /** The directory of the topmost cgroup that we see. */
  readonly mount: string;
}

/** Where the cpu controller is; undefined when it is mounted nowhere. */
export function findController(): Controller | undefined {
  return hierarchies(readFileSync('/proc/self/mounts', 'utf8')).find(
    ({ version, mount }) => version === 1 || hasCpu(mount),
  );
}

/** Hierarchies that may have the cpu controller, by the lines of `/proc/self/mounts`. */
export function hierarchies(mounts: string): readonly Controller[] {
  return mounts.split('\n').flatMap((line): Controller[] => {
    const [, mount = '', type, options = ''] = line.split(' ');
    if (type === 'cgroup2') return [{ version: 2, mount }];
    return type === 'cgroup' && options.split(',').includes('cpu') ? [{ version: 1, mount }] : [];
  });
}

function hasCpu(mount: string): boolean {
  const file = join(mount, 'cgroup.controllers');
  return existsSync(file) && readFileSync(file, 'utf8').trim().split(' ').includes('cpu');
}
