import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { parseAst } from 'rollup/parseAst';

/** What `dist/cdn/integrity.json` says of the files of a release. */
export interface Release {
  readonly version: string;
  /** `sha384-…` of every file. */
  readonly files: Readonly<Record<string, string>>;
  /** For each module that a page names: the files that it starts with. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
}

/** Reads the release that a folder holds. */
export async function readRelease(folder: string): Promise<Release> {
  const { version } = JSON.parse(await readFile(`${folder}../../package.json`, 'utf8'));
  const names = await readdir(folder, { recursive: true });
  const texts = new Map<string, string>();
  for (const name of names.filter((each) => /\.(js|css)$/.test(each)).toSorted())
    texts.set(name, await readFile(folder + name, 'utf8'));
  const modules = [...texts.keys()].filter((name) => /^[\w-]+\.js$/.test(name));
  return {
    version,
    files: Object.fromEntries([...texts].map(([name, text]) => [name, sha384(text)])),
    imports: Object.fromEntries(modules.map((name) => [name, importsOf(name, texts)])),
  };
}

function sha384(text: string): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}

/** Files that a module needs before it runs, the nearest first. */
export function importsOf(name: string, texts: ReadonlyMap<string, string>): string[] {
  const found = new Set([name]);
  for (const each of found) {
    for (const statement of parseAst(texts.get(each) ?? '').body) {
      const source = 'source' in statement ? statement.source?.value : undefined;
      if (typeof source === 'string') found.add(join(dirname(each), source));
    }
  }
  found.delete(name);
  return [...found];
}

/**
 * An import map that gives the files of a folder the names that npm and bundlers know, with a hash
 * for each: also for those that are fetched later.
 */
export function importMap({ files, imports }: Release, folder: string): object {
  const names = Object.keys(imports).filter((name) => !/^(all|autoload|lite)\.js$/.test(name));
  return {
    imports: {
      '@stratagram/elements/define': `${folder}all.js`,
      '@stratagram/elements/autoload': `${folder}autoload.js`,
      '@stratagram/elements/lite': `${folder}lite.js`,
      ...Object.fromEntries(
        names.map((name) => [
          `@stratagram/elements/${name.replace('.js', '')}/define`,
          folder + name,
        ]),
      ),
    },
    integrity: Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => name.endsWith('.js') && !name.endsWith('.classic.js'))
        .map(([name, hash]) => [folder + name, hash]),
    ),
  };
}

/**
 * What a page writes to load a module only if it is, byte for byte, that of a release: a script with
 * its hash, and one for each file that it starts with.
 */
export function integrityTags({ files, imports }: Release, module: string, folder: string): string {
  const preloads = (imports[module] ?? []).map(
    (name) => `<link rel="modulepreload" href="${folder}${name}" integrity="${files[name]}" />`,
  );
  const script = `<script type="module" src="${folder}${module}" integrity="${files[module]}"></script>`;
  return [...preloads, script].join('\n');
}
