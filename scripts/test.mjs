// `npm test`: installs what is missing and proves everything; works with Node 20 and npm alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingPackages } from '../test/browsers.js';
import { beside, installDebian, installPackages, part, runScript, timeLine } from './parts.mjs';

const reports = mkdtempSync(join(tmpdir(), 'stratagram-test-'));
// Tests never write goldens that are missing, they fail.
const env = { CI: 'true' };

const done = [await test('install', async () => counted(await installPackages()))];
if (done[0].result.failed === 0) {
  done.push(await test('engines', async () => counted(await installDebian(missingPackages()))));
  done.push(await test('build', () => check('build')));
  done.push(await test('types', () => check('types')));
  const [others, unit] = await Promise.all([
    beside(async () => [
      await test('lint', () => check('lint')),
      await test('format:check', () => check('format:check')),
      await test('kernel', () => counting('verify:kernel', ['--short'])),
      await test('size', () => check('size')),
      await test('packages', () => check('packages')),
      await test('packed', () => vitest('test:packed')),
    ]),
    test('unit', () => vitest('test:unit')),
  ]);
  done.push(...others, unit);
  done.push(await test('browsers', () => counting('test:browsers')));
  done.push(await test('stories', () => vitest('test:stories')));
  done.push(await test('catalogue', () => check('catalogue')));
  // One browser goes through the site; what is built meanwhile is built in seconds, the rest by
  // `npm run test:hosts` and `npm run test:frameworks`.
  const [built, site] = await Promise.all([
    beside(async () => [
      await test('hosts', () => counting('test:hosts', ['html', 'eleventy'])),
      await test('frameworks', () => counting('test:frameworks', ['preact', 'react'])),
    ]),
    test('site', () => vitest('test:site')),
  ]);
  done.push(site, ...built);
}
report(done);

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
async function check(script) {
  return counted(await runScript(script, [], env));
}

function counted(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(script) {
  const file = join(reports, `${script.replace(':', '-')}.json`);
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ended = await runScript(script, args, env);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  return withExit(ended, { passed: numPassedTests, failed: numFailedTests });
}

/** A runner of ours, which writes its counts to the file that COUNTS names; none where it cannot run. */
async function counting(script, args = []) {
  const file = join(reports, `${script.replace(':', '-')}.json`);
  const ended = await runScript(script, args, { ...env, COUNTS: file });
  return withExit(ended, JSON.parse(readFileSync(file, 'utf8')));
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
