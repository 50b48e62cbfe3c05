// `npm start`: installs, builds, draws the four examples and serves the catalogue; works with Node 20 and npm alone.
import { readdirSync } from 'node:fs';
import { installPackages, root, run, runParts, runScript } from './parts.mjs';

const PORT = 6006;
const PICTURES = 'out/pictures';
const EXAMPLES = [
  'vm-stack/figure-vms.json',
  'container-stack/figure-containers.json',
  'cgroup-slice/example.json',
  'hypervisor-type/compare.json',
].map((file) => `test/fixtures/${file}`);

const done = await runParts([
  ['install', installPackages],
  ['build', () => runScript('build')],
  ['pictures', drawExamples],
  ['catalogue', () => runScript('catalogue')],
]);
if (!done) process.exit(1);

const pictures = readdirSync(root + PICTURES);
console.log(`\n${pictures.length} pictures in ${PICTURES}/: ${pictures.join(' ')}`);
try {
  // It needs a package, which is there only now.
  const { serve } = await import('./serve.mjs');
  await serve(`${root}out/catalogue`, PORT);
  console.log(`The catalogue: http://localhost:${PORT} (Ctrl+C ends it)`);
} catch (error) {
  console.error(`The catalogue cannot be served on port ${PORT}: ${error.message}`);
  process.exitCode = 1;
}

/** With the Node that runs this script: what is published has to work on it. */
async function drawExamples() {
  const render = ['packages/cli/dist/main.js', 'render', ...EXAMPLES, '-o', PICTURES];
  return (
    (await run(process.execPath, [...render, '--format', 'svg'])) &&
    run(process.execPath, [...render, '--format', 'png'])
  );
}
