// Names of our packages' modules as paths of their sources: tests and stories never see an old build.
import { readFileSync } from 'node:fs';
import { root } from './parts.mjs';

/**
 * What `exports` of packages offer, for `resolve.alias` of Vite: the names without a star first, then
 * those with one, the longest first, as Node takes them.
 *
 * @param folders - Folders in `packages/`.
 * @returns `{find, replacement}` for each module that is built from a source.
 */
export function sourceAliases(folders) {
  const offers = folders.flatMap((folder) => {
    const { name, exports } = JSON.parse(
      readFileSync(`${root}packages/${folder}/package.json`, 'utf8'),
    );
    return Object.entries(exports).flatMap(([path, { default: built }]) => {
      const [, module] = built?.match(/^\.\/dist\/(.+)\.js$/) ?? [];
      return module
        ? [{ name: name + path.slice(1), source: `${root}packages/${folder}/src/${module}.ts` }]
        : [];
    });
  });
  return offers
    .toSorted((a, b) => rank(a.name) - rank(b.name))
    .map(({ name, source }) => ({
      find: new RegExp(`^${name.replaceAll(/[./]/g, '\\$&').replace('*', '(.+)')}$`),
      replacement: source.replaceAll('*', '$1'),
    }));
}

/** Later is less meant. */
function rank(name) {
  return name.includes('*') ? 1_000 - name.indexOf('*') : 0;
}
