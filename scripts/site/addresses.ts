import { CONCEPTS } from '../../stories/concepts/concepts.ts';
import type { StorybookIndex } from './storybook-index.ts';

// A page without script is a folder with an `index.html`; its address is the path of the folder
// from the root of the site, with a slash at its end. Links name the file: then they work from a
// disk too, and where a server gives no file for a folder.

export const conceptAddress = (id: string): string => `concept/${id}/`;
export const noteAddress = (id: string): string => `accuracy/${id}/`;
export const ruleAddress = (id: string): string => `rule/${id}/`;

/** Pages that lead to the others of their folder, and what they are called there. */
const FIRST_PAGES: Readonly<Record<string, string>> = {
  'chapters/start': 'chapter/',
  'catalogue/concepts': 'concept/',
  'embed/overview': 'embed/',
};

/** The page of a file of `stories/`: `chapters/images.mdx` is `chapter/images/`. */
export function pageAddress(file: string): string | undefined {
  const [, folder, name] = file.match(/^(chapters|catalogue|embed)\/([\w-]+)\.mdx$/) ?? [];
  if (!folder || !name) return undefined;
  const within = { chapters: 'chapter/', catalogue: '', embed: 'embed/' }[folder];
  return FIRST_PAGES[`${folder}/${name}`] ?? `${within}${name}/`;
}

/** From a page to something else of the site, whatever folder the site lies in. */
export function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  const [path = '', rest = ''] = splitAt(to, /[?#]/);
  return `${up}${path === '' || path.endsWith('/') ? `${path}index.html` : path}${rest}`;
}

/** The live page of an entry of the catalogue. */
export function liveAddress(id: string, type: 'docs' | 'story', anchor = ''): string {
  return `index.html?path=/${type}/${id}${anchor && `#${anchor}`}`;
}

/**
 * A link as pages of the catalogue write it, `?path=/docs/…#…`, to the page without script that
 * says the same; where there is none, to the catalogue.
 */
export function siteAddress(href: string, index: StorybookIndex): string {
  const [, type, id = '', anchor = ''] =
    href.match(/^\?path=\/(docs|story)\/([^#&]+)(?:#(.*))?$/) ?? [];
  if (!type) throw new RangeError(`${href} leads nowhere in the catalogue`);
  const entry = index.entries.find((one) => one.id === id && one.type === type);
  if (!entry) throw new RangeError(`${href} leads to a page that does not exist`);
  const { exportName, importPath } = entry;
  const file = importPath.replace('./stories/', '');
  if (type === 'story') {
    return file.startsWith('rules/') && exportName
      ? ruleAddress(exportName)
      : liveAddress(id, 'story');
  }
  const address = pageAddress(file);
  if (!address) return liveAddress(id, 'docs', anchor);
  if (address === 'concept/' && CONCEPTS.some((concept) => concept.id === anchor)) {
    return conceptAddress(anchor);
  }
  if (address === 'accuracy/' && /^a\d+$/.test(anchor)) return noteAddress(anchor.toUpperCase());
  return anchor ? `${address}#${anchor}` : address;
}

function splitAt(text: string, mark: RegExp): [before: string, after: string] {
  const at = text.search(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
