import { readFileSync } from 'node:fs';
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
  const all = PACKAGES.flatMap(addressesOf);
  const addresses = new Map(all.filter(([name]) => !name.includes('*')));
  // The longest first, as Node takes them.
  const patterns = all
    .filter(([name]) => name.includes('*'))
    .sort(([one], [other]) => other.length - one.length)
    .map(([name, address]) => ({
      find: new RegExp(`^${name.replace('*', '(.+)')}$`),
      replacement: address.replaceAll('*', '$1'),
    }));
  const scripts = await bundle(addresses, patterns);
  return {
    name: 'bundled-sources',
    resolveImport({ source }) {
      const pattern = patterns.find(({ find }) => find.test(source));
      return (
        addresses.get(source) ?? (pattern && source.replace(pattern.find, pattern.replacement))
      );
    },
    serve({ path }) {
      return scripts.has(path) ? { body: scripts.get(path), type: 'js' } : undefined;
    },
  };
}

/** Where the source of each module is that a package offers, by the name that others import it under. */
function addressesOf(folder) {
  const { name, exports } = JSON.parse(readFileSync(`${ROOT}packages/${folder}/package.json`));
  return Object.entries(exports).flatMap(([path, { default: built }]) => {
    const [, module] = built?.match(/^\.\/dist\/(.+)\.js$/) ?? [];
    // Tests take all elements at once.
    const wanted = folder === 'core' || path === '.' || path === './define';
    return module && wanted ? [[name + path.slice(1), `/packages/${folder}/src/${module}.ts`]] : [];
  });
}

/** The scripts by their addresses. */
async function bundle(addresses, patterns) {
  const { output } = await build({
    root: ROOT,
    configFile: false,
    // Much that is fetched late in a page is fetched at once by others here, which is told at length.
    logLevel: 'error',
    resolve: {
      conditions: ['production', 'browser', 'module'],
      alias: [
        ...[...addresses].map(([name, address]) => ({
          find: new RegExp(`^${name}$`),
          replacement: fileOf(address),
        })),
        ...patterns.map(({ find, replacement }) => ({ find, replacement: fileOf(replacement) })),
      ],
    },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: Object.fromEntries(
          [...addresses.values()].map((address) => [address.slice(1), fileOf(address)]),
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
