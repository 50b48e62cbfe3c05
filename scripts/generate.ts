/**
 * Writes what follows from the list of diagrams and their folders: `npm run generate`. With `--check`
 * nothing is written, and it fails when a file is not what it would write.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles, ROOT } from './generate/files.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, text] of await generatedFiles()) {
  const file = fileURLToPath(new URL(path, ROOT));
  if (textOf(file) === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
if (stale.length > 0) {
  console.log(stale.map((path) => `  ${check ? 'stale' : 'written'}: ${path}`).join('\n'));
  if (check)
    console.error('Run `npm run generate`: these files follow from packages/core/src/diagrams.');
}
process.exitCode = check && stale.length > 0 ? 1 : 0;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
