/** Writes into each package.json where a release comes from: `npm run release:stamp`, before publishing. */
import { writeFileSync } from 'node:fs';
import { packages, root } from './release/packages.ts';
import { originOf, stamped } from './release/stamped.ts';

const origin = originOf(process.env);
for (const one of packages()) {
  const file = new URL(`${one.directory}/package.json`, root);
  writeFileSync(file, `${JSON.stringify(stamped(one, origin), undefined, 2)}\n`);
}
