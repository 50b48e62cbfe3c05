// Runs the browser tests: `test-browsers.mjs [chromium|firefox|webkit …] [test file …]`; all of both when none is named.
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { browsers, missingPackages, WEBDRIVER_PORT } from '../test/browsers.js';

const ENGINES = ['chromium', 'firefox', 'webkit'];
const named = process.argv.slice(2);
const engines = named.filter((argument) => ENGINES.includes(argument));
const files = named.filter((argument) => !ENGINES.includes(argument));
if (engines.length === 0) engines.push(...ENGINES);

const missing = missingPackages();
if (missing.length > 0) {
  console.error(`Install the browsers first: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}

const driver = engines.includes('webkit') ? await startDriver() : undefined;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(driver, 130));
stop(driver, await runTests());

/** WebKitWebDriver needs a display; its process group goes down with it. */
async function startDriver() {
  const child = spawn(
    browsers.display.path,
    ['-a', browsers.driver.path, `--port=${WEBDRIVER_PORT}`, '--host=127.0.0.1'],
    { detached: true, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers(WEBDRIVER_PORT)) return child;
    await sleep(100);
  }
  console.error('WebKitWebDriver did not start.');
  return stop(child, 1);
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.end() && true));
    socket.once('error', () => resolve(false));
  });
}

function runTests() {
  const args = ['--config', 'test/web-test-runner.config.js'];
  if (files.length > 0) args.push('--files', ...files);
  const env = { ...process.env, ENGINES: engines.join(',') };
  const child = spawn('wtr', args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function stop(child, code) {
  if (child?.pid) process.kill(-child.pid, 'SIGTERM');
  process.exit(code);
}
