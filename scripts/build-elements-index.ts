/** Writes what programs that write diagrams read: every element with an example. */
import { writeFileSync } from 'node:fs';
import { PACKAGE } from './editor-data/manifest.ts';
import { elementsIndex } from './elements-index/elements-index.ts';

const text = JSON.stringify(await elementsIndex(), undefined, 2);
writeFileSync(new URL('dist/elements.json', PACKAGE), `${text}\n`);
