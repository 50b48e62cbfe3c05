// What the command lines of `test-hosts.mjs` and `test-frameworks.mjs` ask for: `[name …] [--flag …]`.
import { existsSync, readdirSync } from 'node:fs';

/**
 * Reads the command line; at a word that it does not know it ends the process with 2.
 *
 * @param kind - `host` or `framework`: what can be named is each folder in `folder` with such a file.
 * @param flags - Names of the flags that are known, without hyphens.
 * @returns The names, all when none is given; whether those are all; and of each flag whether it is set.
 */
export function asked(kind, folder, flags) {
  const all = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/${kind}.mjs`));
  const words = process.argv.slice(2);
  const isSet = Object.fromEntries(flags.map((flag) => [flag, words.includes(`--${flag}`)]));
  const named = words.filter((word) => !flags.some((flag) => word === `--${flag}`));
  const unknown = named.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`expected ${kind}s among ${all.join(', ')}, got ${unknown.join(', ')}`);
    process.exit(2);
  }
  return { names: named.length > 0 ? named : all, whole: named.length === 0, ...isSet };
}
