import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNPM } from '../parts.mjs';
import { root } from './packages.ts';

/** The list of what was packed lies beside it. */
const LIST = 'packed.json';

/**
 * Packs every published package, unless the folder that `PACKED` names has them packed already: a
 * whole test run packs them once for all who need them.
 *
 * @param folder - Where the packed files go.
 * @returns Of each package its name, its packed file, and what is in it.
 * @throws With what the package manager said where it cannot pack them.
 */
export function packedPackages(folder) {
  const ready = join(process.env.PACKED ?? folder, LIST);
  return existsSync(ready) ? JSON.parse(readFileSync(ready, 'utf8')) : pack(folder);
}

/** Packs every published package into a folder and lists them there. */
export function pack(folder) {
  mkdirSync(folder, { recursive: true });
  const which = ['--recursive', '--filter', './packages/*'];
  const { status, stdout, stderr, error } = spawnSync(
    'npx',
    ['--yes', PNPM, ...which, 'pack', '--json', '--pack-destination', folder],
    { cwd: fileURLToPath(root), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(error?.message ?? `pnpm pack failed\n${stdout}${stderr}`);
  writeFileSync(join(folder, LIST), stdout);
  return JSON.parse(stdout);
}
