import { manPage } from './src/man-page.ts';
import { SMALL_FACE } from './src/small-face.ts';
import * as core from '../core/dist/index.js';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';

const dist = new URL('dist/', import.meta.url).pathname;

const EXPORTS = /^export \{([^}]*)\} from '(.*)';$/gm;

/** The reader of HTML; it brings another package. */
const parse5 = pathToFileURL(
  realpathSync(new URL('../embed/node_modules/parse5/LICENSE', import.meta.url)),
);

/** Published beside the code: the fonts of PNG pictures, and the licences of what is not ours. */
const assets = {
  'fonts/Arimo-Regular.ttf': import.meta
    .resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  'fonts/Arimo-Bold.ttf': import.meta.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  'fonts/NotoSansArabic-Regular.ttf': import.meta
    .resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  'fonts/NotoSansArabic-Bold.ttf': import.meta
    .resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
  'fonts/NotoEmoji-Regular.ttf': import.meta
    .resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  'licenses/Arimo.txt': import.meta.resolve('@expo-google-fonts/arimo/LICENSE_FONT'),
  'licenses/NotoSansArabic.txt': import.meta
    .resolve('@expo-google-fonts/noto-sans-arabic/LICENSE_FONT'),
  'licenses/NotoEmoji.txt': import.meta.resolve('@expo-google-fonts/noto-emoji/LICENSE_FONT'),
  'licenses/jsonc-parser.txt': new URL(
    '../embed/node_modules/jsonc-parser/LICENSE.md',
    import.meta.url,
  ),
  'licenses/yaml.txt': new URL('../embed/node_modules/yaml/LICENSE', import.meta.url),
  'licenses/parse5.txt': parse5,
  ...Object.fromEntries(
    ['markdown-it', 'entities', 'linkify-it', 'mdurl', 'punycode.js', 'uc.micro'].map((name) => [
      `licenses/${name}.txt`,
      licenceOf(name),
    ]),
  ),
  'licenses/valibot.txt': new URL('../core/node_modules/valibot/LICENSE.md', import.meta.url),
};

/** The licence of markdown-it, or of a package that stands beside it because it needs it. */
function licenceOf(name) {
  const folder = new URL(`../../${name}/`, import.meta.resolve('markdown-it'));
  return new URL(
    readdirSync(folder).find((file) => file.startsWith('LICENSE')),
    folder,
  );
}

/** All letters of the small faces. */
const SMALL_FACE_LETTERS = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code))
  .filter((letter) => new RegExp(`[${SMALL_FACE}]`).test(letter))
  .join('');

/** Put into what loads the files: the code that is kept of them belongs to these. */
let build = '';

/** CommonJS starts a third faster than ES modules, of which Node loads each in several turns. */
const output = { dir: dist, format: 'cjs', exports: 'named', interop: 'esModule', esModule: false };
const external = [/^node:/, '@resvg/resvg-js', 'picomatch', 'tinyglobby'];
// ASCII is read fastest, and a short text of one byte a letter stays one.
const smaller = terser({ ecma: 2022, toplevel: true, format: { ascii_only: true } });

export default [
  {
    preserveEntrySignatures: 'allow-extension',
    input: { command: `${dist}modules/command.js`, thread: `${dist}modules/thread.js` },
    external,
    plugins: [
      onlyNeeded(),
      pastBarrels(),
      nodeResolve(),
      places(),
      smaller,
      asFunctions(),
      copyAssets(),
    ],
    output: {
      ...output,
      chunkFileNames: '[name].js',
      manualChunks: chunkOf,
      interop: (id) => (id === 'picomatch' ? 'default' : 'esModule'),
    },
  },
  // What the process and each thread start with; in one file each.
  ...['main', 'worker'].map((name) => ({
    input: `${dist}modules/${name}.js`,
    external,
    plugins: [places(), putBuild(), smaller],
    output,
  })),
];

/** Each diagram in a file of its own, with its rules, and each language: what is not drawn is not loaded. */
function onlyNeeded() {
  const written = {
    'load-diagram.js': writeLoadDiagram(),
    'load-locale.js': writeLoadLocale(),
  };
  return {
    name: 'only-needed',
    buildStart() {
      for (const file of readdirSync(dist)) {
        if (file.endsWith('.js') || file === 'cache') rmSync(`${dist}${file}`, { recursive: true });
      }
    },
    resolveId: (id) => (id.startsWith('\0diagram:') ? id : null),
    load(id) {
      if (id.startsWith('\0diagram:')) return writeDiagram(id.slice('\0diagram:'.length));
      return written[id.slice(`${dist}modules/`.length)];
    },
  };
}

function writeLoadDiagram() {
  const cases = core.KINDS.map(({ name }) => `'${name}': () => import('\0diagram:${name}')`);
  return `const DIAGRAMS = { __proto__: null, ${cases.join(', ')} };
    export async function loadDiagram(name) {
      return typeof name === 'string' ? DIAGRAMS[name]?.() : undefined;
    }`;
}

/** A module with the diagram of a name and its rules. */
function writeDiagram(name) {
  const kind = core.KINDS.find((one) => one.name === name);
  return [
    exportAs('kind', kind, 'diagrams/kinds.js'),
    core.RULE_SETS[name]
      ? exportAs('book', core.RULE_SETS[name], 'diagrams/rules.js')
      : 'export const book = undefined;',
  ].join('\n');
}

function writeLoadLocale() {
  const cases = core.LOCALES.map(
    ({ lang }) =>
      `'${lang}': async () => (await import('@stratagram/core/locales/${lang}')).${lang}`,
  );
  return `const LOCALES = { ${cases.join(', ')} };
    export const LANGUAGES = ['en', ...Object.keys(LOCALES)];
    export async function loadLocale(tag) {
      const wanted = typeof tag === 'string' ? tag.toLowerCase() + '-' : '';
      const found = Object.keys(LOCALES).find((lang) => wanted.startsWith(lang.toLowerCase() + '-'));
      return found && LOCALES[found]();
    }`;
}

/** Where the values of a list of core's come from: module and name of each. */
const origins = await (async () => {
  const lists = new Map();
  for (const list of ['diagrams/kinds.js', 'diagrams/rules.js']) {
    const at = new URL(`../core/dist/${list}`, import.meta.url);
    const found = new Map();
    for (const [, file] of readFileSync(at, 'utf8').matchAll(/from '(.*)'/g)) {
      const module = new URL(file, at);
      for (const [name, value] of Object.entries(await import(module))) {
        found.set(value, [fileURLToPath(module), name]);
      }
    }
    lists.set(list, found);
  }
  return (list) => lists.get(list);
})();

/** Exports what a list of core's has imported from a module of its own. */
function exportAs(name, value, list) {
  const [file, exported] = origins(list).get(value);
  return `export { ${exported} as ${name} } from '${file}';`;
}

/** Takes each symbol from the module that it stands in: a list of all would lead to everything. */
function pastBarrels() {
  const lists = Object.fromEntries(
    ['core', 'embed'].map((name) => {
      const index = new URL(`../${name}/dist/index.js`, import.meta.url);
      const symbols = new Map();
      for (const [, names, file] of readFileSync(index, 'utf8').matchAll(EXPORTS)) {
        for (const one of names.split(',')) {
          const [inner, outer = inner] = one.trim().split(' as ');
          symbols.set(outer, [inner, fileURLToPath(new URL(file, index))]);
        }
      }
      return [`@stratagram/${name}`, symbols];
    }),
  );
  return {
    name: 'past-barrels',
    transform: (code) =>
      code.replace(
        /^import \{([^}]*)\} from '(@stratagram\/(?:core|embed))';$/gm,
        (_, names, name) =>
          names
            .split(',')
            .map((one) => {
              const [outer, local = outer] = one.trim().split(' as ');
              const [inner, file] = lists[name].get(outer);
              return `import { ${inner} as ${local} } from '${file}';`;
            })
            .join(' '),
      ),
  };
}

/**
 * What a command needs in few files: what every picture takes is in that of the command, what one
 * diagram takes is in its own, and what several take is in one for stacks or one for the others.
 */
function chunkOf(id, { getModuleInfo }) {
  known ??= groups(getModuleInfo);
  return known.get(id);
}
let known;

/** The first of the list: most diagrams are stacks of virtual machines or containers. */
const STACKS = new Set(['vm-stack', 'container-stack', 'stacks']);

function groups(getModuleInfo) {
  const reach = (id, found = new Set()) => {
    if (found.has(id)) return found;
    found.add(id);
    for (const next of getModuleInfo(id)?.importedIds ?? []) reach(next, found);
    return found;
  };
  const groups = new Map();
  for (const { name } of core.KINDS) {
    for (const id of reach(`\0diagram:${name}`)) {
      const first = groups.get(id) ?? name;
      groups.set(id, first === name ? name : STACKS.has(first) ? 'stacks' : 'figures');
    }
  }
  for (const id of reach(`${dist}modules/command.js`)) groups.set(id, 'command');
  return groups;
}

/** `import.meta` of modules that are none any more. */
function places() {
  return {
    name: 'places',
    resolveImportMeta: (property) =>
      ({ dirname: '__dirname', url: "require('node:url').pathToFileURL(__filename).href" })[
        property
      ],
  };
}

/** Files that our own loader runs: each is a function in parentheses. */
function asFunctions() {
  return {
    name: 'as-functions',
    renderChunk: (code) => `(function(exports,require,module,__filename,__dirname){${code}\n})`,
    generateBundle(_, bundle) {
      const hash = createHash('sha256');
      for (const { code = '' } of Object.values(bundle)) hash.update(code);
      build = hash.digest('hex').slice(0, 12);
    },
  };
}

function putBuild() {
  return { name: 'put-build', renderChunk: (code) => code.replaceAll('BUILD', `'${build}'`) };
}

function copyAssets() {
  return {
    name: 'copy-assets',
    async generateBundle() {
      for (const [fileName, from] of Object.entries(assets)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(from)) });
      }
      for (const name of ['Arimo-Regular', 'Arimo-Bold']) {
        const whole = readFileSync(new URL(assets[`fonts/${name}.ttf`]));
        const source = await subsetFont(whole, SMALL_FACE_LETTERS, { targetFormat: 'truetype' });
        this.emitFile({ type: 'asset', fileName: `fonts/${name}.small.ttf`, source });
      }
      this.emitFile({ type: 'asset', fileName: 'package.json', source: '{"type": "commonjs"}\n' });
      const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url)));
      this.emitFile({ type: 'asset', fileName: 'stratagram.1', source: manPage(version) });
      for (const [fileName, source] of hostFiles()) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

/** What sites copy. Hugo wants a file for each name that a block of code may have. */
function hostFiles() {
  const folder = new URL('hosts/', import.meta.url);
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => statSync(new URL(file, folder)).isFile())
    .map((file) => [`hosts/${file}`, readFileSync(new URL(file, folder))]);
  const hooks = [...core.KINDS.map(({ name }) => name), 'stratagram'].map((name) => [
    `hosts/hugo/layouts/_default/_markup/render-codeblock-${name}.html`,
    '{{- partial "stratagram.html" . -}}\n',
  ]);
  return [...files, ...hooks];
}
