// Packs each package as npm would and asks whether bundlers, Node and TypeScript find what it exports,
// and whether it says what it is.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { packages, root } from './release/packages.ts';

/** A style sheet has no types. */
const ATTW = '--profile esm-only --format ascii --exclude-entrypoints stratagram.css'.split(' ');

const LICENCE = readFileSync(new URL('LICENSE', root), 'utf8');
const SAID = ['description', 'keywords', 'license', 'author', 'engines', 'exports', 'files'];

const faults = packages().flatMap((one) => {
  const { directory, manifest } = one;
  const checks = [
    ['publint', ['--strict', '--pack', 'npm', directory]],
    ['attw', ['--pack', directory, ...ATTW]],
  ];
  return [...checks.flatMap(([command, args]) => asked(command, args)), ...unsaid(one)].map(
    (fault) => `${manifest.name}: ${fault}`,
  );
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function asked(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? [] : [`${command} ${args.join(' ')}\n${stdout}${stderr}`];
}

/** What the page of a package on npm would lack. */
function unsaid({ directory, manifest }) {
  const cwd = new URL(`${directory}/`, root);
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd, encoding: 'utf8' });
  const packed = new Set(JSON.parse(stdout)[0].files.map(({ path }) => path));
  const licence = packed.has('LICENSE') && readFileSync(new URL('LICENSE', cwd), 'utf8');
  const { access, provenance } = manifest.publishConfig ?? {};
  return [
    ...SAID.filter((key) => !manifest[key]).map((key) => `package.json has no ${key}`),
    ...(access === 'public' && provenance ? [] : ['is not published with provenance']),
    ...(licence === LICENCE ? [] : ['the packed files lack the LICENSE of the repository']),
    ...(packed.has('README.md') ? [] : ['the packed files lack a README']),
  ];
}
