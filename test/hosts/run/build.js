// Builds the site of a host.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hosts, pnpm, run, settle } from './workplace.js';

/**
 * Builds one host in a workplace.
 *
 * @returns The folder of the built site.
 */
export function build(folder, name, host) {
  const place = settle(folder, name, host);
  if (existsSync(join(place, 'package.json'))) install(place);
  if (host.page) writePage(place, host);
  const picture = join(place, host.files ?? '.', 'static.svg');
  run('stratagram', ['render', join(hosts, 'page/static.yaml'), '-o', picture], place);
  for (const command of host.build) run(command, [], place, host.env);
  return join(place, host.site);
}

/** Installs what the lock file of a folder in the workplace names. */
export function install(place) {
  // A workspace of its own: the one around it is that of our packages.
  const workspace = join(place, 'pnpm-workspace.yaml');
  if (!existsSync(workspace)) writeFileSync(workspace, '{}');
  const flags = ['--frozen-lockfile', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  pnpm(['install', ...flags], place);
}

/** The page that all hosts share, behind the front matter of this one. */
function writePage(place, { page, mdx, front }) {
  const body = readFileSync(join(hosts, 'page', mdx ? 'page.mdx' : 'page.md'), 'utf8');
  const target = join(place, page);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, front ? `---\n${front}\n---\n\n${body}` : body);
}
