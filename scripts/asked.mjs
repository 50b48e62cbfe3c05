// What the command lines of `test-hosts.mjs` and `test-frameworks.mjs` ask for: `[name …] [--keep]`.
import { existsSync, readdirSync } from 'node:fs';

/**
 * Reads the command line; at a word that it does not know it ends the process with 2.
 *
 * @param kind - `host` or `framework`: what can be named is each folder in `folder` with such a file.
 * @returns The names, all when none is given, and whether to keep what is built.
 */
export function asked(kind, folder) {
  const all = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/${kind}.mjs`));
  const words = process.argv.slice(2);
  const named = words.filter((word) => word !== '--keep');
  const unknown = named.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`expected ${kind}s among ${all.join(', ')}, got ${unknown.join(', ')}`);
    process.exit(2);
  }
  return { names: named.length > 0 ? named : all, keep: words.includes('--keep') };
}
