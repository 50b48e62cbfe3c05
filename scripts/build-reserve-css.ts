/** Writes the published style sheet: `npm run build`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { reserveCss } from './reserve-css.ts';

const target = new URL('../packages/elements/dist/stratagram.css', import.meta.url);
await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, `${reserveCss}\n`);
