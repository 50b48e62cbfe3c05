import nodeResolve from '@rollup/plugin-node-resolve';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const dist = new URL('dist/', import.meta.url).pathname;
const { resolve } = createRequire(import.meta.url);

/** Files that are published beside the code: the fonts of PNG pictures, and whose work is in the bundle. */
const assets = {
  'fonts/Arimo-Regular.ttf': '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'fonts/Arimo-Bold.ttf': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  'fonts/Arimo-LICENSE.txt': '@expo-google-fonts/arimo/LICENSE_FONT',
  'fonts/NotoSansArabic-Regular.ttf':
    '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'fonts/NotoSansArabic-Bold.ttf':
    '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'fonts/NotoEmoji-Regular.ttf':
    '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'fonts/NotoEmoji-LICENSE.txt': '@expo-google-fonts/noto-emoji/LICENSE_FONT',
  'fonts/NotoSansArabic-LICENSE.txt': '@expo-google-fonts/noto-sans-arabic/LICENSE_FONT',
};

/** Few files start faster than many: core is in the bundle, and what only some commands need is in chunks of its own. */
export default {
  input: `${dist}modules/main.js`,
  external: [/^node:/, '@resvg/resvg-js'],
  plugins: [nodeResolve(), copyAssets()],
  output: { dir: dist, format: 'es', chunkFileNames: '[name].js', compact: true },
};

function copyAssets() {
  return {
    name: 'copy-assets',
    generateBundle() {
      for (const [fileName, from] of Object.entries(assets)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve(from)) });
      }
    },
  };
}
