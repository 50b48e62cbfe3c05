// Packs every published package into a folder for the parts of a test run that need them so:
// `pack.mjs folder`.
import { pack } from './release/pack.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('expected the folder that the packed files go to');
  process.exit(2);
}
for (const { name, filename } of pack(folder)) console.log(`${name}: ${filename}`);
