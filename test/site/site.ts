import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

const FOLDER = fileURLToPath(new URL('../../out/catalogue/', import.meta.url));

if (!existsSync(`${FOLDER}404.html`)) {
  throw new Error('The site is not built: `npm run build:site` does that.');
}

export { FOLDER };

/** An element of a written page; nothing runs in it. */
export type Parsed = ReturnType<typeof parseHTML>['document'];

/** The pages that work without script, by address. */
export const PAGES: ReadonlyMap<string, Parsed> = new Map(
  globSync('*/**/index.html', { cwd: FOLDER })
    .filter((path) => !/^(assets|sb-)/.test(path))
    .toSorted()
    .map((path) => [path.replace('index.html', ''), parseHTML(readFile(path)).document]),
);

export function readFile(path: string): string {
  return readFileSync(FOLDER + path, 'utf8');
}

/** Storybook's list of its pages and stories. */
export const ENTRIES: Readonly<
  Record<string, { type: string; importPath: string; title: string }>
> = JSON.parse(readFile('index.json')).entries;

/** Where a link of a page leads: a file of the site, with what stands behind it. */
export function target(address: string, href: string) {
  const [, path = '', query = '', anchor = ''] =
    href.match(/^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/) ?? [];
  const file = path ? posix.join(address, path) : `${address}index.html`;
  return { file, anchor, entry: query.match(/^path=\/(?:docs|story)\/(.+)$/)?.[1] };
}
