// `npm test`: installs what is missing and proves everything; works with Node 20 and npm alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES, missingPackages } from '../test/browsers.js';
import { installDebian, installPackages, part, runScript, schedule, timeLine } from './parts.mjs';

/** So many heavy things at a time: more would only take the cores from each other. */
const SIDE_BY_SIDE = 2;
const ONE_CORE = ['--maxWorkers=1'];
const UNIT_SHARDS = ['1/3', '2/3', '3/3'];

const reports = mkdtempSync(join(tmpdir(), 'stratagram-test-'));
const packed = join(reports, 'packed');
// Tests never write goldens that are missing, they fail.
const env = { CI: 'true', PACKED: packed };

const install = await test('install', async () => counted(await installPackages()));
const done = [install];
if (install.result.failed === 0) {
  const jobs = [
    job('build', [], () => check('build')),
    job('engines', [], async () => counted(await installDebian(missingPackages()))),
    job('format:check', [], () => check('format:check')),
    job('lint', [], () => check('lint')),
    // What others wait for, then the longest first: the short ones fill what is left at the end.
    job('catalogue', ['build'], () => check('catalogue')),
    job('pack', ['build'], () => check('pack', [packed])),
    ...ENGINES.map((engine) =>
      job(engine, ['build', 'engines'], () => counting('test:browsers', [engine])),
    ),
    // In parts, so that neither core waits for the other at the end.
    ...UNIT_SHARDS.map((shard) =>
      job(`unit ${shard}`, ['build'], () => vitest('test:unit', [...ONE_CORE, `--shard=${shard}`])),
    ),
    job('stories', ['build', 'engines'], () => vitest('test:stories', ONE_CORE)),
    job('site', ['catalogue', 'engines'], () => vitest('test:site')),
    job('kernel', ['build'], () => counting('verify:kernel', ['--short'])),
    job('packed', ['pack', 'engines'], () => vitest('test:packed')),
    // What is built in seconds; the rest by `npm run test:hosts` and `npm run test:frameworks`.
    job('hosts', ['pack', 'engines'], () => counting('test:hosts', ['html', 'eleventy'])),
    job('frameworks', ['pack', 'engines'], () => counting('test:frameworks', ['preact', 'react'])),
    job('packages', ['pack'], () => check('packages')),
    job('types', ['build'], () => check('types')),
    job('size', ['build'], () => check('size')),
  ];
  done.push(...(await schedule(jobs, SIDE_BY_SIDE)));
}
report(done);

/** A part that is scheduled: once those have ended that it comes after. */
function job(name, after, work) {
  return { name, after, work: () => test(name, work) };
}

/** A part that breaks in an unforeseen way has failed; the others still run. */
function test(name, work) {
  return part(name, async () => {
    try {
      return await work();
    } catch (error) {
      console.error(error);
      return { passed: 0, failed: 1 };
    }
  });
}

/** A part that is one question. */
async function check(script, args = []) {
  return counted(await runScript(script, args, env));
}

function counted(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(script, args = []) {
  const file = reportOf(script, args);
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ended = await runScript(script, [...args, ...json], env);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  return withExit(ended, { passed: numPassedTests, failed: numFailedTests });
}

/** A runner of ours, which writes its counts to the file that COUNTS names; none where it cannot run. */
async function counting(script, args = []) {
  const file = reportOf(script, args);
  const ended = await runScript(script, args, { ...env, COUNTS: file });
  return withExit(ended, JSON.parse(readFileSync(file, 'utf8')));
}

/** Where a run writes its report; those of a script with other arguments stand beside it. */
function reportOf(script, args) {
  return join(reports, `${[script, ...args].join('-').replace(/[^\w-]/g, '-')}.json`);
}

/** A runner that failed outside of its tests counts as one. */
function withExit(ended, { passed, failed }) {
  return { passed, failed: ended ? failed : Math.max(failed, 1) };
}

function report(parts) {
  rmSync(reports, { recursive: true });
  const total = (key) => parts.reduce((sum, { result }) => sum + result[key], 0);
  console.log('');
  for (const item of parts) {
    const { passed, failed } = item.result;
    console.log(
      timeLine(item, failed > 0 ? `${failed} FAILED of ${passed + failed}` : `${passed} ok`),
    );
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}
