import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The versions of Node that figures are given for: the oldest that we support, and that of the tools. */
export const MAJORS = [20, 24] as const;

export interface Node {
  readonly major: number;
  /** Its full version, `v24.21.0`. */
  readonly version: string;
  /** The program. */
  readonly path: string;
}

/**
 * The Node of each version: what `NODE_20` and `NODE_24` name, else the one that runs this, that of
 * the installed packages, the one npm runs on, or the first of its version on the PATH.
 *
 * @returns The nodes by their major version; a version that is not here is left out.
 */
export function findNodes(): ReadonlyMap<number, Node> {
  const installed = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  const candidates = [
    ...MAJORS.map((major) => process.env[`NODE_${major}`]),
    process.execPath,
    installed,
    process.env.npm_node_execpath,
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node')),
  ];
  const found = new Map<number, Node>();
  for (const path of new Set(candidates)) {
    if (!path || !existsSync(path)) continue;
    const node = identify(path);
    if (node && !found.has(node.major)) found.set(node.major, node);
  }
  return found;
}

/** Why a version was not measured. */
export function missingNode(major: number): string {
  return `no Node ${major} found: put one on the PATH, or name it in NODE_${major}`;
}

/** Asks a program who it is: what stands on the PATH may be a script that starts another. */
function identify(path: string): Node | undefined {
  const { status, stdout } = spawnSync(path, ['-p', '`${process.version}\\n${process.execPath}`'], {
    encoding: 'utf8',
  });
  const [version = '', program = ''] = stdout?.trim().split('\n') ?? [];
  if (status !== 0 || !program) return undefined;
  return { major: Number.parseInt(version.slice(1), 10), version, path: program };
}
