import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const here = fileURLToPath(new URL('types/', import.meta.url));

/** How a framework compiles JSX, and the module where it finds the types of JSX. */
const FRAMEWORKS = [
  ['react', 'app.tsx', ['--jsx', 'react-jsx']],
  ['preact', 'app.tsx', ['--jsx', 'react-jsx', '--jsxImportSource', 'preact']],
  ['vue', 'app.tsx', ['--jsx', 'preserve', '--jsxImportSource', 'vue']],
  ['svelte', 'app.ts', []],
  ['solid', 'app.tsx', ['--jsx', 'preserve', '--jsxImportSource', 'solid-js']],
] as const;

const STRICT = '--noEmit --ignoreConfig --strict --exactOptionalPropertyTypes --target es2022';
const BUNDLER = '--module esnext --moduleResolution bundler --skipLibCheck';

test.each(FRAMEWORKS)(
  '%s knows tags, attributes, properties and events',
  async (name, file, jsx) => {
    const flags = [...STRICT.split(' '), ...BUNDLER.split(' '), '--types', ''];
    const { stdout } = await run('tsc', [...flags, ...jsx, `${here}${name}/${file}`]).catch(
      ({ stdout: said, message }: { stdout?: string; message: string }) => ({
        stdout: said || message,
      }),
    );
    expect(stdout).toBe('');
  },
);

test('the example of the README compiles', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = readme.match(/^## In a framework\n[^]*?^```tsx\n([^]*?)^```/m)?.[1];
  const file = `${here}react/readme-example.tsx`;
  writeFileSync(file, code ?? '');
  const flags = [...STRICT.split(' '), ...BUNDLER.split(' '), '--types', '', '--jsx', 'react-jsx'];
  const { stdout } = await run('tsc', [...flags, file])
    .catch(({ stdout: said, message }: { stdout?: string; message: string }) => ({
      stdout: said || message,
    }))
    .finally(() => rmSync(file));
  expect(code).toContain('vm-stack');
  expect(stdout).toBe('');
});
