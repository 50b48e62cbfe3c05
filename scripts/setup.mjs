// `npm run setup`: installs and builds; works with Node 20 and npm alone.
import { installPackages, runParts, runScript } from './parts.mjs';

const done = await runParts([
  ['install', installPackages],
  ['build', () => runScript('build')],
]);
process.exitCode = done ? 0 : 1;
