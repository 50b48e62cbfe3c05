// The command lines of `test-hosts.mjs` and `test-frameworks.mjs`: `[name …] [--flag …]`.
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * Reads the command line; at a word that it does not know it ends the process with 2.
 *
 * @param kind - `host` or `framework`: what can be named is each folder in `folder` with such a file.
 * @param flags - Names of the flags that are known, without hyphens.
 * @returns The names, all when none is given; whether those are all; and of each flag whether it is set.
 */
export function readCommandLine(kind, folder, flags) {
  const all = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/${kind}.mjs`));
  const options = Object.fromEntries(
    flags.map((flag) => [flag, { type: 'boolean', default: false }]),
  );
  try {
    const { values, positionals: named } = parseArgs({ options, allowPositionals: true });
    const unknown = named.filter((name) => !all.includes(name));
    if (unknown.length > 0) {
      throw new Error(`expected ${kind}s among ${all.join(', ')}, got ${unknown.join(', ')}`);
    }
    return { names: named.length > 0 ? named : all, whole: named.length === 0, ...values };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
