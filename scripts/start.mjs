// `npm start`: installs, builds, draws the four examples and serves the catalogue; works with Node 20 and npm alone.
import { readdirSync } from 'node:fs';
import { installPackages, part, root, run, runScript, timeLine } from './parts.mjs';
import { serve } from './serve.mjs';

const PORT = 6006;
const PICTURES = 'out/pictures';
const EXAMPLES = [
  'vm-stack/figure-vms.json',
  'container-stack/figure-containers.json',
  'cgroup-slice/example.json',
  'hypervisor-type/compare.json',
].map((file) => `test/fixtures/${file}`);

const times = [];
await step('install', installPackages);
await step('build', () => runScript('build'));
await step('pictures', drawExamples);
await step('catalogue', () => runScript('storybook:build'));

console.log('');
times.forEach((item) => console.log(timeLine(item)));
const pictures = readdirSync(root + PICTURES);
console.log(`\n${pictures.length} pictures in ${PICTURES}/: ${pictures.join(' ')}`);
try {
  await serve(`${root}out/catalogue`, PORT);
  console.log(`The catalogue: http://localhost:${PORT} (Ctrl+C ends it)`);
} catch (error) {
  fail(`The catalogue cannot be served on port ${PORT}: ${error.message}`);
}

/** With the Node that runs this script: what is published has to work on it. */
async function drawExamples() {
  const render = ['packages/cli/dist/main.js', 'render', ...EXAMPLES, '-o', PICTURES];
  return (
    (await run(process.execPath, [...render, '--format', 'svg'])) &&
    run(process.execPath, [...render, '--format', 'png'])
  );
}

async function step(name, work) {
  const done = await part(name, work);
  times.push(done);
  if (!done.result) fail(`${name} failed after ${done.seconds.toFixed(1)} s`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
