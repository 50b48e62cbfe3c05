import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PATIENCE_MS } from './patience.js';

export const COMMAND = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
if (!existsSync(COMMAND)) throw new Error('the command is tested as it is built: pnpm build');

/** The Node of the machine, as users have it, before the newer one that our tools run on. */
const PATH = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `stratagram` in a folder to its end. */
export function stratagram(words: readonly string[], { cwd, input, env }: Circumstances): Ended {
  const { status, stdout, stderr } = spawnSync('node', [COMMAND, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH, ...env },
    maxBuffer: 1e9,
    timeout: PATIENCE_MS,
    ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
  });
  return { code: status, stdout, stderr };
}

/** Starts `stratagram` in a folder and leaves it running. */
export function start(words: readonly string[], cwd: string): ChildProcess {
  return spawn('node', [COMMAND, ...words], { cwd, env: { ...process.env, PATH } });
}

/** Runs a shell line in a folder, with `$STRATAGRAM` as the command. */
export function shell(line: string, cwd: string): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH, STRATAGRAM: `node ${COMMAND}` },
    timeout: PATIENCE_MS,
  });
  return { code: status, stdout, stderr };
}

/** A folder with files, for one test file; `drop` takes it away. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  readonly drop: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'stratagram-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, drop: () => rmSync(path, { recursive: true, force: true }) };
}
