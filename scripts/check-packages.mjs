// Asks of each package as it is published whether bundlers, Node and TypeScript find what it exports,
// and whether it says what it is.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packedPackages } from './release/pack.mjs';
import { packages, root } from './release/packages.ts';

/** A style sheet has no types. */
const ATTW = '--profile esm-only --format ascii --exclude-entrypoints stratagram.css'.split(' ');

const LICENCE = readFileSync(new URL('LICENSE', root), 'utf8');
const FIELDS = ['description', 'keywords', 'license', 'author', 'engines', 'exports', 'files'];

const folder = mkdtempSync(join(tmpdir(), 'stratagram-packed-'));
const packed = new Map(packedPackages(folder).map((one) => [one.name, one]));
const faults = [];
for (const { directory, manifest } of packages()) {
  const one = packed.get(manifest.name);
  const found = one
    ? [...(await faultsOf(one.filename)), ...missingIn(one, directory, manifest)]
    : ['was not packed'];
  faults.push(...found.map((fault) => `${manifest.name}: ${fault}`));
}
rmSync(folder, { recursive: true });
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** What two tools find in a packed file; they look at it side by side. */
async function faultsOf(file) {
  const answers = await Promise.all([
    answer('publint', ['--strict', file]),
    answer('attw', [file, ...ATTW]),
  ]);
  return answers.flat();
}

function answer(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve([`${command}: ${error.message}`]));
    child.once('close', (code) =>
      resolve(code === 0 ? [] : [`${command} ${args.join(' ')}\n${Buffer.concat(output)}`]),
    );
  });
}

/** What the page of a package on npm would lack. */
function missingIn({ files }, directory, manifest) {
  const paths = new Set(files.map(({ path }) => path));
  // A package without one of its own takes that of the repository.
  const own = new URL(`${directory}/LICENSE`, root);
  const hasLicence =
    paths.has('LICENSE') && (!existsSync(own) || readFileSync(own, 'utf8') === LICENCE);
  const { access, provenance } = manifest.publishConfig ?? {};
  return [
    ...FIELDS.filter((key) => !manifest[key]).map((key) => `package.json has no ${key}`),
    ...(access === 'public' && provenance ? [] : ['is not published with provenance']),
    ...(hasLicence ? [] : ['the packed files lack the LICENSE of the repository']),
    ...(paths.has('README.md') ? [] : ['the packed files lack a README']),
  ];
}
