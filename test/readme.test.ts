import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

test('every file that the README points to exists', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, path]) => path ?? '');
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test('every script that the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const table = readme.match(/\| script +\| does +\|\n[^]*?\n\n/)?.[0] ?? '';
  const cells = table.split('\n').map((line) => line.split('|')[1] ?? '');
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([\w:]+)`/g)].map(([, name]) => name));
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !Object.hasOwn(scripts, String(name)))).toEqual([]);
});

test.each([
  ['react', 'shop.jsx', 'jsx'],
  ['preact', 'shop.jsx', 'jsx'],
  ['vue', 'shop.vue', 'vue'],
  ['svelte', 'shop.svelte', 'svelte'],
  ['solid', 'shop.jsx', 'jsx'],
  ['angular', 'shop.ts', 'ts'],
])('the example of %s is a file of its app', (name, file, language) => {
  const code = readFileSync(new URL(`test/frameworks/${name}/src/${file}`, root), 'utf8');
  expect(readme).toContain(`\`\`\`${language}\n${code}\`\`\``);
});
