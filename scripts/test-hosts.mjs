// Builds the same page in every host and opens it: `test-hosts.mjs [host …]`; all when none is named.
// `--write` keeps what was found as the table of the catalogue, `--keep` the folder it was built in.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright';
import { browsers } from '../test/browsers.js';
import { build } from '../test/hosts/run/build.js';
import { check } from '../test/hosts/run/check.js';
import { faultsOf, print, save } from '../test/hosts/run/report.js';
import { hosts, workplace } from '../test/hosts/run/workplace.js';
import { readCommandLine } from './command-line.mjs';
import { installDebian, root } from './parts.mjs';
import { serve } from './serve.mjs';

const { names, whole, keep, write } = readCommandLine('host', hosts, ['keep', 'write']);
if (write && !whole) {
  console.error('expected --write without hosts: the table is always that of one whole run');
  process.exit(2);
}

const chosen = await Promise.all(
  names.map(async (name) => {
    const { default: host } = await import(`${hosts}${name}/host.mjs`);
    return { name, host };
  }),
);
const programs = chosen.flatMap(({ host }) => host.program ?? []);
const missing = programs.filter(({ command }) => spawnSync(command, ['--version']).error);
await installDebian(missing.map((program) => program.package));

const folder = workplace();
const browser = await chromium.launch({
  executablePath: browsers.chromium.path,
  args: ['--no-sandbox', '--disable-gpu'],
});
const results = [];
for (const { name, host } of chosen) results.push(await one(name, host));
await browser.close();
if (keep) console.log(`Everything stays in ${folder}`);
else rmSync(folder, { recursive: true });

print(results);
mkdirSync(`${root}out/hosts`, { recursive: true });
await save(results, `${root}out/hosts/report.json`);
const failed = results.filter((result) => faultsOf(result).length > 0).length;
if (write && failed === 0) await save(results, `${hosts}results.json`);
if (process.env.COUNTS) {
  writeFileSync(process.env.COUNTS, JSON.stringify({ passed: results.length - failed, failed }));
}
process.exitCode = failed > 0 ? 1 : 0;

/** A host that cannot be built has failed; the others still are. */
async function one(name, host) {
  const start = performance.now();
  try {
    const site = build(folder, name, host);
    const seconds = (performance.now() - start) / 1000;
    const server = await serve(site, 0);
    const found = await check(browser, `http://127.0.0.1:${server.port}/`, host);
    server.close();
    return { name, title: host.title, seconds, found };
  } catch (error) {
    return { name, title: host.title, failed: error.message };
  }
}
