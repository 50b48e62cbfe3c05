// Runs the browser tests: `test-browsers.mjs [chromium|firefox|webkit …] [test file …]`; all of both when none is named.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE_MS } from '../test/patience.js';
import { browsers, ENGINES, missingPackages } from '../test/browsers.js';

const named = process.argv.slice(2);
const engines = named.filter((argument) => ENGINES.includes(argument));
const files = named.filter((argument) => !ENGINES.includes(argument));
if (engines.length === 0) engines.push(...ENGINES);

const missing = missingPackages();
if (missing.length > 0) {
  console.error(`Install the browsers first: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}

const running = [];
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(130));
// A driver serves one run at a time: each run has its own.
const port = await freePort();
if (engines.includes('webkit')) await startDriver();
stop(await runTests());

/** WebKitWebDriver needs a display, which xvfb-run gives it. */
async function startDriver() {
  start(browsers.display.path, ['-a', browsers.driver.path, `--port=${port}`, '--host=127.0.0.1']);
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if (await answers(port)) return;
    await sleep(100);
  }
  console.error('WebKitWebDriver did not start.');
  stop(1);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}

function answers(number) {
  return new Promise((resolve) => {
    const socket = connect(number, '127.0.0.1');
    socket.once('connect', () => resolve(socket.end() && true));
    socket.once('error', () => resolve(false));
  });
}

function runTests() {
  const args = ['--config', 'test/web-test-runner.config.js'];
  if (files.length > 0) args.push('--files', ...files);
  const runner = start('wtr', args, { ENGINES: engines.join(','), WEBDRIVER_PORT: String(port) });
  return new Promise((resolve) => {
    runner.once('error', () => resolve(1));
    runner.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Each program leads a process group of its own, so that its children end with it. */
function start(command, args, env = {}) {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  running.push(child);
  return child;
}

function stop(code) {
  for (const { pid } of running) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  }
  process.exit(code);
}
