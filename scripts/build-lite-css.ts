/** Writes the style sheet of the small runtime: `node scripts/build-lite-css.ts` after a build, where a theme or a style has changed. */
import { writeFile } from 'node:fs/promises';
import { liteCss } from './lite-css.ts';

const target = new URL('../packages/elements/src/internal/lite-css.generated.ts', import.meta.url);
await writeFile(
  target,
  `// Written by scripts/build-lite-css.ts; do not edit.\nexport const liteCss = ${JSON.stringify(liteCss())};\n`,
);
