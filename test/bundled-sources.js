import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = ['core', 'elements'];

/**
 * A plugin that serves each source file a package exports as one script, with the parts that others
 * use, too, beside it: a page asks for a few files and not for hundreds, and a test never runs
 * against an old build. What no package exports is served as it stands.
 */
export async function bundledSources() {
  const addresses = new Map(PACKAGES.flatMap(addressesOf));
  const scripts = await bundle(addresses);
  return {
    name: 'bundled-sources',
    resolveImport: ({ source }) => addresses.get(source),
    serve({ path, query }) {
      // A query asks for one more copy of a file and all it needs.
      if (Object.keys(query).length > 0 || !scripts.has(path)) return undefined;
      return { body: scripts.get(path), type: 'js' };
    },
  };
}

/** Where the source of each module is that a package offers, by the name that others import it under. */
function addressesOf(folder) {
  const { name, exports } = JSON.parse(readFileSync(`${ROOT}packages/${folder}/package.json`));
  return Object.entries(exports).flatMap(([path, { default: built }]) => {
    const [, module] = built?.match(/^\.\/dist\/(.+)\.js$/) ?? [];
    return module ? [[name + path.slice(1), `/packages/${folder}/src/${module}.ts`]] : [];
  });
}

/** The scripts by their addresses. */
async function bundle(addresses) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [...addresses.values()].map((address) => `.${address}`),
    bundle: true,
    splitting: true,
    // Built files are free of side effects where sources are not.
    ignoreAnnotations: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    outdir: '.',
    outbase: '.',
    outExtension: { '.js': '.ts' },
    chunkNames: 'packages/parts/[name]-[hash]',
    plugins: [sources(addresses)],
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${path.slice(ROOT.length)}`, text]));
}

function sources(addresses) {
  return {
    name: 'sources',
    setup({ onResolve }) {
      onResolve({ filter: /^@stratagram\// }, ({ path }) => {
        const address = addresses.get(path);
        return address ? { path: `${ROOT}${address.slice(1)}` } : undefined;
      });
    },
  };
}
