// Builds a small app in every framework and clicks through it: `test-frameworks.mjs [name …] [--keep]`; all when none is named.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browsers } from '../test/browsers.js';
import { check } from '../test/frameworks/run/check.js';
import { vite } from '../test/frameworks/run/vite.js';
import { install } from '../test/hosts/run/build.js';
import { run, settle, workplace } from '../test/hosts/run/workplace.js';
import { readCommandLine } from './command-line.mjs';
import { serve } from './serve.mjs';

const frameworks = fileURLToPath(new URL('../test/frameworks/', import.meta.url));
const { names, keep } = readCommandLine('framework', frameworks, ['keep']);
const folder = workplace();
const browser = await chromium.launch({
  executablePath: browsers.chromium.path,
  args: ['--no-sandbox', '--disable-gpu'],
});
const totals = { passed: 0, failed: 0 };
for (const name of names) {
  const { held, failed, errors } = await one(name);
  console.log(`${name}: ${held.length} cases hold, ${failed.length} fail`);
  for (const fault of [...failed, ...errors]) console.error(`  ${fault}`);
  totals.passed += held.length;
  totals.failed += failed.length + errors.length;
}
await browser.close();
if (keep) console.log(`Everything stays in ${folder}`);
else rmSync(folder, { recursive: true });
if (process.env.COUNTS) writeFileSync(process.env.COUNTS, JSON.stringify(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;

/** A framework whose app cannot be built has failed; the others still are. */
async function one(name) {
  try {
    const { default: own } = await import(`${frameworks}${name}/framework.mjs`);
    const framework = { ...vite, ...own };
    const place = settle(folder, name, framework, frameworks);
    if (framework.page) cpSync(join(frameworks, framework.page), place, { recursive: true });
    install(place);
    for (const command of framework.build) run(command, [], place);
    const server = await serve(join(place, framework.site), 0);
    const found = await check(browser, `http://127.0.0.1:${server.port}/`, framework);
    server.close();
    return found;
  } catch (error) {
    return { held: [], failed: ['builds'], errors: [error.message] };
  }
}
