/** Writes the types of the tags, and for each framework the module that tells it of them. */
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dataTags } from './editor-data/data-tags.ts';
import { elementsManifest, PACKAGE } from './editor-data/manifest.ts';
import { tagTypes } from './framework-types/tag-types.ts';

const FRAMEWORKS = new URL('framework-types/', import.meta.url);
const dist = new URL('dist/', PACKAGE);

writeFileSync(new URL('tags.d.ts', dist), tagTypes(elementsManifest(), dataTags()));
for (const name of readdirSync(FRAMEWORKS).filter((file) => file.endsWith('.d.ts')))
  copyFileSync(new URL(name, FRAMEWORKS), new URL(name, dist));
