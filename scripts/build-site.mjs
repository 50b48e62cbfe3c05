// `npm run build:site`: installs, builds and writes the catalogue as a folder of files for any web
// server; works with Node 20 and npm alone. SITE_URL names the address it will have, if that is known.
import { installPackages, runParts, runScript } from './parts.mjs';

const done = await runParts([
  ['install', installPackages],
  ['build', () => runScript('build')],
  ['catalogue', () => runScript('catalogue')],
]);
if (!done) process.exit(1);
console.log('\nThe site is in out/catalogue/');
