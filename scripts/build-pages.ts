// Adds to the built catalogue what works without script: a page for each chapter, concept, note and
// rule, their pictures, and what search engines and links to the site show of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { managerHtml, previewHtml, type Start, type WrittenPage } from './site/manager-html.ts';
import { notFoundHtml } from './site/not-found.ts';
import { elementPage } from './elements-index/element-page.ts';
import { elementsIndex } from './elements-index/elements-index.ts';
import { elementAddress, llmsTxt } from './site/llms.ts';
import { withStories } from './site/server.ts';
import { sitemap } from './site/sitemap.ts';
import { readIndex, type StorybookIndex } from './site/storybook-index.ts';
import { styles } from './site/styles.ts';

interface Site {
  readonly pages: readonly WrittenPage[];
  readonly files: ReadonlyMap<string, string>;
  readonly social: ReadonlyMap<string, string>;
  readonly start: Start;
}

interface Module {
  writeSite(given: { index: StorybookIndex; origin: string }): Site;
}

const FOLDER = fileURLToPath(new URL('../out/catalogue/', import.meta.url));

/** Where the site will be; without it addresses are relative, which all but a few readers take. */
const origin = originOf(process.env['SITE_URL'] ?? '');
const index = readIndex(FOLDER);

await withStories('site.jsx', async ({ writeSite }: Module) => {
  const { pages, files, social, start } = writeSite({ index, origin });
  for (const { address, html } of pages) write(`${address}index.html`, html);
  for (const [path, svg] of files) write(path, svg);
  for (const [path, svg] of social) write(path, await painted(svg));
  write('pages.css', styles());
  write('404.html', notFoundHtml(origin));
  if (origin) write('sitemap.xml', sitemap(origin, pages));
  const told = managerHtml(read('index.html'), pages, index, start, origin);
  write('index.html', told);
  write('iframe.html', previewHtml(read('iframe.html')));
  const elements = await elementsIndex();
  write('elements.json', `${JSON.stringify(elements, undefined, 2)}\n`);
  for (const element of elements.elements)
    write(elementAddress(element.tag), elementPage(element, elements));
  write('llms.txt', llmsTxt(origin, pages, elements));
  console.log(`${pages.length} pages without script, ${files.size} pictures, in ${FOLDER}`);
});

function originOf(url: string): string {
  if (!url) return '';
  const { href } = new URL(url);
  return href.endsWith('/') ? href : `${href}/`;
}

function read(path: string): string {
  return readFileSync(FOLDER + path, 'utf8');
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(FOLDER + path), { recursive: true });
  writeFileSync(FOLDER + path, content);
}

async function painted(svg: string): Promise<Uint8Array> {
  const face = (name: string): string =>
    fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${name}.ttf`));
  const fontFiles = [face('400Regular/Arimo_400Regular'), face('700Bold/Arimo_700Bold')];
  const image = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Arimo' },
  });
  return image.asPng();
}
