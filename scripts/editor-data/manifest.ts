// The custom elements manifest of the package, and with it what only children of a diagram say.
import { readFileSync } from 'node:fs';
import { dataTags } from './data-tags.ts';

export const PACKAGE = new URL('../../packages/elements/', import.meta.url);

/** As much of a custom elements manifest as is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

export interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Member[];
  readonly members?: readonly Member[];
  readonly events?: readonly Member[];
  readonly slots?: readonly Member[];
}

export interface Member {
  readonly name: string;
  readonly kind?: string;
  readonly fieldName?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
  readonly inheritedFrom?: unknown;
}

/** The manifest as it is published: what pages can use of the elements. */
export function elementsManifest(): Manifest {
  return read();
}

/** The same with the tags that are only data. */
export function wholeManifest() {
  const manifest = read();
  const data = { kind: 'javascript-module', path: 'dist/index.js', declarations: dataTags() };
  return { ...manifest, modules: [...manifest.modules, data] };
}

function read() {
  return JSON.parse(readFileSync(new URL('dist/custom-elements.json', PACKAGE), 'utf8'));
}
