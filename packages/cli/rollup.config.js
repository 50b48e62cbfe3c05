import { KINDS } from '../core/dist/index.js';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const dist = new URL('dist/', import.meta.url).pathname;

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

/** Few small files start faster: core is in the bundle, what only some commands need in chunks of its own. */
export default {
  input: `${dist}modules/main.js`,
  external: [/^node:/, '@resvg/resvg-js', 'picomatch', 'tinyglobby'],
  plugins: [nodeResolve(), requireBuiltins(), terser({ ecma: 2022, module: true }), copyAssets()],
  output: { dir: dist, format: 'es', chunkFileNames: '[name].js' },
};

/** Takes Node's modules as they are: their ES modules load all that they name, node:fs streams as well. */
function requireBuiltins() {
  const pattern = /^import \{ ([^}]+) \} from '(node:\w+)';$/gm;
  return {
    name: 'require-builtins',
    renderChunk: (code) =>
      code.replace(
        pattern,
        (_, names, module) =>
          `const { ${names.replaceAll(' as ', ': ')} } = process.getBuiltinModule('${module}');`,
      ),
  };
}

function copyAssets() {
  return {
    name: 'copy-assets',
    generateBundle() {
      for (const [fileName, from] of Object.entries(assets)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(from)) });
      }
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
  const hooks = [...KINDS.map(({ name }) => name), 'stratagram'].map((name) => [
    `hosts/hugo/layouts/_default/_markup/render-codeblock-${name}.html`,
    '{{- partial "stratagram.html" . -}}\n',
  ]);
  return [...files, ...hooks];
}
