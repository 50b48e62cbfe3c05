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

test('the example of the README compiles', async () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const code = readme.match(/^## In a framework\n[^]*?^```tsx\n([^]*?)^```/m)?.[1] ?? '';
  expect(code).toContain('vm-stack');
  // Inside of the repository, where the packages are found, and outside of what other checks read.
  mkdirSync(`${root}out`, { recursive: true });
  const folder = mkdtempSync(`${root}out/readme-`);
  writeFileSync(`${folder}/example.tsx`, code);
  try {
    expect(await complaints(`${folder}/example.tsx`, REACT)).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
