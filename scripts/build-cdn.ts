/** Writes what pages load without a bundler, `packages/elements/dist/cdn`: `npm run build`. */
import { readdirSync } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup, type OutputOptions, type Plugin } from 'rollup';
import { importMap, readRelease } from './cdn/release.ts';
import { sharedParts } from './cdn/parts.ts';

const dist = new URL('../packages/elements/dist/', import.meta.url).pathname;
const cdn = `${dist}cdn/`;
/** The plug-in's types describe it as a namespace. */
const minify = terser as unknown as (options: object) => Plugin;

const small = (): Plugin =>
  minify({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } });

const elements = readdirSync(new URL('../packages/elements/src/', import.meta.url), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && entry.name !== 'internal')
  .map(({ name }) => name);

await rm(cdn, { recursive: true, force: true });
await writeModules();
for (const name of ['lite', 'autoload']) await writeRuntime(name);
await writeAll();
for (const name of [...elements, 'all']) await writeClassic(name);
await copyFile(`${dist}stratagram.css`, `${cdn}stratagram.css`);
const release = await readRelease(cdn);
await writeJson('integrity.json', release);
await writeJson('importmap.json', importMap(release, './'));

function writeJson(name: string, value: object): Promise<void> {
  return writeFile(cdn + name, `${JSON.stringify(value, null, 2)}\n`);
}

/** A module for each element, and what several use in files of its own, so that no page loads it twice. */
async function writeModules(): Promise<void> {
  const entry = (name: string): string => `cdn:${name}`;
  const bundle = await rollup({
    input: Object.fromEntries(elements.map((name) => [name, entry(name)])),
    logLevel: 'silent',
    // Rules take from the element what it holds already.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      virtual('cdn:', (name) =>
        [
          `import '${dist}${name}/${name}.define.js'`,
          `export * from '${dist}${name}/${name}.js'`,
          `export { languages } from '${dist}internal/language.js'`,
        ].join(';'),
      ),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
    ],
  });
  const parts = await sharedParts(bundle, new Map(elements.map((name) => [name, entry(name)])));
  await bundle.write({
    dir: cdn,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: ({ facadeModuleId, name }) => `parts/${partName(facadeModuleId) ?? name}.js`,
    manualChunks: (id) => parts.get(id),
    onlyExplicitManualChunks: true,
    plugins: [small()],
  });
}

/** What a page fetches later is named after its diagram or language: `vm-stack.rules`, `locale-ar`. */
function partName(module: string | null): string | undefined {
  const [, language, kind, file] =
    module?.match(/diagrams\/(?:words\.(\w+)|([\w-]+)\/([\w.]+))\.js$/) ?? [];
  return language ? `locale-${language}` : kind && `${kind}.${file}`;
}

/** What fetches others, in one file that needs no other at first. */
async function writeRuntime(name: string): Promise<void> {
  const fetched: Plugin = {
    name: 'fetched',
    resolveDynamicImport: (source) => {
      if (typeof source !== 'string') return null;
      const [, found] = source.match(/([\w-]+?)(?:\.define)?\.js$/) ?? [];
      return { id: `./${found}.js`, external: 'absolute' };
    },
  };
  const bundle = await rollup({
    input: `${dist}${name}.js`,
    plugins: [fetched, nodeResolve({ browser: true, exportConditions: ['production'] })],
  });
  await bundle.write({ file: `${cdn}${name}.js`, format: 'es', plugins: [small()] });
}

/** All elements in one module, out of the files that are there; what comes later has copies that belong to it. */
function writeAll(): Promise<void> {
  const classes = elements.map((name) => `export { ${classOf(name)} } from '${cdn}${name}.js'`);
  return gather([...classes, `export { languages } from '${cdn}${elements[0]}.js'`].join(';'), {
    dir: cdn,
    format: 'es',
    entryFileNames: 'all.js',
    chunkFileNames: 'parts/all.[name].js',
    // Once more: what one file had to export to another is now a name of its own.
    plugins: [small()],
  });
}

/** Everything in one script that needs no server, for pages from a disk and in XML. */
function writeClassic(name: string): Promise<void> {
  return gather(`import '${cdn}${name}.js'`, {
    file: `${cdn}${name}.classic.js`,
    format: 'iife',
    inlineDynamicImports: true,
  });
}

async function gather(source: string, options: OutputOptions): Promise<void> {
  const bundle = await rollup({
    input: 'gather:it',
    preserveEntrySignatures: 'allow-extension',
    plugins: [virtual('gather:', () => source)],
  });
  await bundle.write({ ...options, compact: true });
}

/** `vm-stack` is the class `VmStackElement`. */
function classOf(name: string): string {
  return `${name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}Element`;
}

function virtual(prefix: string, source: (name: string) => string): Plugin {
  return {
    name: 'virtual',
    resolveId: (id) => (id.startsWith(prefix) ? id : null),
    load: (id) => (id.startsWith(prefix) ? source(id.slice(prefix.length)) : null),
  };
}
