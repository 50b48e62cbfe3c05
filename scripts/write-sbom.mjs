/** Writes what the published packages are made of as CycloneDX: `npm run release:sbom`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNPM, run } from './parts.mjs';
import { merged } from './release/sbom.ts';

const out = fileURLToPath(new URL('../out/', import.meta.url));
mkdirSync(out, { recursive: true });

// What is installed with the packages; and what is built into the command, its dev dependencies.
const installed = await list('sbom.installed.json', ['--prod', '--filter', './packages/*']);
const builtIn = await list('sbom.built-in.json', ['--filter', '@stratagram/cli']);
writeFileSync(
  `${out}sbom.cdx.json`,
  `${JSON.stringify(merged(installed, builtIn), undefined, 2)}\n`,
);

async function list(name, options) {
  const file = out + name;
  const args = ['sbom', ...options, '--sbom-format', 'cyclonedx', '--out', file];
  if (!(await run('npx', ['--yes', PNPM, ...args]))) throw new Error(`pnpm cannot write ${name}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
