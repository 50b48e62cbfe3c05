// A folder outside of the repository where hosts are built with our packages as they are published.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNPM } from '../../../scripts/parts.mjs';
import { packedPackages } from '../../../scripts/release/pack.mjs';

export const hosts = fileURLToPath(new URL('..', import.meta.url));

/** A host's build that takes longer hangs. */
const PATIENCE_MS = 5 * 60_000;

/**
 * Packs every package and installs the packed files in a new folder. Hosts stand in folders inside of it,
 * so that they find our packages as they find any other, and nothing else of this repository.
 *
 * @returns The folder.
 */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'stratagram-hosts-'));
  const dependencies = Object.fromEntries(
    packedPackages(join(folder, 'packed')).map(({ name, filename }) => [name, `file:${filename}`]),
  );
  write(join(folder, 'package.json'), { private: true, type: 'module', dependencies });
  // Our packages name each other by version: here each version is the file just packed.
  write(join(folder, 'pnpm-workspace.yaml'), { overrides: dependencies });
  pnpm(['install', '--prefer-offline', '--loglevel=error'], folder);
  return folder;
}

/** Copies a host into the workplace with the page and what belongs to it; gives its folder. */
export function settle(folder, name, host, from = hosts) {
  const place = join(folder, name);
  cpSync(join(from, name), place, { recursive: true });
  const page = join(hosts, 'page');
  if (host.assets) {
    const assets = join(place, host.assets);
    cpSync(join(page, 'assets'), assets, { recursive: true });
    const elements = join(folder, 'node_modules/@stratagram/elements/dist');
    cpSync(join(elements, 'cdn'), assets, { recursive: true });
    cpSync(join(elements, 'stratagram.css'), join(assets, 'stratagram.css'));
  }
  return place;
}

/** Runs the package manager that the repository itself is installed with. */
export function pnpm(args, cwd) {
  return run('npx', ['--yes', PNPM, ...args], cwd);
}

/** Runs a command with the tools of the host, then ours, then the system's, first found first. */
export function run(command, args, cwd, env = {}) {
  const PATH = [
    join(cwd, 'node_modules/.bin'),
    join(cwd, '../node_modules/.bin'),
    process.env.PATH,
  ].join(':');
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    shell: args.length === 0,
    env: { ...process.env, CI: 'true', ...env, PATH },
  });
  if (status === 0) return stdout;
  const said = error?.message ?? `${stdout}${stderr}`.slice(-4_000);
  throw new Error(`${command} ${args.join(' ')} failed\n${said}`);
}

function write(file, content) {
  writeFileSync(file, JSON.stringify(content, undefined, 2));
}
