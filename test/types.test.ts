import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

const REACT = ['--jsx', 'react-jsx'];
/** How a framework compiles JSX, and the module where it finds the types of JSX. */
const FRAMEWORKS = [
  ['react', 'app.tsx', REACT],
  ['preact', 'app.tsx', [...REACT, '--jsxImportSource', 'preact']],
  ['vue', 'app.tsx', ['--jsx', 'preserve', '--jsxImportSource', 'vue']],
  ['svelte', 'app.ts', []],
  ['solid', 'app.tsx', ['--jsx', 'preserve', '--jsxImportSource', 'solid-js']],
] as const;

const FLAGS = [
  ...'--noEmit --ignoreConfig --strict --exactOptionalPropertyTypes --target es2022'.split(' '),
  ...'--module esnext --moduleResolution bundler --skipLibCheck --types'.split(' '),
  '',
];

/** What the compiler says of a file. */
async function complaints(file: string, jsx: readonly string[]): Promise<string> {
  const { stdout } = await run('tsc', [...FLAGS, ...jsx, file]).catch(
    ({ stdout: said, message }: { stdout?: string; message: string }) => ({
      stdout: said || message,
    }),
  );
  return stdout;
}

test.each(FRAMEWORKS)(
  '%s knows tags, attributes, properties and events',
  async (name, file, jsx) => {
    expect(await complaints(`${root}test/types/${name}/${file}`, jsx)).toBe('');
  },
);

const JSX = FRAMEWORKS.filter(([name]) => ['react', 'preact', 'solid'].includes(name));

test.each(JSX)('the example of the README for %s compiles with its line', async (name, _, jsx) => {
  const code = readFileSync(`${root}test/frameworks/${name}/src/shop.jsx`, 'utf8');
  // Inside of the repository, where the packages are found, and outside of what other checks read.
  mkdirSync(`${root}out`, { recursive: true });
  const folder = mkdtempSync(`${root}out/readme-`);
  const line = `/// <reference types="@stratagram/elements/${name}" />\n`;
  writeFileSync(`${folder}/example.tsx`, line + code);
  try {
    expect(await complaints(`${folder}/example.tsx`, jsx)).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
