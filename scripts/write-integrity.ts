/**
 * Shows the hashes of the files for pages in the README: `npm run integrity`, after a build, when a
 * version is made. Between versions they are those of the last one.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { integrityTags, type Release } from './cdn/release.ts';

const readme = new URL('../README.md', import.meta.url);
const cdn = new URL('../packages/elements/dist/cdn/', import.meta.url);

const release: Release = JSON.parse(await readFile(new URL('integrity.json', cdn), 'utf8'));
const shown = [
  `<!-- integrity ${release.version} -->`,
  '',
  '```html',
  integrityTags(release, 'vm-stack.js', '/stratagram/'),
  '```',
  '',
  '<!-- /integrity -->',
].join('\n');
const text = await readFile(readme, 'utf8');
const config = await resolveConfig(readme);
const written = text.replace(/<!-- integrity .*?<!-- \/integrity -->/s, () => shown);
await writeFile(readme, await format(written, { ...config, parser: 'markdown' }));
