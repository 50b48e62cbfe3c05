import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = ['core', 'elements'];

/**
 * A plugin that serves each source file a package exports as one script, with all that others use,
 * too, in one beside it: a page asks for a few files and not for hundreds, and a test never runs
 * against an old build. What no package exports is served as it stands.
 */
export async function bundledSources() {
  const offers = PACKAGES.flatMap(offersOf);
  const scripts = await bundle(offers);
  return {
    name: 'bundled-sources',
    resolveImport: ({ source }) => sourceOf(source, offers),
    serve({ path }) {
      return scripts.has(path) ? { body: scripts.get(path), type: 'js' } : undefined;
    },
  };
}

/**
 * What a package offers: `{name, address}` of a module's name and of its source, each in two parts where
 * a star stands for what lies between them.
 */
function offersOf(folder) {
  const { name, exports } = JSON.parse(readFileSync(`${ROOT}packages/${folder}/package.json`));
  return Object.entries(exports).flatMap(([path, { default: built }]) => {
    const [, module] = built?.match(/^\.\/dist\/(.+)\.js$/) ?? [];
    if (!module) return [];
    const address = `/packages/${folder}/src/${module}.ts`;
    return [{ name: (name + path.slice(1)).split('*'), address: address.split('*') }];
  });
}

/** Where the source of a module is that others import under a name; the longest name that fits is meant. */
function sourceOf(name, offers) {
  const fits = offers.filter(({ name: [start, end] }) =>
    end === undefined ? name === start : name.startsWith(start) && name.endsWith(end),
  );
  const [offer] = fits.toSorted((a, b) => b.name[0].length - a.name[0].length);
  return offer?.address.join(
    name.slice(offer.name[0].length, name.length - (offer.name[1]?.length ?? 0)),
  );
}

/** Whatever is in a package has a name as well. */
const EVERYTHING = /^\/packages\/\w+\/src\/$/;

/** The addresses of what tests import by name: all elements at once, and what core names one by one. */
function entriesOf({ address }) {
  const [start] = address;
  if (start.startsWith('/packages/elements/')) {
    return /\/(index|all\.define)\.ts$/.test(start) ? address : [];
  }
  if (address.length === 1) return address;
  if (EVERYTHING.test(start)) return [];
  return globSync(`.${address.join('*')}`, { cwd: ROOT }).map((file) => `/${file}`);
}

/** The scripts by their addresses. */
async function bundle(offers) {
  const { output } = await build({
    root: ROOT,
    configFile: false,
    // Much that is fetched late in a page is fetched at once by others here, which is told at length.
    logLevel: 'error',
    resolve: { conditions: ['production', 'browser', 'module'] },
    plugins: [
      {
        name: 'sources',
        enforce: 'pre',
        resolveId(name) {
          const source = sourceOf(name, offers);
          return source && fileOf(source);
        },
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: Object.fromEntries(
          offers.flatMap(entriesOf).map((address) => [address.slice(1), fileOf(address)]),
        ),
        // Built files are free of side effects where sources are not.
        treeshake: false,
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name]',
          chunkFileNames: 'packages/parts/[name].js',
          codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
        },
      },
    },
  });
  return new Map(output.map(({ fileName, code }) => [`/${fileName}`, code]));
}

function fileOf(address) {
  return ROOT + address.slice(1);
}
