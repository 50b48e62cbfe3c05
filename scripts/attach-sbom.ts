/** Adds the list of what a release is made of to its pages on GitHub: `npm run release:attach`. */
import { spawnSync } from 'node:child_process';
import { packages } from './release/packages.ts';

const SBOM = 'out/sbom.cdx.json';

const failed = packages().filter(({ manifest: { name, version } }) => {
  const upload = ['release', 'upload', `${name}@${version}`, SBOM, '--clobber'];
  return spawnSync('gh', upload, { stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
