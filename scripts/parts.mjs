// What `npm start` and `npm test` share: parts of the work that tell how long they took.
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The package manager as npm fetches it: nothing but Node and npm has to be there. */
export const PNPM = 'pnpm@12.21.0';
/** A part that takes longer hangs, however busy the machine is. */
const PATIENCE_MS = 60 * 60_000;
/** What parts beside another one have said so far. */
const kept = new AsyncLocalStorage();
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Installs the packages that the lock file names. */
export function installPackages() {
  return run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--loglevel=error']);
}

/**
 * Installs packages of Debian where that can be done, and says what to install where it cannot.
 *
 * @returns Whether all of them are there.
 */
export async function installDebian(packages) {
  if (packages.length === 0) return true;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.error(`Programs are missing. On Debian: sudo apt-get install ${packages.join(' ')}`);
    return false;
  }
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  return (
    (await run('apt-get', ['update', '-q'], options)) &&
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options)
  );
}

/**
 * Runs a script of package.json as pnpm would: tools from node_modules first, the newer Node among them.
 *
 * @returns Whether it ended well.
 */
export function runScript(name, args = [], env = {}) {
  const PATH = `${root}node_modules/.bin${delimiter}${process.env.PATH}`;
  return run([scripts[name], ...args].join(' '), [], { shell: true, env: { PATH, ...env } });
}

/** Runs a command with our output as its own; false when it fails or cannot start. */
export function run(command, args, { env = {}, ...options } = {}) {
  const said = kept.getStore();
  const output = said ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    timeout: PATIENCE_MS,
    env: { ...process.env, ...env },
    ...options,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(text));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(`${command}: ${error.message}`);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Does a part of the work under a heading; gives its result and the seconds it took. */
export async function part(name, work) {
  say(`\n── ${name}`);
  const start = performance.now();
  const result = await work();
  return { name, result, seconds: (performance.now() - start) / 1000 };
}

/**
 * Does parts of the work side by side, so many at a time, each once those have ended that it needs,
 * and otherwise in the order given.
 *
 * @param jobs - `{name, work, after}`: the work gives a promise, `after` names other jobs of the list.
 * @param most - How many at a time.
 * @returns What each gave, in the order given.
 */
export async function schedule(jobs, most) {
  const waiting = [...jobs];
  const ended = new Map();
  const running = new Map();
  while (ended.size < jobs.length) {
    for (const job of waiting.filter(({ after = [] }) => after.every((name) => ended.has(name)))) {
      if (running.size === most) break;
      waiting.splice(waiting.indexOf(job), 1);
      running.set(
        job.name,
        beside(job.work).then((result) => [job.name, result]),
      );
    }
    if (running.size === 0) throw new Error(`${waiting[0].name} waits for what never comes`);
    const [name, result] = await Promise.race(running.values());
    running.delete(name);
    ended.set(name, result);
  }
  return jobs.map(({ name }) => ended.get(name));
}

/** Does some work beside other work, and says what came of it when it is done. */
async function beside(work) {
  const said = [];
  try {
    return await kept.run(said, work);
  } finally {
    process.stdout.write(Buffer.concat(said));
  }
}

function say(line) {
  const said = kept.getStore();
  if (said) said.push(Buffer.from(`${line}\n`));
  else console.log(line);
}

/**
 * Does parts of the work one after the other until one fails, and tells how long each took.
 *
 * @returns Whether all ended well.
 */
export async function runParts(parts) {
  const times = [];
  for (const [name, work] of parts) {
    const done = await part(name, work);
    times.push(done);
    if (!done.result) {
      console.error(`${name} failed after ${done.seconds.toFixed(1)} s`);
      return false;
    }
  }
  console.log('');
  times.forEach((item) => console.log(timeLine(item)));
  return true;
}

export function timeLine({ name, seconds }, note = '') {
  return `${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${note}`.trimEnd();
}
